import { describe, expect, it } from 'vitest'
import { MTCARS } from '../../tests/fixtures/mtcars'
import { bootstrap, isBootstrap, type Unit } from './bootstrap'
import { driversWithin } from './driver-intervals'
import { addMoments, patternMoments, spreadOf, type Moments } from './moments'
import { createRandom } from './random'
import type { Interval } from './sample'

const meanOf = (moments: Moments) => spreadOf(moments).means

/** The answers of METHODS 2.1, n = 100: mean 4.96, standard error .167525, t interval 4.628-5.292. */
const COUNTS = [4, 6, 10, 15, 20, 25, 20]
const PATTERNS: Unit[] = COUNTS.map((n, index) => ({ draws: n, moments: patternMoments([index + 1], n) }))

const intervalsOf = async (units: readonly Unit[], seed = 1, rounds = 2000): Promise<readonly Interval[]> => {
  const outcome = await bootstrap(units, meanOf, { rounds, seed })
  if (!isBootstrap(outcome)) throw new Error(outcome)
  return outcome.intervals
}

describe('bootstrap', () => {
  it('of patterns agrees with Student on a mean', async () => {
    const [interval] = await intervalsOf(PATTERNS)
    expect(interval?.low).toBeCloseTo(4.628, 1)
    expect(interval?.high).toBeCloseTo(5.292, 1)
  })

  it('of groups at random agrees with that of people', async () => {
    const random = createRandom(3)
    const people = Array.from({ length: 20_000 }, () => 1 + Math.floor(7 * random() ** 2))
    const groups = Array.from({ length: 500 }, (_, group) =>
      addMoments(
        people.filter((__, index) => index % 500 === group).map((answer) => patternMoments([answer]))
      )
    )
    const patterns = [1, 2, 3, 4, 5, 6, 7].map((answer) => {
      const n = people.filter((other) => other === answer).length
      return { draws: n, moments: patternMoments([answer], n) }
    })
    const [one] = await intervalsOf(groups.map((moments) => ({ draws: 1, moments })))
    const [other] = await intervalsOf(patterns)
    const width = (interval?: Interval) => (interval ? interval.high - interval.low : NaN)
    expect(width(one) / width(other)).toBeGreaterThan(0.88)
    expect(width(one) / width(other)).toBeLessThan(1.12)
  })

  it('is the same for the same seed alone', async () => {
    expect(await intervalsOf(PATTERNS, 9, 50)).toEqual(await intervalsOf(PATTERNS, 9, 50))
    expect(await intervalsOf(PATTERNS, 9, 50)).not.toEqual(await intervalsOf(PATTERNS, 10, 50))
  })

  it('says why there is no interval', async () => {
    const options = { rounds: 20, seed: 1 }
    expect(await bootstrap([], meanOf, options)).toBe('no-answers')
    expect(await bootstrap([{ draws: 1, moments: patternMoments([4]) }], meanOf, options)).toBe('one-answer')
    expect(await bootstrap(PATTERNS, () => null, options)).toBe('unstable')
  })

  it('leaves out the few rounds without a result, and counts them', async () => {
    let round = 0
    const outcome = await bootstrap(PATTERNS, (resample) => (++round % 50 === 0 ? null : meanOf(resample)), {
      rounds: 200,
      seed: 1
    })
    expect(outcome).toMatchObject({ rounds: 200, failed: 4 })
  })

  it('tells how far it is and stops when told to', async () => {
    const told: number[] = []
    const controller = new AbortController()
    const run = bootstrap(PATTERNS, meanOf, {
      rounds: 100,
      seed: 1,
      signal: controller.signal,
      progress: (fraction) => told.push(fraction),
      breathe: () => {
        if (told.length === 2) controller.abort(new Error('enough'))
        return Promise.resolve()
      }
    })
    await expect(run).rejects.toThrow('enough')
    expect(told).toEqual([0.01, 0.02])
  })
})

describe('drivers with intervals', () => {
  const units = MTCARS.map(([mpg, cyl, disp, hp, wt]) => ({
    draws: 1,
    moments: patternMoments([mpg, cyl, disp, hp, wt])
  }))

  it('lie around the numbers they belong to', async () => {
    const outcome = await driversWithin(units, { rounds: 300, seed: 2 })
    if ('why' in outcome || typeof outcome.intervals === 'string') throw new Error('no drivers')
    expect(outcome.intervals).toHaveLength(4)
    outcome.model.drivers.forEach((driver, index) => {
      const { beta, johnson, shapley } = outcome.intervals[index] as Exclude<
        (typeof outcome.intervals)[number],
        string
      >
      for (const [value, interval] of [
        [driver.beta, beta],
        [driver.johnson, johnson],
        [driver.shapley ?? NaN, shapley]
      ] as const) {
        expect(interval?.low).toBeLessThan(value)
        expect(interval?.high).toBeGreaterThan(value)
      }
      expect(johnson.low).toBeGreaterThan(0)
    })
    expect(outcome.failed).toBe(0)
  })

  it('pass on why there are none', async () => {
    const outcome = await driversWithin(units.slice(0, 4), { rounds: 10, seed: 2 })
    expect(outcome).toEqual({ why: 'too-few-answers', n: 4, needed: 6 })
  })
})
