import { shareFigureText, shareIntervalText } from '../locale/quality-words'
import type { Words } from '../locale/words'
import type { Figure } from '../measures/figure'
import type { Cell, Quantity } from './table'

/** A share of responses with its interval: few of many have more decimals. */
export const shareFigureCell = (figure: Figure, words: Words): Cell => {
  const { value, low, high } = figure
  const text = shareFigureText(figure, words)
  if (value === null) return { text }
  const quantity = (share: number): Quantity => ({
    value: share,
    style: 'percent',
    decimals: (high ?? value) < 0.01 ? 2 : 1
  })
  return {
    text,
    number: quantity(value),
    ...(low === null || high === null
      ? {}
      : { interval: { text: shareIntervalText(figure, words), low: quantity(low), high: quantity(high) } })
  }
}
