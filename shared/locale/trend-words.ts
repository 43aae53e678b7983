import type { Days, Period } from '../domain/calendar'
import { CHART_RULES } from '../figures/control-chart'
import type { PeriodUse, TrendFigures, TrendPeriod, TrendSeries, TrendSignal } from '../figures/trend'
import { directionOf } from '../measures/definition'
import type { Trend } from '../statistics/mann-kendall'
import type { RunSignal } from '../statistics/run-rules'
import { pText } from './p-text'
import { differenceRangeText, differenceText, scoreText } from './score-words'
import { valueLabel } from './slice-words'
import type { Words } from './words'

/** Below this a test of trend is taken to find more than chance, as in every 95 % interval. */
const LEVEL = 0.05

/** Signals named in a sentence; of more it says how many. */
const MOST_NAMED = 6

/** "below the limits" */
export const signalText = ({ rule, side }: Pick<RunSignal, 'rule' | 'side'>, { t }: Words): string =>
  t(`trend.signal.${rule}.${side}`)

/** What has to be known of a period to read its score: that it is incomplete, and which signals it completes. */
export const remarkText = ({ use, coverage, signals }: TrendPeriod, words: Words): string =>
  words.apart([
    ...(use !== 'gap' && !coverage.complete
      ? [words.t('trend.incomplete', { covered: coverage.covered, days: coverage.days })]
      : []),
    ...strongest(signals).map((signal) => signalText(signal, words))
  ])

/** Of the patterns that one period completes, the first in the order of the rules says enough. */
const strongest = <Signal extends Pick<RunSignal, 'rule'>>(signals: readonly Signal[]): Signal[] =>
  CHART_RULES.flatMap((rule) => signals.filter((signal) => signal.rule === rule)).slice(0, 1)

/** The same where periods stand by their names. */
export const periodsText = (
  { period }: Pick<TrendFigures, 'period'>,
  zone: string | null,
  { t }: Words
): string => {
  const periods = t('trend.period-given', { period: t(`trend.unit.${period}`) })
  return zone === null ? t('trend.cut-as-written', { periods }) : t('trend.cut-in-zone', { periods, zone })
}

/** Why periods are longer than the span of the days asks for. */
export const longerText = (
  { period, hides }: { readonly period: Period; readonly hides: Period | null },
  { t }: Words
): string[] =>
  hides === null
    ? []
    : [t('trend.longer', { shorter: t(`trend.unit.${hides}`), period: t(`trend.unit.${period}`) })]

/** Where the periods begin and end: their length, who chose it, and the zone. */
export const cutText = (
  { period, data }: Pick<TrendFigures, 'period' | 'data'>,
  zone: string | null,
  chosen: boolean,
  words: Words
): string => {
  const { t } = words
  const unit = t(`trend.unit.${period}`)
  const periods = chosen
    ? t('trend.period-chosen', { period: unit, from: words.date(data.from), to: words.date(data.to) })
    : t('trend.period-given', { period: unit })
  return zone === null ? t('trend.zone-none', { periods }) : t('trend.zone', { periods, zone })
}

/** What the limits of a series stand around, or why there are none. */
export const chartText = (
  { definition }: TrendFigures,
  { chart, counts }: TrendSeries,
  words: Words
): string => {
  const { t, number, count } = words
  if (typeof chart === 'string') return t(`trend.no-chart.${chart}`, { n: count(counts.used) })
  const { kind, dispersion } = chart
  return t(`trend.chart.${kind}`, {
    centre: scoreText(definition, chart.centre, words),
    p: dispersion ? pText(dispersion.p, words) : '',
    sigma: dispersion ? number(dispersion.sigmaZ, 2) : ''
  })
}

/** How a period is called, where not by its first day. */
type NameOf = (period: Days) => string

/** One signal a period, the strongest: "March 2026 below the limits". */
export const signalsText = (
  { chart, signals, periods }: TrendSeries,
  nameOf: NameOf,
  words: Words
): string[] => {
  const { t } = words
  if (typeof chart === 'string') return []
  const nameAt = (start: string) =>
    nameOf(periods.find(({ from }) => from === start) ?? { from: start, to: start })
  const ends = [...new Set(signals.map(({ to }) => to))]
  const named = ends
    .flatMap((end) => strongest<TrendSignal>(signals.filter(({ to }) => to === end)))
    .map((signal) => `${nameAt(signal.to)} ${signalText(signal, words)}`)
  if (named.length === 0) return [t('trend.signals-none')]
  const rest = named.length - MOST_NAMED
  const list = words.apart([
    ...named.slice(0, MOST_NAMED),
    ...(rest > 0 ? [t('trend.signals-more', { count: rest })] : [])
  ])
  return [t('trend.signals', { count: named.length, list })]
}

/** Whether a trend is good news, by where the score points; S tells the way also where the median slope is nought. */
const wayOf = ({ definition }: TrendFigures, { s }: Trend, p: number): 'better' | 'worse' | 'neither' => {
  if (p >= LEVEL) return 'neither'
  return s > 0 === (directionOf(definition) === 'high-is-good') ? 'better' : 'worse'
}

/** Whether the score rises or falls over time, or why nothing can be said. */
export const trendText = (
  figures: TrendFigures,
  { tests, adjusted, counts }: TrendSeries,
  words: Words
): string => {
  const { t, count } = words
  const { definition, period } = figures
  const test = tests[tests.read]
  if (test === null || typeof test === 'string')
    return t(`trend.no-trend.${test ?? 'too-few'}`, { n: count(counts.used) })
  const p = adjusted ?? test.p
  const { slope, interval } = test
  const unit: Period = tests.read === 'seasonal' ? 'year' : period
  return t('trend.slope', {
    way: t(`trend.way.${wayOf(figures, test, p)}`),
    slope: differenceText(definition, slope, words, 1),
    unit: t(`trend.unit.${unit}`),
    interval:
      interval === 'too-few' ? t('trend.no-interval') : differenceRangeText(definition, interval, words, 1),
    p: pText(p, words)
  })
}

/** Which way a series goes and how fast, in the room of a heading; `null` where it has no trend beyond chance. */
export const trendShort = (
  figures: TrendFigures,
  { tests, adjusted }: TrendSeries,
  words: Words
): { readonly text: string; readonly way: 'better' | 'worse' } | null => {
  const { t } = words
  const test = tests[tests.read]
  if (test === null || typeof test === 'string') return null
  const way = wayOf(figures, test, adjusted ?? test.p)
  if (way === 'neither') return null
  const unit: Period = tests.read === 'seasonal' ? 'year' : figures.period
  return {
    way,
    text: t('trend.short', {
      way: t(`trend.way.${way}`),
      slope: differenceText(figures.definition, test.slope, words, 1),
      unit: t(`trend.unit.${unit}`)
    })
  }
}

/** How trends were tested, and how far p is to be trusted. */
export const testNotes = ({ series, period }: TrendFigures, { t, count }: Words): string[] => {
  const tested = series.filter(({ adjusted }) => adjusted !== null)
  const reads = new Set(tested.map(({ tests }) => tests.read))
  const trend = [
    ...(reads.has('plain') ? [t('trend.method.plain')] : []),
    ...(reads.has('seasonal') ? [t('trend.method.seasonal', { season: t(`trend.unit.${period}`) })] : []),
    ...(tested.length > 1 ? [t('trend.holm', { n: count(tested.length) })] : []),
    ...(tested.some(({ tests }) => tests.seasonal !== null && tests.read === 'plain')
      ? [t('trend.no-season')]
      : [])
  ]
  return trend.length === 0 ? [] : [trend.join(' ')]
}

const chartsOf = ({ series }: Pick<TrendFigures, 'series'>) =>
  series.flatMap(({ chart }) => (typeof chart === 'string' ? [] : [chart]))

/** How limits were made and what a signal is. */
export const limitNotes = (figures: Pick<TrendFigures, 'series'>, { t }: Words): string[] => {
  const charts = chartsOf(figures)
  return [
    ...(charts.length > 0 ? [t('trend.rules')] : []),
    ...(charts.some(({ kind }) => kind !== 'xmr') ? [t('trend.chart-method.shares')] : []),
    ...(charts.some(({ kind }) => kind === 'xmr') ? [t('trend.chart-method.xmr')] : [])
  ]
}

/** That limits and p rest on few periods, where they do. */
export const roughNotes = (figures: Pick<TrendFigures, 'series'>, { t }: Words): string[] =>
  chartsOf(figures).some(({ rough }) => rough) ? [t('trend.few')] : []

const LEFT: readonly Exclude<PeriodUse, 'used'>[] = ['gap', 'incomplete', 'hidden', 'no-score']

export const leftOutText = ({ counts }: TrendSeries, { t, every }: Words): string[] => {
  const left = LEFT.filter((use) => counts[use] > 0).map((use) =>
    t(`trend.left.${use}`, { count: counts[use] })
  )
  return left.length === 0 ? [] : [t('trend.left-out', { list: every(left) })]
}

/** Answers that are in the slice and not in the picture. */
export const undatedNotes = ({ undated }: TrendFigures, { t, count }: Words): string[] =>
  undated > 0 ? [t('trend.undated', { count: undated, n: count(undated) })] : []

/** What a trend has to say for itself, in sentences, one list for each series. */
export const trendNotes = (
  figures: TrendFigures,
  words: Words,
  nameOf: NameOf = ({ from }) => from
): string[] => {
  const { t } = words
  const { series } = figures
  return [
    ...series.flatMap((one) => {
      const lines = [
        trendText(figures, one, words),
        ...signalsText(one, nameOf, words),
        chartText(figures, one, words),
        ...leftOutText(one, words)
      ]
      const [name] = one.key
      return one.key.length === 0
        ? lines
        : [t('trend.series', { name: valueLabel(name ?? null, words), text: lines.join(' ') })]
    }),
    ...testNotes(figures, words),
    ...limitNotes(figures, words),
    ...roughNotes(figures, words),
    ...undatedNotes(figures, words)
  ]
}
