import { trendChart } from '../charts/trend-chart'
import { Failure } from '../domain/fault'
import { cesScales } from '../domain/mapping'
import { everybodyIn } from '../figures/group'
import { definitionLine } from '../locale/score-words'
import { cutText } from '../locale/trend-words'
import { definitionOf } from '../measures/definitions'
import { askTrend } from './ask-trend'
import { answersLine, scaleNotes, type Draw } from './drawn'
import { readTrend } from './read-trend'

export const drawTrend: Draw = async ({ client, project, request, look, words, width }, options) => {
  const scales = cesScales(project.mapping)
  const { grain, by, marked } = request.trend
  const counts = await askTrend(client, { slice: request.slice, grain, by, project }, options)
  const read = counts && readTrend(counts, definitionOf('ces', request.ces, ...scales), request.weighted)
  if (!read || typeof read === 'string') throw new Failure('nothing-to-draw')
  const { figures, series } = read
  if (series.every(({ periods }) => periods.every(({ score }) => score.value === null)))
    throw new Failure('nothing-to-show')
  return {
    chart: trendChart({ figures, series, scales, look, words, width, marked }),
    definitions: [
      definitionLine(figures.definition, scales, words),
      ...scaleNotes(project, figures.definition, words),
      cutText(figures, project.mapping.date?.zone ?? null, false, words)
    ],
    bases: answersLine('CES', everybodyIn(counts.frequencies, request.weighted), words)
  }
}
