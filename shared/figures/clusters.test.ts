import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { found } from '../../tests/fixtures/samples'
import { clustersFrom, type Person } from '../../tests/fixtures/people'
import { clusterDifferenceTest } from '../statistics/cluster-difference'
import { clustersOf } from './clusters'

const KEYS = ['A', 'B', 'C', null]

const place = fc.record({ mass: fc.integer({ min: 0, max: 3 }), mean: fc.integer({ min: 1, max: 7 }) })
const someone = fc
  .tuple(place, place, place, place)
  .map((places): Person => places.map(({ mass, mean }) => ({ mass, sum: mass * mean })))
const people = fc.array(someone, { minLength: 3, maxLength: 30 })

describe('groups of people', () => {
  it('have everybody else for their rest, whoever is in how many groups', () => {
    fc.assert(
      fc.property(people, (everybody) => {
        const clusters = clustersOf(clustersFrom(KEYS, everybody))
        for (const [at, key] of KEYS.entries()) {
          const rest = clusters.restOf(key)
          const split = everybody.map((person): Person => {
            const others = person.filter((_, group) => group !== at)
            const over = (part: 'mass' | 'sum') => others.reduce((sum, each) => sum + each[part], 0)
            return [person[at] ?? { mass: 0, sum: 0 }, { mass: over('mass'), sum: over('sum') }]
          })
          const two = clustersOf(clustersFrom(['this', 'rest'], split)).pairOf('this', 'rest')
          if (rest && two) expect(rest).toEqual(two)
        }
      })
    )
  })

  it('are mirrored when asked the other way round', () => {
    fc.assert(
      fc.property(people, (everybody) => {
        const clusters = clustersOf(clustersFrom(KEYS, everybody))
        const [one, other] = [clusters.pairOf('A', 'B'), clusters.pairOf('B', 'A')]
        if (!one || !other) return
        const outcome = clusterDifferenceTest(one.one, one.other, one.overlap)
        const turned = clusterDifferenceTest(other.one, other.other, other.overlap)
        if (typeof outcome === 'string') expect(turned).toBe(outcome)
        else expect(found(turned).statistic).toBeCloseTo(-outcome.statistic, 8)
      })
    )
  })

  it('say whether somebody is in two of them', () => {
    const apart: Person[] = [
      [
        { mass: 2, sum: 5 },
        { mass: 0, sum: 0 }
      ],
      [
        { mass: 0, sum: 0 },
        { mass: 1, sum: 3 }
      ]
    ]
    const both: Person = [
      { mass: 1, sum: 1 },
      { mass: 1, sum: 2 }
    ]
    expect(clustersOf(clustersFrom(['A', 'B'], apart))).toMatchObject({
      people: 2,
      answers: 3,
      isShared: false
    })
    expect(clustersOf(clustersFrom(['A', 'B'], [...apart, both])).isShared).toBe(true)
    expect(clustersOf(clustersFrom(['A', 'B'], apart)).restOf('C')).toBeUndefined()
  })
})
