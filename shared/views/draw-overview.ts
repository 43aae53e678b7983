import type { CallOptions } from '../contract/client'
import { Failure } from '../domain/fault'
import { cesScales } from '../domain/mapping'
import { overviewFigures } from '../figures/overview'
import { everybodyIn } from '../figures/group'
import { retentionBy, retentionChange, type RetentionFigure, type RetentionGroup } from '../figures/retention'
import type { SliceRetention } from '../contract/slice-retention'
import { againstText, sidesText } from '../locale/comparison-words'
import { definitionLine } from '../locale/score-words'
import { definitionOf } from '../measures/definitions'
import { overviewReading } from '../readings/overview-reading'
import { coverageTable } from '../tables/coverage-table'
import { metricsTable } from '../tables/metrics-table'
import { rankingTable } from '../tables/ranking-table'
import { askOverview } from './ask-overview'
import { askRetention, askRetentionSides } from './ask-retention'
import { answersLine, scaleNotes, type Draw, type DrawingInput } from './drawn'
import { mayRepeat } from './every-answer'
import { metricAsked, metricsAsked } from './metric-asked'

/** What matters at a glance is read as tables: it has no picture. */
export const drawOverview: Draw = async (input, options) => {
  const { client, project, request, words } = input
  const { t } = words
  const { slice, comparison, weighted } = request
  const [counts, retention] = await Promise.all([
    askOverview(client, { slice, comparison, project }, options),
    project.mapping.retained ? measureRetention(input, options) : null
  ])
  const asked = metricsAsked(project.mapping).map((metric) => metricAsked(project.mapping, request, metric))
  const ces = definitionOf('ces', request.ces, ...cesScales(project.mapping))
  const figures = overviewFigures(
    counts,
    { ...Object.fromEntries(asked.map(({ metric, definition }) => [metric, definition])), ces },
    weighted
  )
  if ((figures.touchpoints.total?.score.n ?? 0) === 0) throw new Failure('nothing-to-draw')
  const sides = sidesText(comparison, slice, project, words)
  const repeated = mayRepeat(project, slice, true) ? [t('note.every-answer')] : []
  return {
    pictures: [],
    tables: [
      metricsTable({ metrics: figures.metrics, retention, sides }, words),
      rankingTable(figures, sides, words),
      coverageTable(figures.metrics, repeated, words)
    ],
    reading: overviewReading(figures, retention, sides, words),
    definitions: [
      ...asked.map(({ metric, definition, scales }) =>
        words.pair(metric.toUpperCase(), definitionLine(definition, scales, words))
      ),
      ...scaleNotes(project, ces, words),
      ...(sides ? [againstText(sides, words)] : [])
    ],
    bases: [
      ...answersLine('CES', everybodyIn(counts.whole.ces, weighted), words),
      ...(['csat', 'nps'] as const).flatMap((metric) => {
        const whole = counts.whole[metric]
        return whole ? answersLine(metric.toUpperCase(), everybodyIn(whole, weighted), words) : []
      })
    ],
    weighted
  }
}

const everybodyOf = (counts: SliceRetention, weighted: boolean): RetentionGroup | undefined =>
  retentionBy(counts, [], { weighted, correction: 'none' })[0]

/** How many customers stayed, and the change; `null` where the file says it of nobody in the slice. */
const measureRetention = async (
  { client, project, request }: DrawingInput,
  options: CallOptions
): Promise<RetentionFigure | null> => {
  const { slice, comparison, weighted } = request
  const [counts, sides] = await Promise.all([
    askRetention(client, slice, options),
    askRetentionSides(client, slice, { comparison, project }, options)
  ])
  const found = everybodyOf(counts, weighted)
  if (!found) return null
  const [now, before] =
    typeof sides === 'string' ? [] : [everybodyOf(sides.now, weighted), everybodyOf(sides.before, weighted)]
  return {
    rate: found.rate,
    unknown: found.unknown,
    change: now && before ? retentionChange(now, before, counts.unit) : null
  }
}
