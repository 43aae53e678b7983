import type { OrderSums, PairCount, SliceRepeats } from '../contract/slice-repeats'
import type { Frequencies } from '../domain/tally'
import { answerValues } from '../measures/answer-values'
import { directionOf, rangeOf, type Definition } from '../measures/definition'
import type { Figure, HiddenWhy } from '../measures/figure'
import { figureFrom, noAnswers } from '../measures/measure'
import { pairedDifferences } from '../statistics/answer-order'
import {
  clusterMeanInterval,
  clusterShareInterval,
  clusterVariance,
  type ClusterSums
} from '../statistics/cluster-robust'
import {
  breachesOf,
  CONTACT_LIMITS,
  gapQuantile,
  type Breaches,
  type GapCount
} from '../statistics/contact-gaps'
import { mean, meanInterval } from '../statistics/mean'
import { everybodyIn, rawScoreOf, scalesIn, type Group } from './group'
import { disclose, hiddenGroups, isHiddenBase } from './suppression'

/** A figure with what it is behind its cover. */
export interface Told {
  /** As it may be shown. */
  readonly shown: Figure
  /** Whether or not it may be: for programs, which are told beside it what may. */
  readonly raw: Figure
}

/** Why nothing is known of gaps. */
export type NoGaps = 'no-respondents' | 'first-only' | 'nobody-twice' | 'no-dates'

/** Respondents of whom too little time lay between two responses. */
export interface Breach extends Omit<Breaches, 'share' | 'interval'> {
  readonly share: Told
}

/** Gaps from so many days, up to and without so many. */
export interface GapBand {
  readonly from: number
  /** `null` for the last, which has no end. */
  readonly to: number | null
  readonly n: number
}

export interface Gaps {
  readonly n: number
  /** Respondents with a gap. */
  readonly respondents: number
  /** In days; `null` where too few respondents have one to be told of. */
  readonly quartiles: readonly [lower: number, median: number, upper: number] | null
  readonly bands: readonly GapBand[]
  readonly counts: readonly GapCount[]
  readonly breaches: readonly Breach[]
}

/** The score of responses that are the how-manieth of their respondent: of those who came back, not paired. */
export interface OrderScore {
  readonly place: number
  /** The last place tells of all later ones too. */
  readonly andLater: boolean
  readonly score: Told
}

/** Later against first responses of the same people. */
export interface PairedScore {
  readonly place: number
  /** Only touchpoints that both responses rated count, each against itself. */
  readonly alike: boolean
  /** Later less first, in points of the definition, with Student's interval over people. */
  readonly difference: Told
  /** Of these people. */
  readonly first: number | null
  readonly later: number | null
}

/** Why answers by order or by person have no score. */
export type NoScores = 'no-answers' | 'different-scales'

/** The score as if every answer came from somebody else, and with people counted once. */
export interface Independence {
  readonly asUsual: Told
  readonly byPerson: Told
  /** People behind the answers; a response of nobody counts as a person. */
  readonly people: number
  /** Variance by person / variance as usual; `null` where one of them is nought. */
  readonly designEffect: number | null
  /** As many answers of different people would say as much; never more than there are. */
  readonly independent: number | null
}

export interface Fatigue extends Pick<
  SliceRepeats,
  | 'responses'
  | 'respondents'
  | 'withoutRespondent'
  | 'withoutDate'
  | 'inSeveralFiles'
  | 'firstOnly'
  | 'byResponses'
> {
  readonly definition: Definition
  readonly weighted: boolean
  /** Respondents with two responses or more. */
  readonly repeated: number
  readonly gaps: Gaps | NoGaps
  readonly orders: readonly OrderScore[] | NoScores
  readonly pairs: readonly PairedScore[] | NoScores
  readonly independence: Independence | NoScores
}

interface Question {
  readonly definition: Definition
  /** The answers of the whole slice, not broken down. */
  readonly frequencies: Frequencies
  readonly weighted: boolean
}

/** Too frequent contacts of a slice: gaps, scores by order of the responses, and what repeated answers cost. */
export const fatigue = (repeats: SliceRepeats, { definition, frequencies, weighted }: Question): Fatigue => {
  const { responses, respondents, withoutRespondent, withoutDate, inSeveralFiles, firstOnly, byResponses } =
    repeats
  const repeated = byResponses.reduce((sum, { responses: times, n }) => (times > 1 ? sum + n : sum), 0)
  const group = everybodyIn(frequencies, weighted)
  const asUsual = group ? rawScoreOf(definition, group) : noAnswers
  const facts = {
    responses,
    respondents,
    withoutRespondent,
    withoutDate,
    inSeveralFiles,
    firstOnly,
    byResponses,
    definition,
    weighted,
    repeated,
    gaps: gapsOf(repeats, repeated)
  }
  const none = asUsual.why === 'different-scales' ? 'different-scales' : 'no-answers'
  if (!group || asUsual.value === null || !repeats.clusters)
    return { ...facts, orders: none, pairs: none, independence: none }
  return {
    ...facts,
    orders: ordersOf(repeats.orders),
    pairs: pairsOf(repeats, rangeIn(definition, group)),
    independence: independenceOf(definition, group, asUsual, repeats.clusters)
  }
}

const gapsOf = (repeats: SliceRepeats, repeated: number): Gaps | NoGaps => {
  const { gaps, shortest, respondents, dated, firstOnly } = repeats
  if (respondents === 0) return 'no-respondents'
  if (firstOnly) return 'first-only'
  if (repeated === 0) return 'nobody-twice'
  if (!dated || gaps.length === 0) return 'no-dates'
  const withGaps = total(shortest)
  const quartile = (probability: number) => gapQuantile(gaps, probability) ?? 0
  return {
    n: total(gaps),
    respondents: withGaps,
    quartiles: isHiddenBase(withGaps) ? null : [quartile(0.25), quartile(0.5), quartile(0.75)],
    bands: bandsOf(gaps),
    counts: gaps,
    breaches: CONTACT_LIMITS.flatMap((limit) => {
      const found = breachesOf(gaps, shortest, respondents, limit)
      if (found === 'no-answers') return []
      const { share, interval, ...counts } = found
      return [{ ...counts, share: told(figureFrom(share, interval, plain(respondents))) }]
    })
  }
}

const total = (counts: readonly { readonly n: number }[]): number => counts.reduce((sum, { n }) => sum + n, 0)

const plain = (n: number) => ({ n, effective: n })

const told = (raw: Figure, hidden?: HiddenWhy): Told => ({ raw, shown: disclose(raw, hidden) })

const BAND_STARTS = [0, 1, ...CONTACT_LIMITS, 180] as const

const bandsOf = (gaps: readonly GapCount[]): GapBand[] =>
  BAND_STARTS.map((from, at) => {
    const to = BAND_STARTS[at + 1] ?? null
    return { from, to, n: total(gaps.filter(({ days }) => days >= from && (to === null || days < to))) }
  })

/** Responses from this place on are told together. */
const LAST_ORDER = 5

const ordersOf = (orders: readonly OrderSums[]): OrderScore[] => {
  const merged = Array.from({ length: LAST_ORDER }, (_, index) => {
    const place = index + 1
    const own = orders.filter((order) => Math.min(order.place, LAST_ORDER) === place)
    const sum = (of: (order: OrderSums) => number) => own.reduce((all, order) => all + of(order), 0)
    return { place, n: sum(({ n }) => n), mass: sum(({ mass }) => mass), sum: sum((order) => order.sum) }
  }).filter(({ n }) => n > 0)
  const hidden = hiddenGroups(merged.map(({ n }) => n))
  return merged.map(({ place, n, mass, sum }, at) => ({
    place,
    andLater: place === LAST_ORDER,
    score: told({ value: sum / mass, low: null, high: null, ...plain(n) }, hidden.get(at))
  }))
}

/** The widest range of the scales people were asked on; of several, scores are on one of their own. */
const rangeIn = (definition: Definition, group: Group) => {
  const ranges = scalesIn(group).map((scale) => rangeOf(definition, scale))
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high))
  }
}

const pairsOf = (
  { pairs, pairsAlike }: SliceRepeats,
  range: { low: number; high: number }
): PairedScore[] => {
  const places = [...new Set(pairs.map(({ place }) => place))].sort((one, other) => one - other)
  const width = range.high - range.low
  return places.flatMap((place) => {
    const all = pairs.filter((pair) => pair.place === place)
    const alike = pairsAlike.filter((pair) => pair.place === place)
    // What all differ by less what those differ by who rated the same would tell of the others.
    const others = total(all) - total(alike)
    const hidden = isHiddenBase(others) ? 'protects-smaller' : undefined
    return [
      pairedScore(place, all, width),
      ...(alike.length > 0 ? [pairedScore(place, alike, width, { hidden })] : [])
    ]
  })
}

const pairedScore = (
  place: number,
  counts: readonly PairCount[],
  width: number,
  alike?: { readonly hidden: HiddenWhy | undefined }
): PairedScore => {
  const sample = pairedDifferences(counts, width)
  const raw = figureFrom(mean(sample), meanInterval(sample), sample)
  const difference = told(raw, alike?.hidden)
  const average = (of: (pair: PairCount) => number) => {
    const sum = (part: (pair: PairCount) => number) => counts.reduce((all, pair) => all + part(pair), 0)
    return difference.shown.value === null ? null : sum(of) / sum(({ mass }) => mass)
  }
  return {
    place,
    alike: alike !== undefined,
    difference,
    first: average(({ first }) => first),
    later: average(({ later }) => later)
  }
}

/** From so many responses on respondents are counted together. */
const MANY = 5

/** Respondents by how many responses they gave, from one up; the last counts those of more too. */
export const timesAnswered = (
  byResponses: Fatigue['byResponses']
): readonly { readonly times: number; readonly andMore: boolean; readonly n: number }[] =>
  Array.from({ length: MANY }, (_, index) => {
    const times = index + 1
    const own = byResponses.filter(({ responses }) => Math.min(responses, MANY) === times)
    return { times, andMore: times === MANY, n: total(own) }
  })

/** Pairs of the same touchpoints are told for all where so many of the people gave them. */
const MOST_OF_THEM = 0.5

/**
 * The pairs that are told first: those of the same touchpoints where most people gave both, since answers about
 * something else may differ for that; all of them otherwise. What is found decides nothing.
 */
export const toldPairs = (pairs: readonly PairedScore[]): readonly PairedScore[] => {
  const [all, alike] = [pairs.filter((pair) => !pair.alike), pairs.filter((pair) => pair.alike)]
  const [second, same] = [all[0]?.difference, alike[0]?.difference]
  if (!second || typeof same?.shown.value !== 'number') return all
  return same.raw.n >= MOST_OF_THEM * second.raw.n ? alike : all
}

/** Which way a difference goes, where its interval does not hold 0. */
export const wayOf = (
  {
    difference: {
      shown: { value, low, high }
    }
  }: PairedScore,
  definition: Definition
): 'better' | 'worse' | 'none' => {
  if (value === null || low === null || high === null || (low <= 0 && high >= 0)) return 'none'
  return value > 0 === (directionOf(definition) === 'high-is-good') ? 'better' : 'worse'
}

/** The sums as they would be if each answer came from somebody else. */
const independentSums = (definition: Definition, { tallies, weighted }: Group): ClusterSums => {
  const sums = { n: 0, mass: 0, sum: 0, massSquared: 0, products: 0, sumSquared: 0 }
  for (const tally of tallies)
    for (const [place, value] of answerValues(definition, tally.scale).entries()) {
      const n = tally.n[place] ?? 0
      const [w, w2] = weighted ? [tally.w[place] ?? 0, tally.w2[place] ?? 0] : [n, n]
      sums.n += n
      sums.mass += w
      sums.sum += w * value
      sums.massSquared += w2
      sums.products += w2 * value
      sums.sumSquared += w2 * value * value
    }
  const unweighted = weighted ? tallies.reduce((all, tally) => all + tally.unweighted, 0) : 0
  return { ...sums, n: sums.n - unweighted, respondents: sums.n - unweighted }
}

const independenceOf = (
  definition: Definition,
  group: Group,
  asUsual: Figure,
  clusters: ClusterSums
): Independence => {
  const interval =
    definition.measure.kind === 'share'
      ? clusterShareInterval(clusters)
      : clusterMeanInterval(clusters, rangeIn(definition, group))
  const [byPerson, alone] = [clusters, independentSums(definition, group)].map(clusterVariance)
  const isKnown = byPerson !== undefined && alone !== undefined && byPerson > 0 && alone > 0
  const designEffect = isKnown ? byPerson / alone : null
  return {
    asUsual: told(asUsual, group.hidden ?? undefined),
    byPerson: told(figureFrom(asUsual.value ?? 0, interval, asUsual), group.hidden ?? undefined),
    people: clusters.respondents,
    designEffect,
    independent: designEffect === null ? null : Math.min(asUsual.effective, asUsual.effective / designEffect)
  }
}
