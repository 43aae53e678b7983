import { answerOrderChart } from '../charts/answer-order-chart'
import type { CallOptions } from '../contract/client'
import { Failure } from '../domain/fault'
import { cesScales } from '../domain/mapping'
import { withAllAnswers } from '../domain/slice'
import { fatigue, toldPairs, type Fatigue } from '../figures/fatigue'
import { orderNotes } from '../locale/health-words'
import { definitionLine } from '../locale/score-words'
import { definitionOf } from '../measures/definitions'
import { orderPlot } from '../plots/order-plot'
import { orderReading } from '../readings/health-reading'
import { orderTable } from '../tables/order-table'
import { askRepeats } from './ask-health'
import type { Draw, Drawn, DrawingInput } from './drawn'

/** Who answered again, always of all answers. */
export const findRepeats = async (
  { client, project, request: { slice, ces, weighted } }: DrawingInput,
  options: CallOptions
): Promise<Fatigue> => {
  const definition = definitionOf('ces', ces, ...cesScales(project.mapping))
  const { repeats, frequencies } = await askRepeats(definition.id, weighted)(client, slice, options)
  return fatigue(repeats, { definition, frequencies, weighted })
}

/** What people say when they are asked again; `null` where nobody scored twice. */
export const orderDrawn = (
  found: Fatigue,
  { project, request, look, words, width }: DrawingInput
): Drawn | null => {
  const { t, count } = words
  const { definition, pairs, weighted } = found
  if (typeof pairs === 'string') return null
  const told = toldPairs(pairs)
  const [second] = told
  if (!second) return null
  const isDated = project.mapping.date !== null
  return {
    slice: withAllAnswers(request.slice),
    title: t('health.order.title'),
    pictures: [
      {
        charts: [answerOrderChart({ definition, pairs: told, look, words, width })],
        plots: [orderPlot({ definition, pairs: told, look, words })]
      }
    ],
    tables: [orderTable(pairs, definition, orderNotes(pairs, found, isDated, words), words)],
    reading: orderReading(found, project.touchpoints.length > 1, words),
    definitions: [
      definitionLine(definition, cesScales(project.mapping), words),
      t(isDated ? 'fatigue.pairs' : 'fatigue.pairs-by-place'),
      ...(second.alike ? [t('health.order.alike')] : []),
      t('health.order.alone')
    ],
    bases: [
      `${t(second.alike ? 'fatigue.later-alike' : 'fatigue.later', { place: second.place })}: ${count(second.difference.raw.n)} ${t('fatigue.of.both')}`
    ],
    weighted
  }
}

/** The same by itself. */
export const drawOrder: Draw = async (input, options) => {
  const drawn = orderDrawn(await findRepeats(input, options), input)
  if (!drawn) throw new Failure('nothing-to-draw')
  return drawn
}
