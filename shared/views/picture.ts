import type { CallOptions, Client } from '../contract/client'
import type { ProjectSummary } from '../contract/project'
import type { ViewRequest } from '../contract/view-request'
import { compareChart } from '../charts/compare-chart'
import type { Chart } from '../charts/echarts'
import type { Look } from '../charts/look'
import { touchpointsChart } from '../charts/touchpoints-chart'
import { Failure } from '../domain/fault'
import { cesScales } from '../domain/mapping'
import { compareFigures, nothingDrawn } from '../figures/compare'
import { baseIn, effectiveIn, everybodyIn, wholeOf, type Group } from '../figures/group'
import { touchpointFigures } from '../figures/touchpoints'
import { definitionLine } from '../locale/score-words'
import { scalesNote } from '../locale/scale-words'
import { daysText, laterAnswersText, sliceText } from '../locale/slice-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import { definitionOf } from '../measures/definitions'
import { askCompare, askTouchpoints } from './counts'

/** A chart with everything that must travel with it. */
export interface Picture {
  readonly chart: Chart
  readonly title: string
  /** Under the title: the slice in words, and the definition. */
  readonly subtitle: readonly string[]
  /** Under the chart: n, dates, weights, source. */
  readonly footer: readonly string[]
}

interface PictureInput {
  readonly client: Client
  readonly project: ProjectSummary
  readonly request: ViewRequest
  readonly look: Look
  readonly words: Words
  readonly width: number
}

/** Asks, measures and draws a view, and says in words what is seen. */
export const makePicture = async (input: PictureInput, options: CallOptions): Promise<Picture> => {
  const { client, project, request, words } = input
  const { t } = words
  const drawn =
    request.view === 'touchpoints' ? await drawTouchpoints(input, options) : await drawCompare(input, options)
  const facts = await client.call('slice.describe', { slice: request.slice }, options)
  const files = project.sources.map(({ name }) => name)
  return {
    chart: drawn.chart,
    title: t(`view.${request.view}.title`),
    subtitle: [
      t('export.slice', { slice: sliceText(request.slice, project.dimensions, words) }),
      ...drawn.definitions
    ],
    footer: [
      [
        ...drawn.bases,
        t('export.responses', { count: facts.responses, n: words.count(facts.responses) }),
        facts.period ? daysText(facts.period.from, facts.period.to, words) : t('export.no-dates'),
        ...(request.weighted ? [t('export.weighted')] : [])
      ].join(' · '),
      ...(facts.laterAnswers === undefined ? [] : [laterAnswersText(facts, words)]),
      t('export.source', { count: files.length, files: files.join(', ') })
    ]
  }
}

interface Drawn {
  readonly chart: Chart
  readonly definitions: readonly string[]
  readonly bases: readonly string[]
}

/** "CES: 4,967 answers", and under weights their effective base; nothing where nobody answered. */
const answers = (metric: string, group: Group | undefined, words: Words): string[] => {
  const n = group ? baseIn(group) : 0
  if (!group || n === 0) return []
  const effective = group.weighted ? effectiveIn(group) : null
  return [
    words.t('export.answers', { metric, count: n, n: words.count(n) }) +
      (effective === null ? '' : words.t('export.effective', { n: words.count(effective) }))
  ]
}

/** That touchpoints are not all asked alike. */
const notes = ({ mapping }: ProjectSummary, definition: Definition, words: Words): string[] => {
  const note = scalesNote(mapping, words, definition)
  return note === undefined ? [] : [note]
}

const drawTouchpoints = async (
  { client, project, request, look, words, width }: PictureInput,
  options: CallOptions
): Promise<Drawn> => {
  const scales = cesScales(project.mapping)
  const definition = definitionOf('ces', request.ces, ...scales)
  const figures = touchpointFigures(
    await askTouchpoints(client, request.slice, options),
    definition,
    request.weighted
  )
  if (!figures.total || figures.total.score.n === 0) throw new Failure('nothing-to-draw')
  return {
    chart: touchpointsChart({ figures, order: request.order, look, words, width }),
    definitions: [definitionLine(definition, scales, words), ...notes(project, definition, words)],
    bases: answers('CES', figures.total, words)
  }
}

const drawCompare = async (
  { client, project, request, look, words, width }: PictureInput,
  options: CallOptions
): Promise<Drawn> => {
  const scales = cesScales(project.mapping)
  const csat = project.mapping.csat?.scale
  if (!csat) throw new Failure('nothing-to-draw')
  const definitions = {
    ces: definitionOf('ces', request.ces, ...scales),
    csat: definitionOf('csat', request.csat, csat)
  }
  const counts = await askCompare(client, request.slice, options)
  const figures = compareFigures(counts, definitions.ces, definitions.csat, request.weighted)
  const nothing = nothingDrawn(figures)
  if (nothing) throw new Failure(nothing === 'hidden' ? 'nothing-to-show' : 'nothing-to-draw')
  return {
    chart: compareChart({ figures, scales: { ces: scales, csat }, look, words, width }),
    definitions: [
      `CES: ${definitionLine(figures.ces, scales, words)}`,
      `CSAT: ${definitionLine(definitions.csat, csat, words)}`,
      ...notes(project, definitions.ces, words)
    ],
    bases: [
      ...answers('CES', everybodyIn(counts.ces, request.weighted), words),
      ...(counts.csatTotal ? answers('CSAT', wholeOf(counts.csatTotal, request.weighted), words) : [])
    ]
  }
}
