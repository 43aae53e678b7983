import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { driversOf, areDrivers, type Drivers } from './drivers'
import { addMoments, patternMoments } from './moments'
import { createRandom } from './random'

const people = (seed: number) => {
  const random = createRandom(seed)
  return Array.from({ length: 60 }, (_, at) => {
    const ease = 1 + Math.floor(7 * random())
    const land = at % 3
    return { outcome: ease + 2 * Number(land === 1) + 3 * random(), ease, land }
  })
}

/** The model with a dimension of three values, one of them the reference. */
const modelOf = (seed: number, reference: number): Drivers => {
  const values = [0, 1, 2].filter((value) => value !== reference)
  const moments = people(seed).map(({ outcome, ease, land }) =>
    patternMoments([outcome, ease, ...values.map((value) => Number(land === value))])
  )
  const model = driversOf(addMoments(moments), [[0], [1, 2]])
  if (!areDrivers(model)) throw new Error(model.why)
  return model
}

const shapleyOf = ({ factors }: Drivers) => factors.map(({ shapley }) => shapley ?? NaN)

describe('drivers of several columns', () => {
  it('have the same part of R² whatever value of a dimension the others are set against', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const [first = NaN, second = NaN] = shapleyOf(modelOf(seed, 0))
        for (const reference of [1, 2]) {
          const [ease = NaN, land = NaN] = shapleyOf(modelOf(seed, reference))
          expect(ease).toBeCloseTo(first, 9)
          expect(land).toBeCloseTo(second, 9)
        }
      }),
      { numRuns: 30 }
    )
  })

  it('have parts that add up to R², and columns that are one driver together have none of their own', () => {
    const model = modelOf(3, 0)
    const parts = shapleyOf(model)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(model.r2, 12)
    expect(model.drivers.map(({ shapley }) => shapley === null)).toEqual([false, true, true])
    const [, land] = model.factors
    const [, one, other] = model.drivers
    expect(land?.johnson).toBeCloseTo((one?.johnson ?? NaN) + (other?.johnson ?? NaN), 12)
  })

  it('are averages of what they add first and last, where they are two', () => {
    const model = modelOf(3, 0)
    const alone = (columns: readonly number[]) => {
      const rows = people(3).map(({ outcome, ease, land }) => {
        const all = [ease, Number(land === 1), Number(land === 2)]
        return patternMoments([outcome, ...columns.map((column) => all[column] ?? NaN)])
      })
      const part = driversOf(addMoments(rows))
      return areDrivers(part) ? part.r2 : NaN
    }
    const [ease, land] = [alone([0]), alone([1, 2])]
    expect(model.factors[0]?.shapley).toBeCloseTo((ease + model.r2 - land) / 2, 12)
    expect(model.factors[1]?.shapley).toBeCloseTo((land + model.r2 - ease) / 2, 12)
  })
})
