import { headingChart } from '../charts/heading-chart'
import type { CallOptions } from '../contract/client'
import { Failure } from '../domain/fault'
import { cesScales } from '../domain/mapping'
import { isFirstOnly } from '../domain/slice'
import { accountOfProject } from '../figures/account'
import { baseIn, effectiveIn, everybodyIn } from '../figures/group'
import { qualityOf } from '../figures/quality'
import { repeatsNotes } from '../locale/health-words'
import { suspectNotes } from '../locale/quality-words'
import { definitionLine } from '../locale/score-words'
import { definitionOf } from '../measures/definitions'
import {
  missingReading,
  repeatsReading,
  rowsReading,
  splitsReading,
  suspectsReading,
  weightsReading
} from '../readings/health-reading'
import { accountTable } from '../tables/account-table'
import { armsTable } from '../tables/arms-table'
import { missingTable } from '../tables/missing-table'
import { qualityTable } from '../tables/quality-table'
import { limitTable, timesTable } from '../tables/repeats-table'
import { weightsTable } from '../tables/weights-table'
import { askEffort, askQuality, askSplits } from './ask-health'
import { daysDrawn, drawDays } from './draw-days'
import { drawOrder, findRepeats, orderDrawn } from './draw-order'
import { answersLine, scaleNotes, type Draw, type Drawn, type DrawingInput, type DrawnPicture } from './drawn'
import { gridChoice, gridText } from './grid-question'

/** Whether the answers can be trusted: all cards of the view, or a picture of one of them. */
export const drawHealth: Draw = (input, options) => {
  switch (input.request.part) {
    case 'days':
      return drawDays(input, options)
    case 'order':
      return drawOrder(input, options)
    default:
      return drawCards(input, options)
  }
}

/** What a card leaves to be taken away. */
type Card = Pick<Drawn, 'pictures' | 'tables' | 'reading'>

/** A card that has nothing to look at says why, or is silent where the file has no such thing. */
const emptyCard = (...reading: readonly string[]): Card => ({ pictures: [], tables: [], reading })

/** One of several pictures, under what it shows. */
const under =
  (title: string, lines: readonly string[], { look, width, half = width }: DrawingInput) =>
  (picture: DrawnPicture): DrawnPicture => ({
    ...picture,
    title,
    charts: [headingChart(title, lines, { look, width: half }), ...picture.charts]
  })

const drawCards: Draw = async (input, options) => {
  const { client, project, request, words } = input
  const { slice, weighted } = request
  const scales = cesScales(project.mapping)
  const definition = definitionOf('ces', request.ces, ...scales)
  const { responses } = await client.call('slice.describe', { slice }, options)
  if (responses === 0) throw new Failure('nothing-to-draw')
  const [effort, ...cards] = await Promise.all([
    askEffort(client, slice, options),
    daysCard(input, options),
    repeatsCard(input, options),
    qualityCard(input, options),
    splitsCard(input, options)
  ])
  const everybody = everybodyIn(effort, weighted)
  const all = [...cards, rowsCard(input), weightsCard(input, everybodyIn(effort, true))]
  return {
    pictures: all.flatMap(({ pictures }) => pictures),
    tables: all.flatMap(({ tables }) => tables),
    reading: all.flatMap(({ reading }) => reading),
    definitions: [
      definitionLine(definition, scales, words),
      ...scaleNotes(project, definition, words),
      ...(project.mapping.respondent !== null && isFirstOnly(slice) ? [words.t('health.repeats.all')] : [])
    ],
    bases: answersLine('CES', everybody, words),
    weighted
  }
}

const daysCard = async (input: DrawingInput, options: CallOptions): Promise<Card> => {
  if (input.project.mapping.date === null) return emptyCard()
  const drawn = await daysDrawn(input, options)
  return typeof drawn === 'string'
    ? emptyCard(input.words.t(`health.calendar.why.${drawn}`))
    : { ...drawn, pictures: drawn.pictures.map(under(input.words.t('health.calendar.title'), [], input)) }
}

const repeatsCard = async (input: DrawingInput, options: CallOptions): Promise<Card> => {
  const { project, words } = input
  if (project.mapping.respondent === null) return emptyCard()
  const found = await findRepeats(input, options)
  const order = orderDrawn(found, input)
  const notes = repeatsNotes(found, project, words)
  return {
    pictures: (order?.pictures ?? []).map(
      under(words.t('health.order.title'), order?.definitions.slice(1) ?? [], input)
    ),
    tables: [
      ...(typeof found.gaps === 'string' ? [] : [limitTable(found.gaps, notes, words)]),
      ...(found.respondents > 0 ? [timesTable(found, words)] : []),
      ...(order?.tables ?? [])
    ],
    reading: [...repeatsReading(found, words), ...(order?.reading ?? [])]
  }
}

const qualityCard = async (
  { client, project, request, words }: DrawingInput,
  options: CallOptions
): Promise<Card> => {
  const definition = definitionOf('ces', request.ces, ...cesScales(project.mapping))
  const { grid } = gridChoice(project, request.health)
  const { counted, answers } = await askQuality(project, grid)(client, request.slice, options)
  const quality = qualityOf(counted, { definition, weighted: request.weighted, answers })
  const notes = [
    ...gridText(project, request.health, words),
    ...suspectNotes(quality, counted, definition, words)
  ]
  return {
    pictures: [],
    tables: [
      qualityTable({ quality, counted, definition, notes }, words),
      ...(quality.missing.length > 0 ? [missingTable(quality.missing, words)] : [])
    ],
    reading: [...suspectsReading(quality, definition, words), ...missingReading(quality, words)]
  }
}

const splitsCard = async (
  { client, project, request, words }: DrawingInput,
  options: CallOptions
): Promise<Card> => {
  const splits = await askSplits(project)(client, request.slice, options)
  const { dimensions } = project
  return {
    pictures: [],
    tables: splits.map(({ other, balance }) => armsTable(balance, { other, dimensions }, words)),
    reading: splitsReading(splits, dimensions, words)
  }
}

const rowsCard = ({ project, words }: DrawingInput): Card => ({
  pictures: [],
  tables: [accountTable(accountOfProject(project), [words.t('health.rows.whole')], words)],
  reading: rowsReading(project, words)
})

const weightsCard = ({ project, words }: DrawingInput, weighted: ReturnType<typeof everybodyIn>): Card => {
  const { t, count } = words
  const { hasWeights, withoutWeight, negativeWeights } = project
  if (!hasWeights || !weighted) return emptyCard()
  const effective = effectiveIn(weighted)
  if (effective === null) return emptyCard(t('health.weights.hidden'))
  if (effective === 0) return emptyCard()
  const cost = { n: baseIn(weighted), effective }
  return {
    pictures: [],
    tables: [
      weightsTable(
        cost,
        [
          t('weights.used'),
          ...(withoutWeight > 0
            ? [
                t('weights.left-out', {
                  count: withoutWeight,
                  n: count(withoutWeight),
                  negative:
                    negativeWeights === 0
                      ? ''
                      : t('weights.negative', { count: negativeWeights, n: count(negativeWeights) })
                })
              ]
            : [])
        ],
        words
      )
    ],
    reading: [weightsReading(cost, words)]
  }
}
