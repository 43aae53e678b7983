import { leavesOutZero } from '../figures/touchpoints'
import type { TrendFigures, TrendSeries } from '../figures/trend'
import { periodName } from '../locale/period-words'
import { differenceIntervalText, differenceText, metricName } from '../locale/score-words'
import { valueLabel } from '../locale/slice-words'
import {
  chartText,
  leftOutText,
  roughNotes,
  signalsText,
  testNotes,
  trendShort,
  trendText,
  undatedNotes
} from '../locale/trend-words'
import type { Words } from '../locale/words'
import type { ReadTrend } from '../views/read-trend'
import { listed, scoredFirst } from './scored'

/** Series told by themselves; of more it says how many. */
const MOST_SERIES = 6

/** Whether it is getting easier: the test of trend, the periods outside control limits, and the last one. */
export const trendReading = ({ figures, series }: ReadTrend, words: Words): string[] => {
  const [only] = series
  return [
    ...(figures.by.length === 0 && only
      ? onlyReading(figures, only, words)
      : seriesReading(figures, series, words)),
    ...testNotes(figures, words),
    ...roughNotes(figures, words),
    ...undatedNotes(figures, words)
  ]
}

const namedBy =
  ({ period }: TrendFigures, words: Words) =>
  (days: { readonly from: string; readonly to: string }): string =>
    periodName(period, days, words)

const onlyReading = (figures: TrendFigures, series: TrendSeries, words: Words): string[] => [
  trendText(figures, series, words),
  ...lastReading(figures, series, words),
  ...signalsText(series, namedBy(figures, words), words),
  chartText(figures, series, words),
  ...leftOutText(series, words)
]

/** The last period that counts, with its difference from the one before, which was picked by nothing but its place. */
const lastReading = (figures: TrendFigures, { periods }: TrendSeries, words: Words): string[] => {
  const { t } = words
  const { definition } = figures
  const last = periods.findLast(({ use }) => use === 'used')
  if (!last) return []
  const { change, score } = last
  return [
    t('sentence.last', {
      period: namedBy(figures, words)(last),
      figure: `${metricName(definition, words)} ${scoredFirst(definition, score, words)}`
    }),
    ...(typeof change?.value === 'number' && change.low !== null
      ? [
          `${t('trend.change-is', {
            change: differenceText(definition, change.value, words),
            interval: differenceIntervalText(definition, change, words)
          })}. ${t(leavesOutZero(change) ? 'sentence.leaves-nought' : 'sentence.holds-nought')}`
        ]
      : [])
  ]
}

/** Of many series those that move or signal by themselves, the others by their names. */
const seriesReading = (figures: TrendFigures, series: readonly TrendSeries[], words: Words): string[] => {
  const { t } = words
  const told = series.map((one) => ({
    name: valueLabel(one.key[0] ?? null, words),
    isTested: one.adjusted !== null,
    lines: [
      ...(trendShort(figures, one, words) ? [trendText(figures, one, words)] : []),
      ...(one.signals.length > 0 ? signalsText(one, namedBy(figures, words), words) : [])
    ]
  }))
  const moving = told.filter(({ lines }) => lines.length > 0)
  const still = told.filter(({ lines }) => lines.length === 0)
  const rest = moving.length - MOST_SERIES
  const named = (some: typeof told) =>
    listed(
      some.map(({ name }) => name),
      words
    )
  const [quiet, untested] = [
    still.filter(({ isTested }) => isTested),
    still.filter(({ isTested }) => !isTested)
  ]
  return [
    ...moving
      .slice(0, MOST_SERIES)
      .map(({ name, lines }) => t('trend.series', { name, text: lines.join(' ') })),
    ...(rest > 0 ? [t('sentence.more-series', { count: rest })] : []),
    ...(quiet.length > 0 ? [t('sentence.quiet', { list: named(quiet) })] : []),
    ...(untested.length > 0 ? [t('sentence.untested', { list: named(untested) })] : [])
  ]
}
