import type { SliceJoint } from '../../../../shared/contract/slice-joint'
import {
  FEWEST_GROUPS,
  groupCorrelations,
  latentCorrelation,
  NO_DIRECTION,
  PAIRED_FROM,
  pairedFigures,
  type BetweenGroups,
  type Ecology
} from '../../../../shared/figures/association'
import { groupsOf, rawScoreOf, type Group } from '../../../../shared/figures/group'
import { standingOf } from '../../../../shared/figures/suppression'
import type { Definition } from '../../../../shared/measures/definition'
import { BALANCE_LEVEL } from '../../../../shared/statistics/balance'
import { FEWEST_PAIRS, OVERLAP } from '../../../../shared/statistics/pairing'
import {
  CONFIDENCE,
  isInterval,
  type Interval,
  type NotEstimable
} from '../../../../shared/statistics/sample'
import type { Correlated } from './correlate-notes'

/** Every number of the two metrics together, those of the smallest groups too: `base` says what may be shown. */
export const correlateJson = (correlated: Correlated) => {
  const { other, counts, figures, input } = correlated
  const { association, weighted } = figures
  const { kind, pairing, answered, ecology, between, balance } = association
  return {
    by: input.by[0]?.name,
    with: other,
    weighted,
    confidence: CONFIDENCE,
    kind,
    pairing,
    answered,
    thresholds: {
      fewestPairs: FEWEST_PAIRS,
      mostlySplitTo: OVERLAP,
      pairedFrom: PAIRED_FROM,
      fewestGroups: FEWEST_GROUPS,
      noDirection: NO_DIRECTION,
      balanceLevel: BALANCE_LEVEL
    },
    definitions: { ces: figures.ces.id, [other]: figures.csat.id },
    respondents: respondentsJson(counts.joint, weighted),
    groups: groupsJson(correlated),
    within: ecology === null ? null : withinJson(ecology),
    between: betweenJson(between),
    balance: balance === null ? null : { method: 'chi-square', correction: 'holm', ...balance }
  }
}

/** An interval as the other analyses have it: two ends, or why there are none. */
const ends = (interval: Interval | NotEstimable) =>
  isInterval(interval) ? { low: interval.low, high: interval.high } : { low: null, high: null, why: interval }

const respondentsJson = (joint: SliceJoint, weighted: boolean) => {
  const paired = pairedFigures(joint, weighted, 'raw')
  if (typeof paired === 'string') return { why: paired }
  const { n, responses, effective, base, spearman, kendall } = paired
  const latent = latentCorrelation(paired)
  return {
    n,
    responses,
    effective,
    base,
    spearman: {
      value: spearman.value,
      ...ends(spearman.interval),
      interval: 'bonett-wright',
      test: spearman.test
    },
    kendall:
      typeof kendall === 'string'
        ? { why: kendall }
        : {
            variant: 'tau-b',
            value: kendall.tau,
            ...ends(kendall.interval),
            interval: 'fieller',
            test: { p: kendall.p, z: kendall.z, method: kendall.method }
          },
    polychoric:
      typeof latent === 'string'
        ? { why: latent }
        : { value: latent.correlation, ...ends(latent.interval), error: latent.error },
    table: joint.counts
  }
}

const withinJson = ({ pooled, within, withinInterval, between, groups, direction, isChance }: Ecology) => ({
  method: 'pearson-of-answers',
  pooled,
  within: { value: within, ...ends(withinInterval), interval: 'fisher' },
  between,
  k: groups,
  direction,
  chance: isChance
})

const betweenJson = ({ k, hidden, outcome }: BetweenGroups) => {
  const of = { method: 'pearson-of-scores', weights: 'lesser-base', k, hidden }
  if (typeof outcome === 'string') return { ...of, why: outcome }
  const { pearson, interval, test, weighted, spearman, rankTest } = outcome
  return {
    ...of,
    pearson: { value: pearson, ...ends(interval), interval: 'fisher', test },
    weighted,
    spearman: { value: spearman, test: rankTest }
  }
}

const figureJson = (definition: Definition, group: Group | undefined, weighted: boolean) => {
  if (!group) return null
  const { value, low, high, n, effective, why } = rawScoreOf(definition, group)
  return {
    value,
    low,
    high,
    ...(why === undefined ? {} : { why }),
    n,
    ...(weighted ? { effective } : {}),
    base: standingOf({ n, ...(group.hidden ? { why: group.hidden } : {}) })
  }
}

/** Every group with answers to either, whatever may be shown of it. */
const groupsJson = ({ other, counts, figures }: Correlated) => {
  const { weighted } = figures
  const byKey = (groups: readonly Group[]) => new Map(groups.map((group) => [group.key[0] ?? null, group]))
  const ces = byKey(groupsOf(counts.ces, weighted))
  const csat = byKey(groupsOf(counts.csat, weighted))
  const pairs = new Map(groupCorrelations(counts.joint, weighted, 'raw').map((group) => [group.key, group]))
  return [...new Set([...ces.keys(), ...csat.keys()])].map((key) => {
    const inside = pairs.get(key)
    return {
      key,
      ces: figureJson(figures.ces, ces.get(key), weighted),
      [other]: figureJson(figures.csat, csat.get(key), weighted),
      pairs: inside
        ? {
            n: inside.n,
            effective: inside.effective,
            base: inside.base,
            ...(typeof inside.spearman === 'string'
              ? { why: inside.spearman }
              : { value: inside.spearman.value, ...ends(inside.spearman.interval) })
          }
        : null
    }
  })
}
