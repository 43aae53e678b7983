import type { CallOptions } from '../contract/client'
import type { ChartView } from '../contract/view-state'
import type { Chart } from '../charts/echarts'
import { daysText, laterAnswersText, sliceText } from '../locale/slice-words'
import { drawCompare } from './draw-compare'
import { drawDrivers } from './draw-drivers'
import { drawHealth } from './draw-health'
import { drawTouchpoints } from './draw-touchpoints'
import { drawVerbatims } from './draw-verbatims'
import { drawTrend } from './draw-trend'
import type { Draw, DrawingInput } from './drawn'

/** A chart with everything that must travel with it. */
export interface Picture {
  readonly chart: Chart
  readonly title: string
  /** Under the title: the slice in words, and the definition. */
  readonly subtitle: readonly string[]
  /** Under the chart: n, dates, weights, source. */
  readonly footer: readonly string[]
}

const DRAWN: Readonly<Record<ChartView, Draw>> = {
  touchpoints: drawTouchpoints,
  compare: drawCompare,
  drivers: drawDrivers,
  health: drawHealth,
  verbatims: drawVerbatims,
  trend: drawTrend
}

/** Asks, measures and draws a view, and says in words what is seen. */
export const makePicture = async (input: DrawingInput, options: CallOptions): Promise<Picture> => {
  const { client, project, request, words } = input
  const { t } = words
  const drawn = await DRAWN[request.view](input, options)
  const { slice = request.slice } = drawn
  const facts = await client.call('slice.describe', { slice }, options)
  const files = project.sources.map(({ name }) => name)
  return {
    chart: drawn.chart,
    title: drawn.title ?? t(`view.${request.view}.title`),
    subtitle: [
      t('export.slice', { slice: sliceText(slice, project.dimensions, words) }),
      ...drawn.definitions
    ],
    footer: [
      [
        ...drawn.bases,
        t('export.responses', { count: facts.responses, n: words.count(facts.responses) }),
        facts.period ? daysText(facts.period.from, facts.period.to, words) : t('export.no-dates'),
        ...(project.hasWeights ? [t(drawn.weighted ? 'export.weighted' : 'export.unweighted')] : [])
      ].join(' · '),
      ...(facts.laterAnswers === undefined ? [] : [laterAnswersText(facts, words)]),
      t('export.source', { count: files.length, files: files.join(', ') })
    ]
  }
}
