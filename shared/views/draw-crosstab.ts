import { TOUCHPOINT } from '../domain/slice'
import { Failure } from '../domain/fault'
import { everybodyIn } from '../figures/group'
import { ANSWER, whyNoTable } from '../figures/crosstab-asked'
import { crosstabNames, crosstabNotes } from '../locale/crosstab-words'
import { definitionLine, definitionName } from '../locale/score-words'
import { crosstabReading } from '../readings/crosstab-reading'
import { crosstabTable } from '../tables/crosstab-table'
import { askCrosstab, crosstabChoice, whyNotAsked } from './ask-crosstab'
import { answersLine, scaleNotes, type Draw, type Drawn } from './drawn'
import { mayRepeat } from './every-answer'
import { metricAsked } from './metric-asked'
import { readCrosstab } from './read-crosstab'

/** A crosstab is read as a table: it has no picture. */
export const drawCrosstab: Draw = async ({ client, project, request, words }, options) => {
  const { t } = words
  const choice = crosstabChoice(project, request.crosstab)
  const refused = whyNotAsked(project, choice)
  if (refused) return untold(t(`crosstab.${refused}`))
  const counts = await askCrosstab(choice)(client, request.slice, options)
  const noTable = whyNoTable(counts.frequencies, choice.rows === ANSWER)
  if (noTable) return untold(t(`crosstab.${noTable}`))
  const { scales, definition } = metricAsked(project.mapping, request, choice.metric)
  const table = readCrosstab(counts, project, { ...request, definition }, words)
  if (table.columns.at(-1)?.n === 0) throw new Failure('nothing-to-draw')
  const said = crosstabNames(choice, project.dimensions, words)
  const isScore = table.content.kind === 'score'
  const isEffort = choice.metric === 'ces'
  const repeated = mayRepeat(
    project,
    request.slice,
    isEffort || [choice.rows, ...choice.columns].includes(TOUCHPOINT)
  )
    ? [t('note.every-answer')]
    : []
  return {
    pictures: [],
    tables: [
      crosstabTable(
        table,
        {
          title: t('crosstab.title', said),
          stub: said.rows,
          notes: [...crosstabNotes(table, words), ...repeated]
        },
        words
      )
    ],
    reading: crosstabReading(table, words),
    definitions: [
      isScore
        ? t('crosstab.about-score', { ...said, name: definitionName(definition, words) })
        : t('crosstab.about-shares', said),
      ...(isScore ? [definitionLine(definition, scales, words)] : []),
      ...(isEffort && isScore ? scaleNotes(project, definition, words) : [])
    ],
    bases: answersLine(said.metric, everybodyIn(counts.frequencies, request.weighted), words),
    weighted: request.weighted
  }
}

/** Why there is no table takes its place. */
const untold = (why: string): Drawn => ({
  pictures: [],
  tables: [],
  reading: [why],
  definitions: [],
  bases: [],
  weighted: false
})
