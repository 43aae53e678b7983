import type { CallOptions } from '../contract/client'
import type { View } from '../contract/view-state'
import type { FaultCode } from '../domain/fault'
import { daysText, laterAnswersText, sliceText } from '../locale/slice-words'
import type { Table } from '../tables/table'
import { drawCompare } from './draw-compare'
import { drawCrosstab } from './draw-crosstab'
import { drawDefinitions } from './draw-definitions'
import { drawDrivers } from './draw-drivers'
import { drawHealth } from './draw-health'
import { drawOverview } from './draw-overview'
import { drawTouchpoints } from './draw-touchpoints'
import { drawTrend } from './draw-trend'
import { drawVerbatims } from './draw-verbatims'
import type { Draw, DrawingInput, DrawnPicture } from './drawn'

/** A view as it is taken away, with everything that must travel with it. */
export interface Exhibit {
  readonly view: View
  /** What the view asks. */
  readonly title: string
  /** Under the title: the slice in words, and the definitions. */
  readonly subtitle: readonly string[]
  readonly pictures: readonly DrawnPicture[]
  /** Why there is none, of a view that is drawn. */
  readonly undrawn?: FaultCode
  readonly tables: readonly Table[]
  /** What the tests say of it, a sentence each. */
  readonly reading: readonly string[]
  /** Of these the sentences that a picture carries along where it stands by itself. */
  readonly caption: readonly string[]
  /** At the foot: n, dates, weights, source. */
  readonly footer: readonly string[]
}

const DRAWN: Readonly<Record<View, Draw>> = {
  overview: drawOverview,
  touchpoints: drawTouchpoints,
  compare: drawCompare,
  trend: drawTrend,
  crosstab: drawCrosstab,
  drivers: drawDrivers,
  verbatims: drawVerbatims,
  health: drawHealth,
  definitions: drawDefinitions
}

/** Asks, measures and draws a view, and says in words what is seen. */
export const makeExhibit = async (input: DrawingInput, options: CallOptions): Promise<Exhibit> => {
  const { client, project, request, words } = input
  const { t } = words
  const drawn = await DRAWN[request.view](input, options)
  const { slice = request.slice, pictures, undrawn, tables, reading, caption = [] } = drawn
  const facts = await client.call('slice.describe', { slice }, options)
  const files = project.sources.map(({ name }) => name)
  return {
    view: request.view,
    title: drawn.title ?? t(`view.${request.view}.title`),
    subtitle: [
      t('export.slice', { slice: sliceText(slice, project.dimensions, words) }),
      ...drawn.definitions
    ],
    pictures,
    ...(undrawn === undefined ? {} : { undrawn }),
    tables,
    reading,
    caption,
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
