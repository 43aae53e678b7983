import { compareChart } from '../charts/compare-chart'
import { jointChart } from '../charts/joint-chart'
import { Failure } from '../domain/fault'
import { cesScales } from '../domain/mapping'
import { compareFigures, nothingDrawn } from '../figures/compare'
import { everybodyIn, wholeOf } from '../figures/group'
import { jointAnswers } from '../figures/joint-answers'
import { associationTexts } from '../locale/association-words'
import { definitionLine } from '../locale/score-words'
import { definitionOf } from '../measures/definitions'
import { targetOf } from './compare-targets'
import { askCompare } from './counts'
import { answersLine, scaleNotes, type Draw } from './drawn'

export const drawCompare: Draw = async (
  { client, project, request, look, words, width, height },
  options
) => {
  const scales = cesScales(project.mapping)
  const csat = project.mapping.csat?.scale
  if (!csat) throw new Failure('nothing-to-draw')
  const definitions = {
    ces: definitionOf('ces', request.ces, ...scales),
    csat: definitionOf('csat', request.csat, csat)
  }
  const counts = await askCompare(client, request.slice, options)
  const figures = compareFigures(
    counts,
    definitions.ces,
    definitions.csat,
    request.weighted,
    targetOf(request.compare)
  )
  const nothing = nothingDrawn(figures)
  if (nothing) throw new Failure(nothing === 'hidden' ? 'nothing-to-show' : 'nothing-to-draw')
  const points = compareChart({ figures, scales: { ces: scales, csat }, look, words, width, height })
  const joint = jointAnswers(counts, figures.association, request.weighted)
  const [people] = associationTexts(
    figures.association,
    { other: 'csat', dimensions: project.dimensions },
    words
  )
  const { part } = request
  const together =
    typeof joint === 'string' || part === 'points'
      ? null
      : jointChart({ figures: joint, other: 'CSAT', look, words, width })
  if (part === 'people' && !together) throw new Failure('nothing-to-draw')
  return {
    ...(part === 'people' ? { title: words.t('compare.people') } : {}),
    pictures: [
      ...(part === 'people' ? [] : [{ charts: [points] as const }]),
      ...(together ? [{ charts: [together] as const }] : [])
    ],
    tables: [],
    reading: [],
    definitions: [
      `CES: ${definitionLine(figures.ces, scales, words)}`,
      `CSAT: ${definitionLine(definitions.csat, csat, words)}`,
      ...scaleNotes(project, definitions.ces, words),
      ...(people === undefined ? [] : [people])
    ],
    bases: [
      ...answersLine('CES', everybodyIn(counts.ces, request.weighted), words),
      ...(counts.csatTotal ? answersLine('CSAT', wholeOf(counts.csatTotal, request.weighted), words) : [])
    ],
    weighted: request.weighted
  }
}
