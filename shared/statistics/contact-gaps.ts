import type { Interval, NotEstimable } from './sample'
import { wilsonInterval } from './wilson'

/** How often a number of days lay between two answers of one respondent. */
export interface GapCount {
  /** Whole days between the two dates in the analyst's zone: 0 for two answers on one day. */
  readonly days: number
  readonly n: number
}

/** Days for which a respondent is left in peace, by the rules met in practice (METHODS 2.9). */
export const CONTACT_LIMITS = [7, 30, 90] as const

/**
 * A gap breaks a limit of D days where it is shorter than D. A gap of exactly D days does not: asked on 1 March and
 * left in peace for 30 days, one may be asked again on 31 March.
 */
export const breaksLimit = (days: number, limit: number): boolean => days < limit

/** Days between one answer and the next, of one respondent, from day numbers in any order. One answer has none. */
export const gapsBetween = (days: readonly number[]): number[] => {
  const ordered = [...days].sort((one, other) => one - other)
  return ordered.slice(1).map((day, index) => day - (ordered[index] ?? 0))
}

export interface Breaches {
  readonly limit: number
  /** Gaps shorter than the limit, of all gaps. */
  readonly gaps: number
  /** Respondents with at least one of them, of all respondents, also those who answered once. */
  readonly respondents: number
  readonly share: number
  readonly interval: Interval | NotEstimable
}

/**
 * How often a limit was broken. `gaps` counts all gaps between neighbouring answers, `shortest` each respondent's
 * shortest one; `respondents` are all, with one answer too. The share has Wilson's interval: a respondent counts
 * once. `no-answers` without respondents.
 */
export const breachesOf = (
  gaps: readonly GapCount[],
  shortest: readonly GapCount[],
  respondents: number,
  limit: number
): Breaches | 'no-answers' => {
  if (respondents === 0) return 'no-answers'
  const below = (counts: readonly GapCount[]) =>
    counts.reduce((sum, { days, n }) => (breaksLimit(days, limit) ? sum + n : sum), 0)
  const share = below(shortest) / respondents
  return {
    limit,
    gaps: below(gaps),
    respondents: below(shortest),
    share,
    interval: wilsonInterval(share, respondents)
  }
}

/**
 * The shortest number of days that at least this part of the gaps does not exceed (type 1 of Hyndman and Fan, so a
 * number of days that occurred); `null` without gaps.
 */
export const gapQuantile = (gaps: readonly GapCount[], probability: number): number | null => {
  const ordered = gaps.filter(({ n }) => n > 0).sort((one, other) => one.days - other.days)
  const wanted = probability * ordered.reduce((sum, { n }) => sum + n, 0)
  let seen = 0
  return ordered.find(({ n }) => (seen += n) >= wanted)?.days ?? null
}
