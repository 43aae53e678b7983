import type { Look } from '../charts/look'
import { niceAxis } from '../charts/nice-axis'
import { decimalsFor } from '../charts/score-axis'
import type { PairedScore } from '../figures/fatigue'
import { differenceQuantity, differenceText, whyText } from '../locale/score-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import type { CategoryPlot, PlotEnds } from './plot'

export interface OrderPlotInput {
  readonly definition: Definition
  /** Later against first responses of the same people, in their order. */
  readonly pairs: readonly PairedScore[]
  readonly look: Look
  readonly words: Words
}

/** What people scored later less what the same people scored first, a bar each. */
export const orderPlot = ({ definition, pairs, look, words }: OrderPlotInput): CategoryPlot => {
  const { t, count } = words
  const inPoints = (value: number): number => differenceQuantity(definition, value).value
  const values = pairs.map(({ difference: { shown } }) =>
    shown.value === null ? null : inPoints(shown.value)
  )
  const ends = pairs.map(({ difference: { shown } }): PlotEnds | null =>
    shown.low === null || shown.high === null
      ? null
      : { low: inPoints(shown.low), high: inPoints(shown.high) }
  )
  const all = [...values, ...ends.flatMap((end) => (end ? [end.low, end.high] : []))].filter(
    (value) => value !== null
  )
  const axis = niceAxis(Math.min(0, ...all), Math.max(0, ...all), 5)
  return {
    kind: 'bars',
    categories: pairs.map(({ place, difference: { shown, raw } }) => {
      const name = t('health.order.place', { place })
      return shown.value === null
        ? t('plot.without-score', { name, why: whyText(shown, words) })
        : t('plot.with-score', {
            name,
            score: differenceText(definition, shown.value, words),
            n: count(raw.n)
          })
    }),
    series: [{ name: t('health.order.axis'), colour: look.accent, values, ends }],
    axis: {
      title: t('health.order.axis'),
      ...{ min: axis.min, max: axis.max, step: axis.interval },
      form: { style: 'signed', decimals: decimalsFor(axis.interval) }
    },
    note: t('plot.whiskers')
  }
}
