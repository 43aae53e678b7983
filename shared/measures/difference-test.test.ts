import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { found, TIED } from '../../tests/fixtures/samples'
import { FIVE, SEVEN, tallyOf, weightedTally } from '../../tests/fixtures/tallies'
import { baseOf, type Tally } from '../domain/tally'
import { definitionOf, definitionsFor } from './definitions'
import { testDifference, testGroups, testRanks } from './difference-test'
import { measureDifferenceOfAll } from './pooled'

const [one, other] = TIED.map((n) => tallyOf(SEVEN, n))
if (!one || !other) throw new Error('no groups')
const ces = (id: string) => definitionOf('ces', id, SEVEN)

describe('the test of a score', () => {
  it('is that of its kind, and names it', () => {
    const named = (id: string) => found(testDifference(ces(id), [one], [other], false))
    expect(named('mean')).toMatchObject({ test: 'welch' })
    expect(named('mean').p).toBeCloseTo(0.004192, 6)
    expect(named('index').p).toBeCloseTo(named('mean').p, 14)
    expect(named('easy').test).toBe('two-proportion-pooled')
    expect(named('net').test).toBe('net-score')
    expect(found(testRanks([one], [other], false))).toMatchObject({ test: 'mann-whitney', u: 1089.5 })
  })

  it('of several groups is chi-square for shares and Kruskal-Wallis otherwise', () => {
    const named = (id: string) => found(testGroups(ces(id), [[one], [], [other]], false))
    expect(named('easy')).toMatchObject({ test: 'chi-square', degreesOfFreedom: 1 })
    expect(named('easy').p).toBeCloseTo(found(testDifference(ces('easy'), [one], [other], false)).p, 12)
    for (const id of ['mean', 'index', 'net']) expect(named(id).test).toBe('kruskal-wallis')
    const ranks = found(testRanks([one], [other], false))
    expect(named('mean').p).toBeLessThan(ranks.p)
    expect(named('mean').p).toBeCloseTo(ranks.p, 3)
  })

  it('on different scales is that of the index alone', () => {
    const five = tallyOf(FIVE, [5, 5, 5, 15, 10])
    expect(found(testDifference(ces('index'), [one], [five], false)).test).toBe('welch')
    expect(testDifference(ces('mean'), [one], [five], false)).toBe('different-scales')
    expect(testRanks([one], [five], false)).toBe('different-scales')
    expect(testGroups(ces('easy'), [[one], [five]], false)).toBe('different-scales')
    const silent = tallyOf(FIVE, [0, 0, 0, 0, 0], 4)
    expect(found(testDifference(ces('mean'), [one, silent], [other], false)).p).toBeCloseTo(0.004192, 6)
  })

  it('says why there is none', () => {
    const nobody = tallyOf(SEVEN, [0, 0, 0, 0, 0, 0, 0])
    expect(testDifference(ces('mean'), [one], [nobody], false)).toBe('no-answers')
    expect(testRanks([nobody], [one], false)).toBe('no-answers')
    expect(testGroups(ces('mean'), [[one], [nobody]], false)).toBe('one-group')
    expect(testGroups(ces('mean'), [], false)).toBe('no-answers')
    const unweighted = weightedTally(SEVEN, [[5, null]])
    expect(testDifference(ces('mean'), [weightedTally(SEVEN, [[5, 1]])], [unweighted], true)).toBe(
      'no-answers'
    )
  })
})

describe('properties', () => {
  const answers = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(0.5, 1, 2)), {
    minLength: 10,
    maxLength: 60
  })
  const tally = (list: readonly (readonly [number, number])[], factor = 1): Tally =>
    weightedTally(
      SEVEN,
      list.map(([answer, weight]) => [answer, weight * factor])
    )

  it('the size of weights does not matter, and weights of 1 change nothing', () => {
    fc.assert(
      fc.property(answers, answers, (some, rest) => {
        const ones = (list: typeof some) => tally(list.map(([answer]) => [answer, 1]))
        for (const definition of definitionsFor('ces', SEVEN)) {
          const weighted = testDifference(definition, [tally(some)], [tally(rest)], true)
          const scaled = testDifference(definition, [tally(some, 3)], [tally(rest, 100)], true)
          if (typeof weighted === 'string') expect(scaled).toBe(weighted)
          else expect(found(scaled).p).toBeCloseTo(weighted.p, 9)
          expect(testDifference(definition, [ones(some)], [ones(rest)], true)).toEqual(
            testDifference(definition, [ones(some)], [ones(rest)], false)
          )
        }
      })
    )
  })

  it('the test goes the way of the difference, and all but agrees with its interval in large groups', () => {
    fc.assert(
      fc.property(answers, answers, (some, rest) => {
        const large = (list: typeof some) => {
          const { n } = tally(list)
          return tallyOf(
            SEVEN,
            n.map((count) => 40 * count)
          )
        }
        const [first, second] = [large(some), large(rest)]
        fc.pre(baseOf(first) > 300 && baseOf(second) > 300)
        for (const definition of definitionsFor('ces', SEVEN)) {
          const { value, low, high } = measureDifferenceOfAll(definition, [first], [second], false)
          const result = testDifference(definition, [first], [second], false)
          if (typeof result === 'string' || value === null || low === null || high === null) continue
          if (Math.abs(value) > 1e-9) expect(Math.sign(result.statistic)).toBe(Math.sign(value))
          if (result.p < 0.03) expect(low > 0 || high < 0).toBe(true)
          if (result.p > 0.08) expect(low <= 0 && high >= 0).toBe(true)
        }
      })
    )
  })
})
