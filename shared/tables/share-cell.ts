import { shareFigureText, shareIntervalText } from '../locale/quality-words'
import type { Words } from '../locale/words'
import type { Figure } from '../measures/figure'
import { figureCell } from './cells'
import type { Cell } from './table'

/** A share of responses with its interval: few of many have more decimals. */
export const shareFigureCell = (figure: Figure, words: Words): Cell => {
  const decimals = (figure.high ?? figure.value ?? 1) < 0.01 ? 2 : 1
  const text = () => shareFigureText(figure, words)
  return figureCell(figure, (value) => ({ value, style: 'percent', decimals }), {
    text,
    interval: () => shareIntervalText(figure, words),
    why: text
  })
}
