import type { Scale } from '../../../shared/domain/scale'
import type { TrendFigures, TrendPeriod, TrendSeries } from '../../../shared/figures/trend'
import { periodName } from '../../../shared/locale/period-words'
import { figureLines } from '../../../shared/locale/figure-lines'
import {
  differenceIntervalText,
  differenceLine,
  differenceText,
  scoreText
} from '../../../shared/locale/score-words'
import { valueLabel } from '../../../shared/locale/slice-words'
import { remarkText, signalText } from '../../../shared/locale/trend-words'
import type { Words } from '../../../shared/locale/words'
import type { Hint } from '../../ui/chart-hint'

/** What is said of a period: its score and base, how its interval is made, its limits and signals with their rule. */
export const periodHint = (
  figures: TrendFigures,
  { key, chart }: TrendSeries,
  period: TrendPeriod,
  scales: readonly Scale[],
  words: Words
): Hint => {
  const { t } = words
  const { definition } = figures
  const { score, change, control, signals } = period
  const name = periodName(figures.period, period, words)
  const incomplete = remarkText({ ...period, signals: [] }, words)
  return {
    name: key.length === 0 ? name : `${valueLabel(key[0] ?? null, words)} · ${name}`,
    lines: [
      ...figureLines(definition, score, scales, words),
      ...(signals.length > 0
        ? [t('trend.signal-is', { list: words.apart(signals.map((signal) => signalText(signal, words))) })]
        : []),
      ...(control && typeof chart !== 'string'
        ? [
            t('trend.limits-of', {
              low: scoreText(definition, control.limits.low, words),
              high: scoreText(definition, control.limits.high, words),
              centre: scoreText(definition, control.limits.centre, words),
              kind: t(`trend.kind.${chart.kind}`)
            })
          ]
        : []),
      ...(change && change.value !== null
        ? [
            `${t('trend.change-is', {
              change: differenceText(definition, change.value, words),
              interval: differenceIntervalText(definition, change, words)
            })}. ${differenceLine(definition, words)}`
          ]
        : []),
      ...(incomplete === '' ? [] : [incomplete])
    ]
  }
}
