import { answerOrderChart } from '../charts/answer-order-chart'
import { Failure } from '../domain/fault'
import { cesScales } from '../domain/mapping'
import { withAllAnswers } from '../domain/slice'
import { fatigue, toldPairs } from '../figures/fatigue'
import { definitionLine } from '../locale/score-words'
import { definitionOf } from '../measures/definitions'
import { orderPlot } from '../plots/order-plot'
import { askRepeats } from './ask-health'
import type { Draw } from './drawn'

/** What people say when they are asked again, of Health: always of all answers. */
export const drawOrder: Draw = async ({ client, project, request, look, words, width }, options) => {
  const { t, count } = words
  const { weighted } = request
  const scales = cesScales(project.mapping)
  const wanted = definitionOf('ces', request.ces, ...scales)
  const { repeats, frequencies } = await askRepeats(wanted.id, weighted)(client, request.slice, options)
  const { definition, pairs } = fatigue(repeats, { definition: wanted, frequencies, weighted })
  if (typeof pairs === 'string') throw new Failure('nothing-to-draw')
  const told = toldPairs(pairs)
  const [second] = told
  if (!second) throw new Failure('nothing-to-draw')
  return {
    slice: withAllAnswers(request.slice),
    title: t('health.order.title'),
    pictures: [
      {
        charts: [answerOrderChart({ definition, pairs: told, look, words, width })],
        plots: [orderPlot({ definition, pairs: told, look, words })]
      }
    ],
    tables: [],
    reading: [],
    definitions: [
      definitionLine(definition, scales, words),
      t(project.mapping.date === null ? 'fatigue.pairs-by-place' : 'fatigue.pairs'),
      ...(second.alike ? [t('health.order.alike')] : []),
      t('health.order.alone')
    ],
    bases: [
      `${t(second.alike ? 'fatigue.later-alike' : 'fatigue.later', { place: second.place })}: ${count(second.difference.raw.n)} ${t('fatigue.of.both')}`
    ],
    weighted
  }
}
