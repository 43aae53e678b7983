import type { Outcome } from '../contract/slice-drivers'
import { driverLines, type DriverLine } from '../charts/driver-lines'
import type { Look } from '../charts/look'
import { niceAxis } from '../charts/nice-axis'
import { decimalsFor } from '../charts/score-axis'
import type { DriversFigure, Part } from '../figures/drivers'
import { isModel } from '../figures/drivers'
import { outcomeName, type Naming } from '../locale/driver-words'
import type { CategoryPlot, Plot, PlotAxis, PlotEnds, PlotPoint, ScatterPlot } from './plot'

export interface DriversPlotInput {
  readonly figure: DriversFigure
  readonly outcome: Outcome
  readonly naming: Naming
  readonly look: Look
}

const endsOf = ({ interval }: Part): PlotEnds | null => (typeof interval === 'object' ? interval : null)

/** From nothing to the widest interval. */
const partAxis = (parts: readonly Part[], title: string): PlotAxis => {
  const most = Math.max(0.001, ...parts.map((part) => Math.max(part.part, endsOf(part)?.high ?? 0)))
  const axis = niceAxis(0, most * 100, 5, { range: { low: 0, high: 100 } })
  return {
    title,
    ...{ min: 0, max: axis.max / 100, step: axis.interval / 100 },
    form: { style: 'percent', decimals: decimalsFor(axis.interval) }
  }
}

const importance = (lines: readonly DriverLine[], { naming, look }: DriversPlotInput): CategoryPlot => {
  const { t, percent } = naming.words
  const drawn = lines.flatMap((line) => (line.johnson ? [{ line, part: line.johnson }] : []))
  return {
    kind: 'bars',
    categories: drawn.map(({ line, part }) =>
      t(line.level ? 'plot.driver-value' : 'plot.driver', {
        name: line.name,
        driver:
          line.driver.asked.kind === 'dimension'
            ? lines.find(({ driver, level }) => !level && driver === line.driver)?.name
            : line.name,
        share: percent(part.share, 0)
      })
    ),
    series: [
      {
        name: t('drivers.chart.part'),
        colour: look.accent,
        values: drawn.map(({ part }) => part.part),
        ends: drawn.map(({ part }) => endsOf(part))
      }
    ],
    axis: partAxis(
      drawn.map(({ part }) => part),
      t('drivers.chart.part')
    ),
    note: [t('plot.whiskers'), t('plot.share-of-r2')].join(' ')
  }
}

const priority = (lines: readonly DriverLine[], input: DriversPlotInput): ScatterPlot[] => {
  const { figure, outcome, naming, look } = input
  const { matrix, model } = figure
  const { t, number, percent } = naming.words
  if (!matrix || !isModel(model)) return []
  const drawn = lines.flatMap(({ driver, johnson, level, name }) => {
    const ease = driver.ease?.index.value ?? null
    return driver.quadrant && johnson && ease !== null && !level ? [{ name, ease, part: johnson }] : []
  })
  const eases = [...drawn.map(({ ease }) => ease), matrix.cross.ease]
  const across = niceAxis(Math.min(...eases) - 2, Math.max(...eases) + 2, 5, { range: { low: 0, high: 100 } })
  const level = matrix.cross.importance * model.r2
  return [
    {
      kind: 'scatter',
      name: t('plot.drivers'),
      points: drawn.map(({ name, ease, part }): PlotPoint => ({
        name,
        x: ease,
        y: part.part,
        across: null,
        up: endsOf(part)
      })),
      levels: [
        {
          name: t('drivers.chart.mean-ease', { value: number(matrix.cross.ease, 1) }),
          axis: 'x',
          value: matrix.cross.ease
        },
        { name: t('drivers.chart.mean-importance', { value: percent(level, 1) }), axis: 'y', value: level }
      ],
      x: {
        title: t('drivers.chart.ease-axis'),
        ...{ min: across.min, max: across.max, step: across.interval },
        form: { style: 'plain', decimals: decimalsFor(across.interval) }
      },
      y: partAxis(
        drawn.map(({ part }) => part),
        t('drivers.chart.part')
      ),
      colour: look.ink,
      note: [
        t('drivers.chart.importance-axis', { outcome: outcomeName(outcome, naming) }),
        t('plot.whiskers')
      ].join('. ')
    }
  ]
}

/** What goes with the outcome, and how much; and what of it is hard and important, where drivers are rated. */
export const driversPlots = (input: DriversPlotInput): Plot[] => {
  const lines = driverLines(input.figure, input.naming)
  return [importance(lines, input), ...priority(lines, input)]
}
