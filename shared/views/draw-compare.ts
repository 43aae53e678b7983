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
import { comparePlot } from '../plots/compare-plot'
import { compareReading } from '../readings/compare-reading'
import { compareTable } from '../tables/compare-table'
import { jointTable } from '../tables/joint-table'
import { targetOf } from './compare-targets'
import { askCompare } from './counts'
import { answersLine, scaleNotes, type Draw } from './drawn'
import { mayRepeat } from './every-answer'

export const drawCompare: Draw = async (
  { client, project, request, look, words, width, height, half = width },
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
  const said = {
    definitions: [
      words.pair('CES', definitionLine(figures.ces, scales, words)),
      words.pair('CSAT', definitionLine(definitions.csat, csat, words)),
      ...scaleNotes(project, definitions.ces, words),
      ...(mayRepeat(project, request.slice, true) ? [words.t('note.every-answer')] : [])
    ],
    bases: [
      ...answersLine('CES', everybodyIn(counts.ces, request.weighted), words),
      ...(counts.csatTotal ? answersLine('CSAT', wholeOf(counts.csatTotal, request.weighted), words) : [])
    ],
    weighted: request.weighted
  }
  const table = compareTable(figures, project.wide ? [words.t('compare.about-wide')] : [], words)
  const nothing = nothingDrawn(figures)
  if (nothing === 'nobody') throw new Failure('nothing-to-draw')
  if (nothing === 'hidden')
    return {
      pictures: [],
      undrawn: 'nothing-to-show',
      tables: [table],
      reading: [words.t('view.all-hidden')],
      ...said
    }
  const { part } = request
  const joint = jointAnswers(counts, figures.association, request.weighted)
  const together = typeof joint === 'string' || part === 'points' ? null : joint
  if (part === 'people' && !together) throw new Failure('nothing-to-draw')
  const [people] = associationTexts(
    figures.association,
    { other: 'csat', dimensions: project.dimensions },
    words
  )
  return {
    ...(part === 'people' ? { title: words.t('compare.people') } : {}),
    pictures: [
      ...(part === 'people'
        ? []
        : [
            {
              title: table.title,
              charts: [
                compareChart({ figures, scales: { ces: scales, csat }, look, words, width, height })
              ] as const,
              plots: [comparePlot({ figures, scales: { ces: scales, csat }, look, words })]
            }
          ]),
      ...(together
        ? [
            {
              title: words.t('compare.people'),
              charts: [jointChart({ figures: together, other: 'CSAT', look, words, width: half })] as const
            }
          ]
        : [])
    ],
    tables: [
      ...(part === 'people' ? [] : [table]),
      ...(together ? [jointTable(together, 'CSAT', words)] : [])
    ],
    reading: compareReading(figures, project.dimensions, words),
    caption: people === undefined ? [] : [people],
    ...said
  }
}
