import { contrastWords, wordContrastChart } from '../charts/word-contrast-chart'
import type { CallOptions } from '../contract/client'
import type { SliceWords } from '../contract/slice-words'
import { cesScales } from '../domain/mapping'
import { definitionLine } from '../locale/score-words'
import { hiddenCommentsText, listNotes, listTitle, wordCountsText, wordNotes } from '../locale/verbatim-words'
import { definitionOf } from '../measures/definitions'
import { verbatimsReading } from '../readings/verbatims-reading'
import { verbatimTable } from '../tables/verbatim-table'
import { wordTable } from '../tables/word-table'
import { FEWEST_COMMENTS, PRIOR_DOCUMENTS } from '../words/telling-words'
import { askWords, languageShown, listQuestion } from './ask-verbatims'
import { scaleNotes, type Draw, type DrawingInput } from './drawn'

/** Comments of the list that are taken along; how many there are is said. */
const MOST_LISTED = 50

/** The words, and the comments that the view lists; of the words' picture alone nothing is listed. */
export const drawVerbatims: Draw = async (input, options) => {
  const { client, project, request, look, words, width } = input
  const { t } = words
  const { mapping } = project
  const scales = cesScales(mapping)
  const definition = definitionOf('ces', request.ces, ...scales)
  const common = { slice: request.slice, definition: definition.id }
  const answer = await askWords(client, common, options)
  const page = request.part === 'words' ? null : await listComments(input, common, answer, options)
  if (page?.hidden)
    return {
      ...{
        pictures: [],
        undrawn: 'nothing-to-draw',
        tables: [],
        definitions: [],
        bases: [],
        weighted: false
      },
      reading: [hiddenCommentsText(page, words)]
    }
  const told = languageShown(answer, request.verbatims)
  const lists = told ? contrastWords(told, width) : { hard: [], easy: [] }
  const shown = [...lists.hard, ...lists.easy]
  const isTold = told && shown.length > 0
  return {
    ...(isTold
      ? { pictures: [{ charts: [wordContrastChart({ told, look, words, width })] }] }
      : { pictures: [], undrawn: 'nothing-to-draw' }),
    tables: [
      ...(isTold
        ? [
            wordTable(
              told,
              shown,
              wordNotes(
                { told, counts: answer.counts, definition, mapping, weighted: request.weighted },
                words
              ),
              words
            )
          ]
        : []),
      ...(page && page.texts.length > 0
        ? [
            verbatimTable(
              page,
              scales,
              {
                title: listTitle(page, request.verbatims, words),
                notes: listNotes(page, request.verbatims, words)
              },
              words
            )
          ]
        : [])
    ],
    reading: told
      ? verbatimsReading(told, lists, words)
      : [t(mapping.comments.length === 0 ? 'verbatims.no-comments' : 'verbatims.none')],
    definitions: [
      definitionLine(definition, scales, words),
      t('verbatims.method', { prior: PRIOR_DOCUMENTS, fewest: FEWEST_COMMENTS }),
      ...scaleNotes(project, definition, words)
    ],
    bases: told ? [wordCountsText(told, words)] : [],
    weighted: false
  }
}

const listComments = (
  { client, request: { verbatims } }: DrawingInput,
  common: Parameters<typeof listQuestion>[0],
  answer: SliceWords,
  options: CallOptions
) =>
  client.call(
    'verbatims.page',
    { ...listQuestion(common, verbatims, answer), offset: 0, limit: MOST_LISTED },
    options
  )
