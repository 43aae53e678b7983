import { sameScale, type Scale } from '../domain/scale'
import { hiddenWhy } from '../figures/suppression'
import { answersIn, type Box } from '../measures/boxes'
import type { Definition, Measure } from '../measures/definition'
import type { Figure } from '../measures/figure'
import { intervalMethodOf } from '../measures/interval-method'
import { ownBoxes } from '../measures/own-boxes'
import type { Interval } from '../statistics/sample'
import type { Quantity } from '../tables/table'
import type { Words } from './words'

/** How many decimals a score is read with, and what one unit of it is shown as. */
const shape = (definition: Definition): { factor: number; decimals: number } => {
  switch (definition.measure.kind) {
    case 'mean':
    case 'mean-asked':
      return { factor: 1, decimals: 2 }
    case 'index':
      return { factor: 1, decimals: 1 }
    case 'of-highest':
    case 'share':
    case 'net':
      return { factor: 100, decimals: 1 }
  }
}

/** A score as a number in the unit it is printed in. */
export const scoreQuantity = (definition: Definition, value: number): Quantity => {
  const { factor, decimals } = shape(definition)
  switch (definition.measure.kind) {
    case 'of-highest':
    case 'share':
      return { value, style: 'percent', decimals }
    case 'net':
      return { value: value * factor, style: 'signed', decimals }
    default:
      return { value: value * factor, style: 'plain', decimals }
  }
}

/** A difference of two scores as a number of points. */
export const differenceQuantity = (definition: Definition, value: number): Quantity => {
  const { factor, decimals } = shape(definition)
  return { value: value * factor, style: 'signed', decimals }
}

/** 51.8%, +45.0, 4.96, 66.0 */
export const scoreText = (definition: Definition, value: number, words: Words): string => {
  const { factor, decimals } = shape(definition)
  switch (definition.measure.kind) {
    case 'of-highest':
    case 'share':
      return words.percent(value, decimals)
    case 'net':
      return words.signed(value * factor, decimals)
    default:
      return words.number(value * factor, decimals)
  }
}

/** The score without its percent sign, for places where the heading has it. */
export const bareScoreText = (definition: Definition, value: number, words: Words): string => {
  const { factor, decimals } = shape(definition)
  return definition.measure.kind === 'net'
    ? words.signed(value * factor, decimals)
    : words.number(value * factor, decimals)
}

/** A difference of two scores, in points: −9.4; with `more` decimals where it is small, as a slope is. */
export const differenceText = (definition: Definition, value: number, words: Words, more = 0): string => {
  const { factor, decimals } = shape(definition)
  return words.signed(value * factor, decimals + more)
}

/** The same without its sign, for sentences that say which way: 9.4 */
export const sizeText = (definition: Definition, value: number, words: Words): string => {
  const { factor, decimals } = shape(definition)
  return words.number(Math.abs(value) * factor, decimals)
}

/** Why there is no value, or no interval: "hidden: fewer than 10 answers". */
export const whyText = ({ why }: Pick<Figure, 'why'>, { t }: Words): string => t(`why.${why ?? 'no-answers'}`)

/** The same in the room that a table has for a number: "hidden". */
export const shortWhyText = (figure: Figure, words: Words): string => {
  if (hiddenWhy(figure)) return words.t('cli.hidden')
  return figure.why === 'different-scales' ? words.t('cli.not-pooled') : whyText(figure, words)
}

/** 49.2 to 54.3; why there is none, where there is none. */
export const intervalText = (definition: Definition, figure: Figure, words: Words): string =>
  figure.low === null || figure.high === null
    ? whyText(figure, words)
    : words.t('interval.range', {
        low: bareScoreText(definition, figure.low, words),
        high: bareScoreText(definition, figure.high, words)
      })

/** 51.8% (49.2 to 54.3); why there is none, where there is none. */
export const figureText = (definition: Definition, figure: Figure, words: Words): string =>
  figure.value === null
    ? whyText(figure, words)
    : `${scoreText(definition, figure.value, words)} (${intervalText(definition, figure, words)})`

export const differenceIntervalText = (definition: Definition, figure: Figure, words: Words): string =>
  figure.low === null || figure.high === null
    ? whyText(figure, words)
    : differenceRangeText(definition, { low: figure.low, high: figure.high }, words)

export const differenceRangeText = (
  definition: Definition,
  { low, high }: Interval,
  words: Words,
  more = 0
): string =>
  words.t('interval.range', {
    low: differenceText(definition, low, words, more),
    high: differenceText(definition, high, words, more)
  })

/** "5–7" for consecutive answers, "5" for one. */
export const answerRange = (answers: readonly number[]): string => {
  const [first, last] = [answers[0], answers.at(-1)]
  return first === last ? String(first ?? '') : `${first}–${last}`
}

/** "Top 3", "Top 2 minus bottom 3". */
const ownName = (measure: Measure, { t }: Words): string => {
  const answersOf = (box: Box) => ('answers' in box ? box.answers : 0)
  if (measure.kind === 'net')
    return t('definition.own.net', { plus: answersOf(measure.plus), minus: answersOf(measure.minus) })
  const box = measure.kind === 'share' ? measure.box : undefined
  return box?.side === 'bottom'
    ? t('definition.own.bottom', { answers: box.answers })
    : t('definition.own.top', { answers: box ? answersOf(box) : 0 })
}

/** The name of a definition: "% easy". */
export const definitionName = ({ metric, id, measure }: Definition, words: Words): string => {
  const { t } = words
  if (ownBoxes(metric, id)) return ownName(measure, words)
  switch (metric) {
    case 'ces':
      return t(`definition.ces.${id as 'easy'}.name`)
    case 'csat':
      return t(`definition.csat.${id as 'mean'}.name`)
    case 'nps':
      return t(`definition.nps.${id as 'net'}.name`)
  }
}

/** "CES % easy", "NPS": a score that stands by itself. */
export const metricName = (definition: Definition, words: Words): string => {
  const [metric, name] = [definition.metric.toUpperCase(), definitionName(definition, words)]
  return name.startsWith(metric) ? name : `${metric} ${name}`
}

/** "CES · % easy", "NPS": the same as a heading. */
export const metricTitle = (definition: Definition, words: Words): string =>
  [...new Set([definition.metric.toUpperCase(), definitionName(definition, words)])].join(' · ')

/** What it is good for, and what to mind, in a sentence. */
export const definitionAbout = ({ metric, id }: Definition, { t }: Words): string => {
  if (ownBoxes(metric, id)) return t('definition.own.about')
  switch (metric) {
    case 'ces':
      return t(`definition.ces.${id as 'easy'}.about`)
    case 'csat':
      return t(`definition.csat.${id as 'mean'}.about`)
    case 'nps':
      return t(`definition.nps.${id as 'net'}.about`)
  }
}

const boxesOn = (definition: Definition, scale: Scale, words: Words): string => {
  const of = `${scale.low}–${scale.high}`
  const { measure } = definition
  switch (measure.kind) {
    case 'mean':
    case 'mean-asked':
    case 'index':
    case 'of-highest':
      return of
    case 'share':
      return words.t('definition.boxes', { answers: answerRange(answersIn(measure.box, scale)), of })
    case 'net':
      return words.t('definition.net-boxes', {
        plus: answerRange(answersIn(measure.plus, scale)),
        minus: answerRange(answersIn(measure.minus, scale)),
        of
      })
  }
}

/** Which answers it takes on these scales: "5–7 of 1–7; 4–5 of 1–5". */
export const definitionBoxes = (
  definition: Definition,
  scales: Scale | readonly Scale[],
  words: Words
): string => words.apart([...new Set([scales].flat().map((scale) => boxesOn(definition, scale, words)))])

const formulaOn = (definition: Definition, scale: Scale, words: Words): string => {
  const { measure } = definition
  const { t } = words
  const low = String(scale.low)
  const high = String(scale.high)
  switch (measure.kind) {
    case 'mean':
      return scale.good === 'high' ? t('formula.mean') : t('formula.mean-turned', { low, high })
    case 'mean-asked':
      return t('formula.mean')
    case 'of-highest':
      return t('formula.of-highest', { high })
    case 'index':
      return t('formula.index', { low, width: String(scale.high - scale.low) })
    case 'share':
      return t('formula.share', { answers: answerRange(answersIn(measure.box, scale)) })
    case 'net':
      return t('formula.net', {
        plus: answerRange(answersIn(measure.plus, scale)),
        minus: answerRange(answersIn(measure.minus, scale))
      })
  }
}

/** Its formula in words, for this scale, or for several. */
export const definitionFormula = (
  definition: Definition,
  scales: Scale | readonly Scale[],
  words: Words
): string => {
  const { t } = words
  const [scale, ...others] = [scales].flat()
  if (scale && others.every((other) => sameScale(scale, other))) return formulaOn(definition, scale, words)
  return definition.measure.kind === 'index'
    ? t('formula.index-each')
    : t('formula.by-scale', { boxes: definitionBoxes(definition, scales, words) })
}

/** How the interval of a difference of two scores is made. */
export const differenceLine = (definition: Definition, words: Words): string =>
  words.t(`interval.difference.${intervalMethodOf(definition)}`)

/** Name, answers, interval method in one line: what an export carries. */
export const definitionLine = (
  definition: Definition,
  scales: Scale | readonly Scale[],
  words: Words
): string =>
  words.t('definition.line', {
    name: definitionName(definition, words),
    boxes: definitionBoxes(definition, scales, words),
    interval: words.t(`interval.${intervalMethodOf(definition)}`)
  })
