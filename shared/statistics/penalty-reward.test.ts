import { describe, expect, it } from 'vitest'
import { penaltyReward, type OutcomeByDriver, type PenaltyReward } from './penalty-reward'
import type { Sample } from './sample'

const five = (...mass: number[]): Sample => {
  const n = mass.reduce((sum, count) => sum + count, 0)
  return { low: 1, mass, n, effective: n }
}

/** Means 2.0 of 20, 3.6 of 50 and 4.2 of 30 answers. */
const FIXTURE: OutcomeByDriver = {
  low: five(5, 10, 5, 0, 0),
  middle: five(0, 5, 15, 25, 5),
  high: five(0, 0, 6, 12, 12)
}

const contrast = (groups: OutcomeByDriver): PenaltyReward => {
  const outcome = penaltyReward(groups)
  if ('why' in outcome) throw new Error(outcome.group)
  return outcome
}

/** The outcome turned: who was happy is unhappy. */
const turned = (sample: Sample): Sample => ({ ...sample, mass: [...sample.mass].reverse() })

describe('penalty-reward contrast', () => {
  it('reproduces METHODS 2.7', () => {
    const { reference, penalty, reward, asymmetry, kind } = contrast(FIXTURE)
    expect(reference).toBeCloseTo(3.6, 12)
    expect(penalty).toBeCloseTo(-1.6, 12)
    expect(reward).toBeCloseTo(0.6, 12)
    expect(asymmetry).toBeCloseTo(-1 / 2.2, 12)
    expect(kind).toBe('basic')
  })

  it('has the intervals of a difference of means', () => {
    const { penaltyInterval, rewardInterval } = contrast(FIXTURE)
    expect(penaltyInterval).toMatchObject({ low: expect.closeTo(-2.0, 1) as number })
    expect(rewardInterval).toMatchObject({ low: expect.closeTo(0.24, 1) as number })
  })

  it('turned about, penalty and reward change places', () => {
    const { penalty, reward, kind } = contrast({
      low: turned(FIXTURE.high),
      middle: turned(FIXTURE.middle),
      high: turned(FIXTURE.low)
    })
    expect(penalty).toBeCloseTo(-0.6, 12)
    expect(reward).toBeCloseTo(1.6, 12)
    expect(kind).toBe('reward')
  })

  it('tells factors that are even, against, or none', () => {
    const [low, middle, high] = [five(0, 4, 4, 0, 0), five(0, 0, 8, 0, 0), five(0, 0, 4, 4, 0)]
    expect(contrast({ low, middle, high }).kind).toBe('even')
    expect(contrast({ low: high, middle, high })).toMatchObject({ kind: 'against', asymmetry: null })
    expect(contrast({ low, middle, high: low }).kind).toBe('against')
    expect(contrast({ low: middle, middle, high: middle })).toMatchObject({
      kind: 'neither',
      asymmetry: null,
      penaltyInterval: 'all-equal'
    })
  })

  it('names the group nobody is in', () => {
    expect(penaltyReward({ ...FIXTURE, middle: five(0, 0, 0, 0, 0) })).toEqual({
      why: 'no-answers',
      group: 'middle'
    })
  })
})
