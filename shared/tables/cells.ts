import { baseText } from '../locale/base-words'
import {
  differenceIntervalText,
  differenceQuantity,
  differenceText,
  intervalText,
  scoreQuantity,
  scoreText,
  whyText
} from '../locale/score-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import type { Figure } from '../measures/figure'
import type { Cell, Quantity } from './table'

export const textCell = (text: string): Cell => ({ text })

export const NOTHING: Cell = textCell('')

/** How many: 18,204. */
export const countCell = (n: number, words: Words): Cell => ({
  text: words.count(n),
  number: { value: n, style: 'plain', decimals: 0 }
})

/** The answers behind a figure, marked where they are few. */
export const baseCell = ({ n }: Pick<Figure, 'n'>, words: Words): Cell => ({
  text: baseText(n, words),
  number: { value: n, style: 'plain', decimals: 0 }
})

/** A share of 0 to 1: 51.8%. */
export const shareCell = (share: number, words: Words, decimals = 1): Cell => ({
  text: words.percent(share, decimals),
  number: { value: share, style: 'percent', decimals }
})

export const numberCell = (value: number, decimals: number, words: Words): Cell => ({
  text: words.number(value, decimals),
  number: { value, style: 'plain', decimals }
})

/** A figure whose parts are turned into quantities and text one way: its value, or why there is none, and its interval. */
export const figureCell = (
  { value, low, high }: Figure,
  quantity: (part: number) => Quantity,
  written: { readonly text: () => string; readonly interval: () => string; readonly why: () => string }
): Cell =>
  value === null
    ? textCell(written.why())
    : {
        text: written.text(),
        number: quantity(value),
        ...(low === null || high === null
          ? {}
          : { interval: { text: written.interval(), low: quantity(low), high: quantity(high) } })
      }

/** A score with its interval. */
export const scoreCell = (definition: Definition, figure: Figure, words: Words): Cell =>
  figureCell(figure, (part) => scoreQuantity(definition, part), {
    text: () => scoreText(definition, figure.value ?? 0, words),
    interval: () => intervalText(definition, figure, words),
    why: () => whyText(figure, words)
  })

/** A score that has no interval: a limit. */
export const limitCell = (definition: Definition, value: number, words: Words): Cell => ({
  text: scoreText(definition, value, words),
  number: scoreQuantity(definition, value)
})

/** Points that have no interval: what a part adds. */
export const pointsCell = (definition: Definition, value: number, words: Words): Cell => ({
  text: differenceText(definition, value, words),
  number: differenceQuantity(definition, value)
})

/** A number with its sign: +2.31. */
export const signedCell = (value: number, decimals: number, words: Words): Cell => ({
  text: words.signed(value, decimals),
  number: { value, style: 'signed', decimals }
})

/** A difference of two scores, in points, with its interval. */
export const differenceCell = (definition: Definition, figure: Figure, words: Words): Cell =>
  figureCell(figure, (part) => differenceQuantity(definition, part), {
    text: () => differenceText(definition, figure.value ?? 0, words),
    interval: () => differenceIntervalText(definition, figure, words),
    why: () => whyText(figure, words)
  })
