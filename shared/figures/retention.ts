import type { SliceRetention } from '../contract/slice-retention'
import { answersOf, sameRange, turn, type Scale } from '../domain/scale'
import { baseOf, poolTallies, type Cell, type Tally } from '../domain/tally'
import type { NamedTest, Untested } from '../measures/difference-test'
import { positionsOf } from '../measures/boxes'
import type { Scored } from '../measures/definition'
import type { Figure, HiddenWhy, NotPooled } from '../measures/figure'
import type { Correction } from '../statistics/corrections'
import { isTested } from '../statistics/test-result'
import { judge, LEVELS, type Judged } from './column-letters'
import { differenceOf, groupsOf, missingIn, rawScoreOf, scoreOf, testOf, wholeOf, type Group } from './group'
import { hiddenGroups } from './suppression'

/**
 * Retention = customers kept / customers at the start, all of them people of whom the file says what became; churn is
 * 1 minus it, lost / at the start. New customers are none of them, as a survey asks people once they are customers:
 * (start - end) / start, which counts the new against the lost, is another figure.
 *
 * Source: METHODS 2.2: retention = (E - N) / S, churn = lost / S = 1 - retention.
 */
const RETENTION: Scored = { measure: { kind: 'share', box: { side: 'good' } } }

/** What became of some customers, and the share of them that stayed. */
export interface Retention {
  readonly group: Group
  readonly kept: number
  readonly lost: number
  /** Of whom nothing is known: they are in no share. */
  readonly unknown: number
  /** Kept of kept and lost, with Wilson's interval; over the sums of weights where there are any. */
  readonly rate: Figure
  /** The rate whether or not it may be shown: for programs. */
  readonly raw: Figure
}

/** The share of all customers that stayed, and its change where two sides are compared. */
export interface RetentionFigure extends Pick<Retention, 'rate' | 'unknown'> {
  readonly change: Figure | null
}

/** How effort was answered: above the middle of the scale, on it, or below. */
export type EffortLevel = 'difficult' | 'neutral' | 'easy'

export interface RetentionAt extends Retention {
  readonly level: EffortLevel
  /** The answers as people gave them, lowest first. */
  readonly answers: readonly number[]
}

/** Why easy and difficult are not tested: the same customers are in both, as they rated several touchpoints. */
export type SharedCustomers = 'shared-customers'

/** Retention of those who found it easy minus that of those who found it difficult. */
export interface EffortGap {
  readonly difference: Figure
  readonly test: (NamedTest & Judged) | Untested | HiddenWhy | SharedCustomers
}

export interface RetentionGroup extends Retention {
  readonly key: readonly (string | null)[]
  /** Worst first; or why there are none. */
  readonly levels: readonly RetentionAt[] | NotPooled
  readonly gap: EffortGap | null
}

export interface RetentionQuestion {
  readonly weighted: boolean
  /** How the tests of several groups are corrected for their number. */
  readonly correction: Correction
}

/** Retention of some customers on the scale from lost to kept. */
export const retentionOf = (group: Group): Retention => {
  const sum = (place: number) => group.tallies.reduce((total, { n }) => total + (n[place] ?? 0), 0)
  return {
    group,
    kept: sum(1),
    lost: sum(0),
    unknown: missingIn(group),
    rate: scoreOf(RETENTION, group),
    raw: rawScoreOf(RETENTION, group)
  }
}

/**
 * Retention now less before. Where customers have names the same one may be on both sides, as of two periods: the
 * difference then has no interval, which would take them for different people.
 */
export const retentionChange = (now: Retention, before: Retention, unit: SliceRetention['unit']): Figure => {
  const difference = differenceOf(RETENTION, now.group, before.group.tallies)
  if (before.group.hidden !== null && difference.value !== null)
    return { ...difference, value: null, low: null, high: null, why: before.group.hidden }
  return unit === 'respondents' ? { ...difference, low: null, high: null } : difference
}

/** Retention of everybody in the slice, or of each group it is broken down by. */
export const retentionBy = (
  { customers, effort, shared }: Pick<SliceRetention, 'customers' | 'effort' | 'shared'>,
  by: readonly string[],
  { weighted, correction }: RetentionQuestion
): RetentionGroup[] => {
  const groups =
    by.length === 0
      ? [
          wholeOf(
            customers.map(({ tally }) => tally),
            weighted
          )
        ]
      : groupsOf({ by, cells: customers, revision: 0 }, weighted)
  const found = groups.map((group) => {
    const levels = levelsOf(effort, group)
    return { ...retentionOf(group), key: group.key, levels, gap: gapOf(levels, shared) }
  })
  return judged(found, correction)
}

const nameOf = (key: readonly (string | null)[]): string => JSON.stringify(key)

/** Difficult, neutral where there is a middle, easy: boxes are cut on the scale as asked, and so never pooled. */
const levelsOf = (effort: SliceRetention['effort'], group: Group): readonly RetentionAt[] | NotPooled => {
  const own = effort
    .map(({ scale, cells }) => ({
      scale,
      cells: cells.filter(
        ({ key: [answer, ...rest] }) => answer !== null && nameOf(rest) === nameOf(group.key)
      )
    }))
    .filter(({ cells }) => cells.length > 0)
  const [first] = own
  if (!first) return []
  if (own.some(({ scale }) => !sameRange(scale, first.scale))) return 'different-scales'
  const { scale } = first
  const cells = own.flatMap((each) => each.cells)
  const parts = boxesOf(scale).map(({ level, places }) => ({
    level,
    answers: places.map((place) => turn(scale, scale.low + place)).sort((one, other) => one - other),
    tallies: poolTallies(places.flatMap((place) => talliesAt(cells, scale.low + place)))
  }))
  const hidden = hiddenGroups(parts.map(({ tallies }) => knownIn(tallies, group.weighted)))
  return parts.map(({ level, answers, tallies }, index) => ({
    level,
    answers,
    ...retentionOf({ ...group, tallies, hidden: group.hidden ?? hidden.get(index) ?? null })
  }))
}

const boxesOf = (scale: Scale): { level: EffortLevel; places: readonly number[] }[] => {
  const bad = positionsOf({ side: 'bad' }, scale)
  const good = positionsOf({ side: 'good' }, scale)
  const middle = answersOf(scale)
    .map((_, place) => place)
    .filter((place) => !bad.includes(place) && !good.includes(place))
  const all: { level: EffortLevel; places: readonly number[] }[] = [
    { level: 'difficult', places: bad },
    { level: 'neutral', places: middle },
    { level: 'easy', places: good }
  ]
  return all.filter(({ places }) => places.length > 0)
}

const talliesAt = (cells: readonly Cell[], answer: number): Tally[] =>
  cells.filter(({ key: [given] }) => given === String(answer)).map(({ tally }) => tally)

const knownIn = (tallies: readonly Tally[], weighted: boolean): number =>
  tallies.reduce((sum, tally) => sum + baseOf(tally) - (weighted ? tally.unweighted : 0), 0)

const gapOf = (levels: readonly RetentionAt[] | NotPooled, shared: boolean): EffortGap | null => {
  if (typeof levels === 'string') return null
  const [easy, difficult] = (['easy', 'difficult'] as const).map(
    (wanted) => levels.find(({ level }) => level === wanted)?.group
  )
  if (!easy || !difficult) return null
  const difference = differenceOf(RETENTION, easy, difficult.tallies)
  // A base of ten protects a smaller one: its retention may not be subtracted from what is shown.
  const shown: Figure =
    difficult.hidden === null || difference.value === null
      ? difference
      : { ...difference, value: null, low: null, high: null, why: difficult.hidden }
  if (shared) return { difference: { ...shown, low: null, high: null }, test: 'shared-customers' }
  const test = testOf(RETENTION, easy, difficult)
  return {
    difference: shown,
    test: isTested(test) ? { ...test, adjusted: test.p, of: 1, level: null } : test
  }
}

/** The tests of all groups are one family. */
const judged = (groups: readonly RetentionGroup[], correction: Correction): RetentionGroup[] => {
  const tested = groups.filter(({ gap }) => gap && isTested(gap.test))
  const verdicts = judge(
    tested.map(({ gap }) => ({ row: 0, p: gap && isTested(gap.test) ? gap.test.p : 1 })),
    { correction, family: 'table', levels: LEVELS }
  )
  return groups.map((group) => {
    const verdict = verdicts[tested.indexOf(group)]
    const { gap } = group
    if (!verdict || !gap || !isTested(gap.test)) return group
    return { ...group, gap: { ...gap, test: { ...gap.test, ...verdict } } }
  })
}
