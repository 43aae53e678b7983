import { wordContrastChart } from '../charts/word-contrast-chart'
import { Failure } from '../domain/fault'
import { cesScales } from '../domain/mapping'
import { wordLists } from '../figures/words'
import { definitionLine } from '../locale/score-words'
import { definitionOf } from '../measures/definitions'
import { FEWEST_COMMENTS, PRIOR_DOCUMENTS } from '../words/telling-words'
import { askWords, languageShown } from './ask-verbatims'
import { scaleNotes, type Draw } from './drawn'

export const drawVerbatims: Draw = async ({ client, project, request, look, words, width }, options) => {
  const { t, count } = words
  const scales = cesScales(project.mapping)
  const definition = definitionOf('ces', request.ces, ...scales)
  const answer = await askWords(client, { slice: request.slice, definition: definition.id }, options)
  const told = languageShown(answer, request.verbatims)
  if (!told) throw new Failure('nothing-to-draw')
  const { hard, easy } = wordLists(told, 1)
  if (hard.length + easy.length === 0) throw new Failure('nothing-to-draw')
  return {
    pictures: [{ charts: [wordContrastChart({ told, look, words, width })] }],
    tables: [],
    reading: [],
    definitions: [
      definitionLine(definition, scales, words),
      t('verbatims.method', { prior: PRIOR_DOCUMENTS, fewest: FEWEST_COMMENTS }),
      ...scaleNotes(project, definition, words)
    ],
    bases: [
      t('verbatims.counts', {
        language: t(`words.language.${told.language}`),
        hard: count(told.comments.hard),
        easy: count(told.comments.easy),
        compared: count(told.compared)
      })
    ],
    weighted: false
  }
}
