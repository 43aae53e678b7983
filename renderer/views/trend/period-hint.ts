import type { TrendFigures, TrendPeriod, TrendSeries } from '../../../shared/figures/trend'
import { periodName } from '../../../shared/locale/period-words'
import {
  definitionName,
  differenceIntervalText,
  differenceText,
  figureText,
  scoreText
} from '../../../shared/locale/score-words'
import { valueLabel } from '../../../shared/locale/slice-words'
import { remarkText, signalText } from '../../../shared/locale/trend-words'
import type { Words } from '../../../shared/locale/words'
import { intervalMethodOf } from '../../../shared/measures/interval-method'
import type { Hint } from '../../ui/chart-hint'

/** What is said of a period: its score and base, how its interval is made, its limits and signals with their rule. */
export const periodHint = (
  figures: TrendFigures,
  { key, chart }: TrendSeries,
  period: TrendPeriod,
  words: Words
): Hint => {
  const { t } = words
  const { definition } = figures
  const { score, change, control, signals } = period
  const name = periodName(figures.period, period, words)
  const answers = t('count.answers', { count: score.n, n: words.count(score.n) })
  const incomplete = remarkText({ ...period, signals: [] }, words)
  return {
    name: key.length === 0 ? name : `${valueLabel(key[0] ?? null, words)} · ${name}`,
    lines: [
      `${definitionName(definition, words)} ${figureText(definition, score, words)}`,
      score.low === null ? answers : `${answers}. ${t(`interval.${intervalMethodOf(definition)}`)}`,
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
            t('trend.change-is', {
              change: differenceText(definition, change.value, words),
              interval: differenceIntervalText(definition, change, words)
            })
          ]
        : []),
      ...(incomplete === '' ? [] : [incomplete])
    ]
  }
}
