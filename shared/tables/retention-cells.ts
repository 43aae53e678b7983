import { pointsRangeText, pointsText, rateIntervalText, rateText } from '../locale/retention-words'
import { whyText } from '../locale/score-words'
import type { Words } from '../locale/words'
import type { Figure } from '../measures/figure'
import { figureCell } from './cells'
import type { Cell } from './table'

/** A share of customers that stayed, with its interval. */
export const rateCell = (rate: Figure, words: Words): Cell =>
  figureCell(rate, (value) => ({ value, style: 'percent', decimals: 1 }), {
    text: () => rateText(rate, words),
    interval: () => rateIntervalText(rate, words),
    why: () => whyText(rate, words)
  })

/** A change of it in points; without an interval where the same customers may be on both sides. */
export const rateChangeCell = (change: Figure, words: Words): Cell =>
  figureCell(change, (value) => ({ value: value * 100, style: 'signed', decimals: 1 }), {
    text: () => pointsText(change.value ?? 0, words),
    interval: () => pointsRangeText(change, words),
    why: () => whyText(change, words)
  })
