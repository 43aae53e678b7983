import type { Order } from '../contract/view-state'
import type { Look } from '../charts/look'
import { middleOf } from '../domain/scale'
import { scalesIn, type Shares } from '../figures/group'
import { orderRows, type TouchpointFigures } from '../figures/touchpoints'
import { baseText } from '../locale/base-words'
import { definitionName, scoreText, whyText } from '../locale/score-words'
import { touchpointName } from '../locale/scale-words'
import type { Words } from '../locale/words'
import type { Figure } from '../measures/figure'
import type { CategoryPlot } from './plot'

export interface TouchpointsPlotInput {
  readonly figures: TouchpointFigures
  readonly order: Order
  readonly look: Look
  readonly words: Words
}

interface Line {
  readonly name: string
  readonly score: Figure
  readonly shares: Shares | null
}

/** Shares of difficult, neutral and easy answers, a bar a touchpoint; the score and its base in the name. */
export const touchpointsPlot = ({ figures, order, look, words }: TouchpointsPlotInput): CategoryPlot => {
  const { definition, total } = figures
  const { t } = words
  const lines: Line[] = orderRows(figures, order, words.compare).map((row) => ({
    name: touchpointName(row.touchpoint, row, figures.mixed, words),
    score: row.score,
    shares: row.shares
  }))
  if (total && lines.length > 1) lines.push({ ...total, name: t('chart.all-touchpoints') })
  const nameOf = ({ name, score }: Line): string =>
    score.value === null
      ? t('plot.without-score', { name, why: whyText(score, words) })
      : t('plot.with-score', {
          name,
          score: scoreText(definition, score.value, words),
          n: baseText(score.n, words)
        })
  const hasNeutral = !total || scalesIn(total).some((scale) => middleOf(scale) !== undefined)
  const series = (name: string, colour: string, of: (shares: Shares) => number) => ({
    name,
    colour,
    values: lines.map(({ shares }) => (shares ? of(shares) : null))
  })
  return {
    kind: 'stacked-bars',
    categories: lines.map(nameOf),
    series: [
      series(t('table.difficult'), look.hard, ({ difficult }) => difficult),
      ...(hasNeutral ? [series(t('table.neutral'), look.mid, ({ neutral }) => neutral)] : []),
      series(t('table.easy'), look.easy, ({ easy }) => easy)
    ],
    axis: {
      title: t('plot.shares', { name: definitionName(definition, words) }),
      ...{ min: 0, max: 1, step: 0.2 },
      form: { style: 'percent', decimals: 0 }
    },
    labels: { style: 'percent', decimals: 0 }
  }
}
