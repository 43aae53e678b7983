import { describe, expect, it } from 'vitest'
import type { AskedDriver, SliceDrivers } from '../contract/slice-drivers'
import type { Scale } from '../domain/scale'
import type { Tally } from '../domain/tally'
import type { Driver } from '../statistics/drivers'
import { contrastBoxes } from './driver-contrast'
import { driversFigure, isModel } from './drivers'

const on = (low: number, high: number): Scale => ({ low, high, good: 'high' })

describe('low, middle and high answers', () => {
  it.each<[points: number, low: number, middle: number, high: number]>([
    [2, 0, 2, 0],
    [3, 1, 1, 1],
    [4, 1, 2, 1],
    [5, 2, 1, 2],
    [7, 3, 1, 3],
    [10, 4, 2, 4],
    [11, 5, 1, 5]
  ])('of %i points are %i, %i and %i', (points, ...sizes) => {
    const { low, middle, high } = contrastBoxes(on(1, points))
    expect([low.length, middle.length, high.length]).toEqual(sizes)
    expect([...low, ...middle, ...high]).toEqual(Array.from({ length: points }, (_, place) => place))
  })
})

const SCALE = on(1, 3)

const tally = (...n: number[]): Tally => ({ scale: SCALE, n, w: [], w2: [], missing: 0, unweighted: 0 })

const rated = (answers: Tally, outcomes: readonly Tally[]) => ({
  missing: 0,
  unread: [],
  rated: { tally: answers, outcomes },
  levels: null
})

const driver = (johnson: number): Driver => ({
  correlation: 0.5,
  beta: -0.2,
  inflation: 1.2,
  johnson,
  shapley: johnson
})

const interval = { low: 0.1, high: 0.3 }

const ASKED: AskedDriver[] = ['Hard', 'Easy'].map((touchpoint) => ({ kind: 'touchpoint', touchpoint }))

const counted = (used: number, middle: number): SliceDrivers => ({
  n: 200,
  outcome: { scale: SCALE, answered: 180, unread: [] },
  used,
  withoutWeight: 0,
  effective: used,
  drivers: [
    rated(tally(60, 30, 10), [tally(20, 0, 0), tally(0, middle, 0), tally(0, 10, 10)]),
    rated(tally(10, 30, 60), [tally(20, 0, 0), tally(0, 20, 0), tally(0, 0, 20)])
  ],
  columns: [
    { driver: 0, level: null },
    { driver: 1, level: null }
  ],
  model: {
    model: {
      n: used,
      r2: 0.4,
      adjustedR2: 0.39,
      drivers: [driver(0.1), driver(0.3)],
      factors: [
        { johnson: 0.1, shapley: 0.1 },
        { johnson: 0.3, shapley: 0.3 }
      ]
    },
    r2: interval,
    intervals: [
      { beta: interval, johnson: interval, shapley: interval },
      { beta: interval, johnson: interval, shapley: interval }
    ],
    factors: [
      { johnson: interval, shapley: interval },
      { johnson: interval, shapley: interval }
    ],
    rounds: 200,
    failed: 0
  },
  drawnBy: 'response',
  revision: 1
})

const named = (one: AskedDriver | undefined) => (one?.kind === 'touchpoint' ? one.touchpoint : undefined)

describe('drivers as they are told', () => {
  const figure = driversFigure(counted(150, 20), ASKED, false)

  it('have the most important first, with its share of R²', () => {
    expect(figure.drivers.map(({ asked }) => named(asked))).toEqual(['Easy', 'Hard'])
    expect(figure.drivers.map(({ johnson }) => johnson?.share)).toEqual([0.3 / 0.4, 0.1 / 0.4])
    expect(figure.drivers[0]?.effect).toMatchObject({ beta: -0.2, betaInterval: interval })
    expect(figure).toMatchObject({ base: 'enough', caution: 'association-not-cause', evenWithin: 0.1 })
  })

  it('are placed by score and importance, where the lines cross at their means', () => {
    expect(figure.matrix?.crossHair).toBe('means')
    expect(figure.matrix?.cross.ease).toBeCloseTo((25 + 75) / 2, 10)
    expect(figure.matrix?.cross.importance).toBeCloseTo(0.5, 10)
    expect(figure.drivers.map(({ quadrant }) => quadrant)).toEqual(['keep-up', 'low-priority'])
  })

  it('have no priority where one alone is rated', () => {
    const [first, second] = counted(150, 20).drivers
    const drivers = first && second ? [first, { ...second, rated: null }] : []
    const one = driversFigure({ ...counted(150, 20), drivers }, ASKED, false)
    expect(one.matrix).toBeNull()
    expect(one.drivers.map(({ quadrant }) => quadrant)).toEqual([null, null])
  })

  it('cost and bring, by the answers of everybody', () => {
    expect(figure.drivers[1]?.contrast).toMatchObject({
      outcome: { reference: 2, penalty: -1, reward: 0.5, kind: 'basic' },
      n: { low: 20, middle: 20, high: 20 },
      base: 'small'
    })
  })

  it('hide what fewer than ten people tell', () => {
    const few = driversFigure(counted(9, 9), ASKED, false)
    expect(few.base).toBe('hidden')
    expect(few.drivers[1]?.contrast?.base).toBe('hidden')
    expect(few.drivers[0]?.contrast?.base).toBe('small')
  })

  it('are named where they are why there is no model', () => {
    const { model, drivers } = driversFigure(
      { ...counted(150, 20), model: { why: 'collinear', driver: 1, of: [0] } },
      ASKED,
      false
    )
    expect(isModel(model)).toBe(false)
    expect(model).toMatchObject({ why: 'collinear', drivers: [ASKED[1], ASKED[0]] })
    expect(drivers.map(({ asked, johnson }) => [named(asked), johnson])).toEqual([
      ['Hard', null],
      ['Easy', null]
    ])
  })
})
