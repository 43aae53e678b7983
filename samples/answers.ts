import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { ASKED_TOO_OFTEN, HARDER, WORSENS, type Country, type Touchpoint } from './effects'
import type { Random } from './random'

/** Whom is asked about what, and when. */
export interface Asked {
  /** Milliseconds, UTC standing for the local time of the customer. */
  readonly time: number
  readonly touchpoint: Touchpoint
  readonly country: Country
  /** Answers this person gave shortly before: each makes the next one harder. */
  readonly before: number
}

export interface Answers {
  readonly ces: number
  readonly csat: number
  readonly nps: number
}

/** An answer is where a feeling lies between these: below the first, the lowest answer. */
const CES_STEPS = [-1.6, -1.1, -0.55, 0, 0.6, 1.3]
const CSAT_STEPS = [-1.4, -0.8, 0, 0.9]
const NPS_STEPS = [-2.3, -2.1, -1.9, -1.65, -1.4, -0.9, -0.4, 0.1, 0.7, 1.25]

const answerOf = (feeling: number, steps: readonly number[], lowest: number): number =>
  lowest + steps.filter((step) => feeling >= step).length

/** The middle of normal feelings of which this share lies above 0, where easy and satisfied begin. */
const middle = (share: number): number => normalQuantile(share, 0, 1)

const easyShare = ({ touchpoint, country, time }: Asked): number => {
  if (touchpoint.name === WORSENS.touchpoint && time >= Date.parse(WORSENS.from)) return WORSENS.easy
  if (touchpoint.name === HARDER.touchpoint && country === HARDER.country) return HARDER.easy
  return touchpoint.easy
}

/**
 * What one person answers. Ease is felt first; satisfaction follows it in part, and recommendation
 * follows both, so that the three are related as they are in real surveys.
 */
export const answer = (random: Random, asked: Asked): Answers => {
  const { touchpoint, before } = asked
  const ease = middle(easyShare(asked)) - before * ASKED_TOO_OFTEN.falls + random.normal()
  const easierThanUsual = ease - middle(touchpoint.easy)
  const satisfaction = middle(touchpoint.satisfied) + 0.53 * easierThanUsual + 0.85 * random.normal()
  const recommendation = 0.25 * ease + 0.5 * satisfaction + 0.75 * random.normal()
  return {
    ces: answerOf(ease, CES_STEPS, 1),
    csat: answerOf(satisfaction, CSAT_STEPS, 1),
    nps: answerOf(recommendation, NPS_STEPS, 0)
  }
}

/** Which side of the middle a CES answer lies on. */
export const sideOf = (ces: number): 'easy' | 'neither' | 'difficult' =>
  ces > 4 ? 'easy' : ces < 4 ? 'difficult' : 'neither'
