import type { Look } from '../charts/look'
import type { Scale } from '../domain/scale'
import type { CompareFigures, ComparePoint, CrossLine } from '../figures/compare'
import { definitionName, scoreText } from '../locale/score-words'
import { touchpointName } from '../locale/scale-words'
import type { Words } from '../locale/words'
import { directionOf, type Definition } from '../measures/definition'
import type { Figure } from '../measures/figure'
import { plotted, plottedEnds, scorePlotAxisOf } from './score-plot-axis'
import type { PlotLevel, PlotPoint, ScatterPlot } from './plot'

export interface ComparePlotInput {
  readonly figures: CompareFigures
  readonly scales: { readonly ces: Scale | readonly Scale[]; readonly csat: Scale }
  readonly look: Look
  readonly words: Words
}

const NO_INTERVAL = { low: null, high: null, n: 0, effective: 0 }

/** Touchpoints by effort and satisfaction, with lines where the quadrants meet. */
export const comparePlot = ({ figures, scales, look, words }: ComparePlotInput): ScatterPlot => {
  const { ces, csat, cross } = figures
  const { t } = words
  const pointOf = (point: ComparePoint): PlotPoint[] =>
    point.ces.value === null || point.csat.value === null
      ? []
      : [
          {
            name: touchpointName(point.touchpoint, point, figures.mixed, words),
            x: plotted(ces, point.ces.value),
            y: plotted(csat, point.csat.value),
            across: plottedEnds(ces, point.ces),
            up: plottedEnds(csat, point.csat)
          }
        ]
  const levelOf = (axis: 'x' | 'y', line: CrossLine | undefined, definition: Definition): PlotLevel[] => {
    if (!line || line.value === null) return []
    const score = scoreText(definition, line.value, words)
    const metric = definition.metric.toUpperCase()
    const name = line.isTarget
      ? `${metric}: ${t('chart.target', { value: score })}`
      : t('plot.level', { metric, name: t('chart.grand'), score })
    return [{ name, axis, value: plotted(definition, line.value) }]
  }
  const drawn = figures.points.filter((point) => point.ces.value !== null && point.csat.value !== null)
  const withLine = (of: 'ces' | 'csat'): Figure[] => [
    ...drawn.map((point) => point[of]),
    ...(cross ? [{ ...NO_INTERVAL, value: cross[of].value }] : [])
  ]
  const effort = directionOf(ces) === 'high-is-good' ? 'chart.effort-axis' : 'chart.effort-axis-falling'
  const left = figures.points.length - drawn.length
  return {
    kind: 'scatter',
    name: t('plot.touchpoints'),
    points: drawn.flatMap(pointOf),
    levels: [...levelOf('x', cross?.ces, ces), ...levelOf('y', cross?.csat, csat)],
    x: scorePlotAxisOf(ces, scales.ces, withLine('ces'), t(effort, { name: definitionName(ces, words) })),
    y: scorePlotAxisOf(
      csat,
      scales.csat,
      withLine('csat'),
      t('chart.satisfaction-axis', { name: definitionName(csat, words) })
    ),
    colour: look.ink,
    note: [
      t('plot.whiskers'),
      ...(left > 0 ? [t('plot.not-drawn', { count: left, n: words.count(left) })] : [])
    ].join(' ')
  }
}
