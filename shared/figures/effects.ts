import type { Definition } from '../measures/definition'
import { indexSample } from '../measures/pooled'
import { sampleOf } from '../measures/sample-of'
import { cliffsDelta } from '../statistics/cliffs-delta'
import { standardisedDifference, type StandardisedDifference } from '../statistics/cohens-d'
import { EFFECT_THRESHOLDS, effectWord, type EffectSize, type EffectWord } from '../statistics/effect-size'
import type { Sample } from '../statistics/sample'
import { hiddenPair, onlyTally, wholeOf, type Group, type Others } from './group'

/** How large a difference is, and the word for it by its own thresholds. */
export interface Effect {
  readonly value: number
  readonly word: EffectWord
}

/** Cohen's d and Hedges's g, each with its word. */
export interface StandardisedEffect {
  readonly d: Effect
  readonly g: Effect
}

export const effectOf = (value: number, size: EffectSize): Effect => ({
  value,
  word: effectWord(value, EFFECT_THRESHOLDS[size])
})

/** Both as samples on one range; `undefined` where they were asked on several, or somebody is hidden. */
const samplesOf = (group: Group, others: Others): readonly [Sample, Sample] | undefined => {
  if (hiddenPair(group, others)) return undefined
  if (!onlyTally(wholeOf([...group.tallies, ...others.tallies], group.weighted))) return undefined
  const [one, other] = [onlyTally(group), onlyTally(others)]
  return one && other && [sampleOf(one, group.weighted), sampleOf(other, group.weighted)]
}

/** Cliff's delta of the answers of a group against those of others: it needs their order alone. */
export const deltaOf = (group: Group, others: Others): Effect | null => {
  const samples = samplesOf(group, others)
  const delta = samples && cliffsDelta(samples[0].mass, samples[1].mass)
  return typeof delta === 'number' ? effectOf(delta, 'cliffs-delta') : null
}

const standardised = (one: Sample, other: Sample): StandardisedDifference | null => {
  const found = standardisedDifference(one, other)
  return typeof found === 'string' ? null : found
}

/** The difference in standard deviations, for scores that are means; of different scales for the index alone. */
export const standardisedEffectOf = (
  { measure: { kind } }: Definition,
  group: Group,
  others: Others
): StandardisedEffect | null => {
  if (kind === 'share' || kind === 'net' || hiddenPair(group, others)) return null
  const samples =
    samplesOf(group, others) ??
    (kind === 'index'
      ? ([indexSample(group.tallies, group.weighted), indexSample(others.tallies, group.weighted)] as const)
      : undefined)
  if (!samples) return null
  // Samples are turned, and the mean as asked is not.
  const found = kind === 'mean-asked' ? standardised(samples[1], samples[0]) : standardised(...samples)
  return found && { d: effectOf(found.d, 'cohens-d'), g: effectOf(found.g, 'hedges-g') }
}
