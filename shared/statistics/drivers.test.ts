import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MTCARS } from '../../tests/fixtures/mtcars'
import { hasSharedData, sharedFile } from '../../tests/fixtures/shared-data'
import { areDrivers, driversOf, type Drivers } from './drivers'
import { addMoments, patternMoments, spreadOf } from './moments'
import { createRandom } from './random'
import { relativeWeights } from './relative-weights'
import { shapleyWeights } from './shapley'

const momentsOf = (rows: readonly (readonly number[])[], weights?: readonly number[]) =>
  addMoments(rows.map((row, index) => patternMoments(row, 1, weights?.[index] ?? 1)))

const drivers = (rows: readonly (readonly number[])[], weights?: readonly number[]): Drivers => {
  const outcome = driversOf(momentsOf(rows, weights))
  if (!areDrivers(outcome)) throw new Error(`no drivers: ${outcome.why}`)
  return outcome
}

/** Every number of a list to the given digits. */
const expectClose = (numbers: readonly (number | null)[], wanted: readonly number[], digits: number) => {
  expect(numbers).toHaveLength(wanted.length)
  numbers.forEach((number, index) => expect(number).toBeCloseTo(wanted[index] ?? NaN, digits))
}

const johnsonOf = ({ drivers }: Drivers) => drivers.map(({ johnson }) => johnson)
const shapleyOf = ({ drivers }: Drivers) => drivers.map(({ shapley }) => shapley)

describe('key drivers of mtcars', () => {
  it('reproduce METHODS 2.7: mpg by cyl, disp, hp, wt', () => {
    const outcome = drivers(MTCARS.map(([mpg, cyl, disp, hp, wt]) => [mpg, cyl, disp, hp, wt]))
    expectClose(johnsonOf(outcome), [0.2096904, 0.1883043, 0.179959, 0.2706812], 7)
    expectClose(shapleyOf(outcome), [0.2157094, 0.2006984, 0.1700769, 0.2621501], 7)
    expect(outcome.r2).toBeCloseTo(0.8486348, 7)
    const shares = johnsonOf(outcome).map((weight) => (100 * weight) / outcome.r2)
    expectClose(shares, [24.709, 22.189, 21.206, 31.896], 3)
    expect(outcome.drivers.every(({ correlation }) => correlation < 0)).toBe(true)
  })

  it('keep the sign of the full model where it differs from the correlation', () => {
    const outcome = drivers(MTCARS.map(([mpg, cyl, disp, hp, wt]) => [mpg, cyl, disp, hp, wt]))
    expect(outcome.drivers[1]?.correlation).toBeLessThan(0)
    expect(outcome.drivers[1]?.beta).toBeGreaterThan(0)
  })
})

interface Reference {
  readonly r2: number
  readonly adj_r2: number
  readonly lmg: number[]
  readonly std_beta: number[]
  readonly first_r2: number[]
  readonly johnson_raw: number[]
}

describe.skipIf(!hasSharedData)('key drivers against R and Python', () => {
  const reference = () =>
    JSON.parse(readFileSync(sharedFile('reference', 'driver_reference.json'), 'utf8')) as Record<
      'swiss' | 'mtcars' | 'swiss_weighted_w_eq_1_plus_row_mod_3',
      Reference
    >
  const rowsOf = (name: string) =>
    readFileSync(sharedFile('reference', name), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').map(Number))

  it('swiss', () => {
    const wanted = reference().swiss
    const outcome = drivers(rowsOf('swiss.csv'))
    expect(outcome.n).toBe(47)
    expect(outcome.r2).toBeCloseTo(wanted.r2, 11)
    expect(outcome.adjustedR2).toBeCloseTo(wanted.adj_r2, 11)
    expectClose(shapleyOf(outcome), wanted.lmg, 11)
    expectClose(johnsonOf(outcome), wanted.johnson_raw, 11)
    expectClose(
      outcome.drivers.map(({ beta }) => beta),
      wanted.std_beta,
      9
    )
    expectClose(
      outcome.drivers.map(({ correlation }) => correlation ** 2),
      wanted.first_r2,
      11
    )
  })

  it('swiss with weights', () => {
    const wanted = reference().swiss_weighted_w_eq_1_plus_row_mod_3
    const rows = rowsOf('swiss.csv')
    const outcome = drivers(
      rows,
      rows.map((_, index) => 1 + ((index + 1) % 3))
    )
    expect(outcome.r2).toBeCloseTo(wanted.r2, 11)
    expectClose(shapleyOf(outcome), wanted.lmg, 11)
  })

  it('mtcars with gears', () => {
    const wanted = reference().mtcars
    const outcome = drivers(rowsOf('mtcars.csv'))
    expect(outcome.r2).toBeCloseTo(wanted.r2, 11)
    expectClose(shapleyOf(outcome), wanted.lmg, 11)
    expectClose(johnsonOf(outcome), wanted.johnson_raw, 11)
  })
})

describe('parts of R^2', () => {
  it('are alike by both methods for two drivers', () => {
    const among = [
      [1, 0.5],
      [0.5, 1]
    ]
    const wanted = [0.2866666666666667, 0.08666666666666667]
    expectClose(relativeWeights(among, [0.6, 0.4]), wanted, 15)
    expectClose(shapleyWeights(among, [0.6, 0.4]), wanted, 15)
  })

  it('are all of R^2 for one driver, and more than twelve are left to Johnson', () => {
    expectClose(relativeWeights([[1]], [-0.4]), [0.16], 15)
    expectClose(shapleyWeights([[1]], [-0.4]), [0.16], 15)
    const many = Array.from({ length: 13 }, (_, i) => Array.from({ length: 13 }, (__, j) => Number(i === j)))
    expect(() => shapleyWeights(many, many[0] ?? [])).toThrow(RangeError)
    const random = createRandom(14)
    const rows = Array.from({ length: 60 }, () => Array.from({ length: 14 }, () => Math.floor(7 * random())))
    const outcome = drivers(rows)
    expect(outcome.drivers[0]?.shapley).toBeNull()
    expect(johnsonOf(outcome).reduce((sum, part) => sum + part, 0)).toBeCloseTo(outcome.r2, 12)
  })

  const surveys = fc
    .array(fc.tuple(...Array.from({ length: 5 }, () => fc.integer({ min: 1, max: 7 }))), {
      minLength: 30,
      maxLength: 60
    })
    .filter((rows) => areDrivers(driversOf(momentsOf(rows))))

  it('add up to R^2, are never negative, and follow their driver wherever it stands', () => {
    fc.assert(
      fc.property(
        surveys,
        fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4, maxLength: 4 }),
        (rows, order) => {
          const outcome = drivers(rows)
          for (const parts of [johnsonOf(outcome), shapleyOf(outcome).map((part) => part ?? NaN)]) {
            expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(outcome.r2, 10)
            expect(Math.min(...parts)).toBeGreaterThan(-1e-12)
          }
          const shuffled = drivers(rows.map((row) => [row[0] ?? 0, ...order.map((place) => row[place] ?? 0)]))
          order.forEach((place, index) => {
            const [here, there] = [shuffled.drivers[index], outcome.drivers[place - 1]]
            expect(here?.johnson).toBeCloseTo(there?.johnson ?? NaN, 9)
            expect(here?.shapley).toBeCloseTo(there?.shapley ?? NaN, 9)
            expect(here?.beta).toBeCloseTo(there?.beta ?? NaN, 9)
          })
        }
      ),
      { numRuns: 40 }
    )
  })

  it('do not change with the weights all alike, and a turned driver turns its sign alone', () => {
    fc.assert(
      fc.property(surveys, fc.double({ min: 0.01, max: 50, noNaN: true }), (rows, weight) => {
        const outcome = drivers(rows)
        const weighted = drivers(
          rows,
          rows.map(() => weight)
        )
        const turned = drivers(
          rows.map(([outcome, first, ...rest]) => [outcome ?? 0, 8 - (first ?? 0), ...rest])
        )
        expectClose(johnsonOf(weighted), johnsonOf(outcome), 9)
        expectClose(johnsonOf(turned), johnsonOf(outcome), 9)
        expectClose(shapleyOf(turned), shapleyOf(outcome).map(Number), 9)
        expect(turned.drivers[0]?.beta).toBeCloseTo(-(outcome.drivers[0]?.beta ?? NaN), 9)
      }),
      { numRuns: 40 }
    )
  })
})

describe('no drivers', () => {
  const rows = [
    [1, 2, 3],
    [2, 1, 5],
    [3, 5, 1],
    [5, 4, 2],
    [4, 7, 7]
  ]

  it('without any, or with fewer people than the model needs', () => {
    expect(driversOf(momentsOf([[1], [2]]))).toEqual({ why: 'no-drivers' })
    expect(driversOf(addMoments([]))).toEqual({ why: 'no-drivers' })
    expect(driversOf(momentsOf(rows, [0, 0, 0, 0, 0]))).toEqual({ why: 'no-weights' })
    expect(driversOf(momentsOf(rows.slice(0, 3)))).toEqual({ why: 'too-few-answers', n: 3, needed: 4 })
  })

  it('where everybody answered alike', () => {
    expect(driversOf(momentsOf(rows.map(([, ...rest]) => [0.1 * 3, ...rest])))).toEqual({
      why: 'outcome-all-equal'
    })
    expect(driversOf(momentsOf(rows.map(([outcome, first]) => [outcome ?? 0, first ?? 0, 7])))).toEqual({
      why: 'driver-all-equal',
      drivers: [1]
    })
  })

  it('where one follows from others, which are named', () => {
    const dimension = rows.map(([outcome, first], index) => [
      outcome ?? 0,
      index % 3 === 0 ? 1 : 0,
      first ?? 0,
      index % 3 === 1 ? 1 : 0,
      index % 3 === 2 ? 1 : 0
    ])
    const doubled = [...dimension, ...dimension.map(([outcome, ...rest]) => [9 - (outcome ?? 0), ...rest])]
    expect(driversOf(momentsOf(doubled))).toEqual({ why: 'collinear', driver: 3, of: [0, 2] })
  })
})

describe('moments', () => {
  it('of patterns are those of people', () => {
    const people = momentsOf([
      [1, 2],
      [1, 2],
      [3, 4]
    ])
    expect(addMoments([patternMoments([1, 2], 2), patternMoments([3, 4])])).toEqual(people)
    expect(spreadOf(people).means[0]).toBeCloseTo(5 / 3, 15)
    expect(spreadOf(people).correlations[0]?.[1]).toBeCloseTo(1, 14)
  })
})
