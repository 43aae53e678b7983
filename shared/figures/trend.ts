import {
  calendarOf,
  daysOf,
  periodsBetween,
  periodStarting,
  type Days,
  type Period
} from '../domain/calendar'
import type { Cell, Frequencies, Tally } from '../domain/tally'
import { rangeOf, type Definition } from '../measures/definition'
import type { Figure } from '../measures/figure'
import { adjust } from '../statistics/corrections'
import { coverageOf, type Coverage } from '../statistics/period-coverage'
import type { RunSignal } from '../statistics/run-rules'
import { controlChart, type ControlChart, type ControlPoint, type NoControlChart } from './control-chart'
import { crosstabGroups } from './crosstab-groups'
import { baseIn, differenceOf, groupsOf, scoreOf, type Group } from './group'
import { disclose, standingOf, type Standing } from './suppression'
import { trendTests, type TrendTests } from './trend-test'

/** More periods than anybody reads; a date typed wrong by centuries makes more. */
export const MOST_PERIODS = 2000

export interface TrendQuestion {
  readonly definition: Definition
  readonly weighted: boolean
  readonly period: Period
  /** First and last day of the data, in the zone periods are cut in: they end with the last answer, not today. */
  readonly data: Days
}

/**
 * What a period counts for in limits, run rules and trends. `gap`: nobody answered, so there is no score, not one of
 * nought. `no-score`: answered on different scales, which the definition cannot pool.
 */
export type PeriodUse = 'used' | 'gap' | 'incomplete' | 'hidden' | 'no-score'

export interface TrendPeriod extends Days {
  readonly group: Group
  readonly score: Figure
  readonly base: Standing
  readonly coverage: Coverage
  readonly use: PeriodUse
  /** Score minus that of the period before in the calendar; `null` in the first. */
  readonly change: Figure | null
  readonly control: ControlPoint | null
  /** Patterns that this period completes. */
  readonly signals: readonly RunSignal[]
}

export interface TrendSignal extends Omit<RunSignal, 'from' | 'to'> {
  /** First days of the first and of the last period of the pattern. */
  readonly from: string
  readonly to: string
}

export interface TrendSeries {
  /** The value of the dimension broken down by; empty where there is none. */
  readonly key: readonly (string | null)[]
  readonly periods: readonly TrendPeriod[]
  readonly chart: ControlChart | NoControlChart
  readonly signals: readonly TrendSignal[]
  readonly tests: TrendTests
  /** p of the test that is read, by Holm for the number of series; `null` where there is no test. */
  readonly adjusted: number | null
  readonly counts: Readonly<Record<PeriodUse, number>>
}

export interface TrendFigures extends TrendQuestion {
  readonly by: readonly string[]
  readonly series: readonly TrendSeries[]
  /** Answers without a date, which are in no period. */
  readonly undated: number
}

export type NoTrendFigures = 'no-dates' | 'too-many-periods'

/** The answers of some period, and those of none, which have no date. */
export const byDate = (
  { cells }: Frequencies,
  period: Period
): { readonly dated: readonly Cell[]; readonly undated: readonly Cell[] } => {
  const isDated = ({ key: [start] }: Cell) =>
    typeof start === 'string' && periodStarting(period, start) !== undefined
  return { dated: cells.filter(isDated), undated: cells.filter((cell) => !isDated(cell)) }
}

const keyOf = (key: readonly (string | null)[]) => JSON.stringify(key)

/** The groups of each series by the first day of their period, hidden what may not be told. */
const seriesOf = (frequencies: Frequencies, weighted: boolean) => {
  const rows =
    frequencies.by.length > 1
      ? crosstabGroups(frequencies, weighted, 'cells')
      : { groups: [groupsOf(frequencies, weighted)], columns: [] }
  const groups = rows.groups.flat().filter(({ key }) => key.length === frequencies.by.length)
  const series = new Map<string, { key: Group['key']; groups: Map<string, Group> }>()
  for (const group of groups) {
    const [start, ...key] = group.key
    const name = keyOf(key)
    const kept = series.get(name) ?? { key, groups: new Map<string, Group>() }
    series.set(name, kept)
    if (typeof start === 'string') kept.groups.set(start, group)
  }
  return [...series.values()]
}

const nobody = (start: string, key: Group['key'], weighted: boolean): Group => ({
  key: [start, ...key],
  tallies: [],
  weighted,
  hidden: null
})

const useOf = (score: Figure, base: Standing, { complete }: Coverage): PeriodUse => {
  if (base === 'empty') return 'gap'
  if (base === 'hidden' || base === 'protecting') return 'hidden'
  if (!complete) return 'incomplete'
  return score.value === null ? 'no-score' : 'used'
}

const countUses = (periods: readonly { use: PeriodUse }[]): Record<PeriodUse, number> => {
  const of = (wanted: PeriodUse) => periods.filter(({ use }) => use === wanted).length
  return {
    used: of('used'),
    gap: of('gap'),
    incomplete: of('incomplete'),
    hidden: of('hidden'),
    'no-score': of('no-score')
  }
}

/** One series over the whole calendar. */
const readSeries = (
  { key, groups }: { readonly key: Group['key']; readonly groups: ReadonlyMap<string, Group> },
  starts: readonly string[],
  { definition, weighted, period, data }: TrendQuestion
): Omit<TrendSeries, 'adjusted'> => {
  const plain = starts.map((start, place) => {
    const group = groups.get(start) ?? nobody(start, key, weighted)
    const before = place === 0 ? undefined : groups.get(starts[place - 1] ?? '')
    const score = scoreOf(definition, group)
    const days = daysOf(period, start)
    const coverage = coverageOf(days, data.to.slice(0, 10), data.from.slice(0, 10))
    const n = baseIn(group)
    const base = standingOf({ n, ...(group.hidden === null ? {} : { why: group.hidden }) })
    const change =
      place === 0
        ? null
        : disclose(differenceOf(definition, group, before?.tallies ?? []), before?.hidden ?? undefined)
    return { ...days, group, score, base, coverage, use: useOf(score, base, coverage), change }
  })
  const used = plain.flatMap(({ from, score, use, group }) =>
    use === 'used' && score.value !== null
      ? [{ from, value: score.value, effective: score.effective, tallies: group.tallies }]
      : []
  )
  const chart = controlChart(definition, used, rangeAmong(definition, used))
  const charted = typeof chart === 'string' ? null : chart
  const placeOf = new Map(used.map(({ from }, place) => [from, place]))
  return {
    key,
    periods: plain.map((one) => {
      const place = placeOf.get(one.from)
      return {
        ...one,
        control: (place === undefined ? undefined : charted?.points[place]) ?? null,
        signals: charted?.signals.filter(({ to }) => to === place) ?? []
      }
    }),
    chart,
    signals: (charted?.signals ?? []).map(({ from, to, ...signal }) => ({
      ...signal,
      from: used[from]?.from ?? '',
      to: used[to]?.from ?? ''
    })),
    tests: trendTests(period, used),
    counts: countUses(plain)
  }
}

/** How far the score can go on the scales people were asked on. */
const rangeAmong = (definition: Definition, used: readonly { readonly tallies: readonly Tally[] }[]) => {
  const ranges = used.flatMap(({ tallies }) => tallies.map(({ scale }) => rangeOf(definition, scale)))
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high))
  }
}

/**
 * A score over time, from frequencies by period, or by period and one dimension: a score for each period of an
 * unbroken calendar with its difference from the one before, a control chart with run rules, and a test of trend. Only
 * periods that are complete, answered and large enough to show count in limits, rules and tests.
 */
export const trendFigures = (
  frequencies: Frequencies,
  question: TrendQuestion
): TrendFigures | NoTrendFigures => {
  const { weighted, period } = question
  const { dated, undated } = byDate(frequencies, period)
  const known = dated.flatMap(({ key: [start] }) => start ?? []).sort()
  const [from, to] = [known[0], known.at(-1)]
  if (from === undefined || to === undefined) return 'no-dates'
  if (periodsBetween(period, { from, to }) > MOST_PERIODS) return 'too-many-periods'
  const starts = calendarOf(period, { from, to })
  const series = seriesOf(frequencies, weighted).map((one) => readSeries(one, starts, question))
  const found = series.map(({ tests }) => tests[tests.read])
  const ps = found.flatMap((test) => (test === null || typeof test === 'string' ? [] : [test.p]))
  const adjusted = adjust(ps, 'holm')
  return {
    ...question,
    by: frequencies.by.slice(1),
    series: series.map((one, place) => {
      const test = found[place]
      return {
        ...one,
        adjusted:
          test === undefined || test === null || typeof test === 'string' ? null : (adjusted.shift() ?? null)
      }
    }),
    undated: baseIn({ tallies: undated.map(({ tally }) => tally), weighted })
  }
}
