import type { CallOptions } from '../contract/client'
import type { Words } from '../locale/words'
import { headingChart } from '../charts/heading-chart'
import { trendChart } from '../charts/trend-chart'
import { waterfallChart } from '../charts/waterfall-chart'
import { Failure } from '../domain/fault'
import { TOUCHPOINT } from '../domain/slice'
import { byDate } from '../figures/trend'
import { everybodyIn } from '../figures/group'
import { changeAboutText, changeTotalText } from '../locale/change-explained-words'
import { sidesText } from '../locale/comparison-words'
import { definitionLine, metricName } from '../locale/score-words'
import { daysText, dimensionLabel } from '../locale/slice-words'
import { longerText, periodsText, undatedNotes } from '../locale/trend-words'
import { changePlot } from '../plots/change-plot'
import { trendPlot } from '../plots/trend-plot'
import { changeReading } from '../readings/change-reading'
import { trendReading } from '../readings/trend-reading'
import { changeTable } from '../tables/change-table'
import { periodsTable } from '../tables/periods-table'
import { seriesTable } from '../tables/series-table'
import { askChange, askTrend, partsOf } from './ask-trend'
import { answersLine, scaleNotes, type Draw, type Drawn, type DrawingInput, type DrawnRequest } from './drawn'
import { mayRepeat } from './every-answer'
import { metricAsked } from './metric-asked'
import { changeRows, readChange } from './read-change'
import { readTrend } from './read-trend'
import { isBrushed, trendSlice } from './time-brush'

/** The trend with what changed below it, or one of them alone. */
export const drawTrend: Draw = (input, options) =>
  input.request.part === 'change' ? drawChangeAlone(input, options) : drawPeriods(input, options)

const drawPeriods: Draw = async (input, options) => {
  const { client, project, request, look, words, width, height } = input
  const { metric, scales, definition } = metricAsked(project.mapping, request, request.trend.metric)
  const { grain, by, marked, form } = request.trend
  if (!project.period) throw new Failure('no-dates')
  const slice = trendSlice(request)
  const counts = await askTrend(client, { metric, slice, grain, by, project }, options)
  const read = counts && readTrend(counts, definition, request.weighted)
  if (!read || typeof read === 'string') throw new Failure('nothing-to-draw')
  const { figures, series } = read
  const isHidden = series.every(({ periods }) => periods.every(({ score }) => score.value === null))
  const dated = { ...counts.frequencies, cells: byDate(counts.frequencies, figures.period).dated }
  const changed = isHidden || request.part === 'trend' ? NOTHING_CHANGED : await drawChange(input, options)
  const title = words.t('trend.chart-label', {
    name: metricName(figures.definition, words),
    period: words.t(`trend.unit.${figures.period}`)
  })
  const dimension = by === null ? null : dimensionLabel(by, project.dimensions, words)
  return {
    slice,
    pictures: isHidden
      ? []
      : [
          {
            title,
            charts: [trendChart({ figures, series, scales, look, words, width, height, marked })],
            plots: [trendPlot({ figures, series, scales, look, words })]
          },
          ...changed.pictures
        ],
    ...(isHidden ? { undrawn: 'nothing-to-show' } : {}),
    tables: [
      dimension !== null && form === 'chart'
        ? seriesTable(read, { title, dimension }, words)
        : periodsTable(read, { title, dimension }, words),
      ...changed.tables
    ],
    reading: [...(isHidden ? [words.t('view.all-hidden')] : trendReading(read, words)), ...changed.reading],
    definitions: [
      ...markedText(request, words),
      words.pair(metric.toUpperCase(), definitionLine(figures.definition, scales, words)),
      ...(metric === 'ces' ? scaleNotes(project, figures.definition, words) : []),
      periodsText(figures, project.mapping.date?.zone ?? null, words),
      ...longerText(counts, words),
      ...undatedNotes(figures, words),
      ...(mayRepeat(project, slice, metric === 'ces' || by === TOUCHPOINT)
        ? [words.t('note.every-answer')]
        : [])
    ],
    bases: answersLine(metric.toUpperCase(), everybodyIn(dated, request.weighted), words),
    weighted: request.weighted
  }
}

/** The days that are marked in the picture, and whether what stands below is of these alone. */
const markedText = (request: DrawnRequest, words: Words): string[] => {
  const { marked } = request.trend
  if (!marked) return []
  const days = daysText(marked.from, marked.to, words)
  return [words.t(isBrushed(request) ? 'trend.brushed' : 'trend.marked', { days })]
}

type DrawnChange = Pick<Drawn, 'pictures' | 'tables' | 'reading'>

const NOTHING_CHANGED: DrawnChange = { pictures: [], tables: [], reading: [] }

/** What changed and why, below the trend; nothing where that cannot be told. */
const drawChange = async (
  { client, project, request, look, words, width }: DrawingInput,
  options: CallOptions
): Promise<DrawnChange> => {
  const { slice, comparison, weighted } = request
  const { metric, definition: wanted } = metricAsked(project.mapping, request, request.trend.metric)
  const by = partsOf(request)
  const counts = await askChange(client, { metric, slice, comparison, project, by }, options)
  const explained = typeof counts === 'string' ? counts : readChange(counts, wanted, weighted)
  const sides = sidesText(comparison, slice, project, words)
  if (typeof explained === 'string' || !sides) return NOTHING_CHANGED
  const steps = changeRows(explained)
  const reading = changeReading(explained, steps, sides, words)
  if (explained.isHidden) return { ...NOTHING_CHANGED, reading }
  const dimension = dimensionLabel(by, project.dimensions, words)
  const about = [changeAboutText(sides, dimension, words), changeTotalText(explained, sides, words)]
  const heading = headingChart(words.t(`${sides.told}.title`), about, { look, width })
  const { definition } = explained
  return {
    pictures: [
      {
        title: words.t(`${sides.told}.title`),
        charts: [heading, waterfallChart({ explained, steps, sides, look, words, width })],
        plots: [changePlot({ explained, steps, sides, about, look, words })]
      }
    ],
    tables: [changeTable({ definition, steps, sides, dimension }, words)],
    reading
  }
}

const drawChangeAlone: Draw = async (input, options) => {
  const { project, request, words } = input
  const { metric, scales, definition } = metricAsked(project.mapping, request, request.trend.metric)
  const changed = await drawChange(input, options)
  if (changed.pictures.length === 0) throw new Failure('nothing-to-draw')
  return {
    ...changed,
    definitions: [
      words.pair(metric.toUpperCase(), definitionLine(definition, scales, words)),
      ...(metric === 'ces' ? scaleNotes(project, definition, words) : [])
    ],
    bases: [],
    weighted: request.weighted
  }
}
