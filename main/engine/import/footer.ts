import { compareKinds, kindOf, type CellKind } from './cell-kind'
import type { Marks } from './marks'
import { RecordCells } from './record-cells'

/** So many lines may stand below a table. */
const MOST_BELOW = 60

/** "Total", "Mean" and their like, in the languages surveys come in. */
const SUM =
  /^\W*(?:grand |sub-?)?(?:total\w*|sums?|summe|gesamt\w*|somm[ae]|suma|means?|average|media|medi[ea]|moyenne|durchschnitt)\b/iu

interface Below {
  readonly marks: Marks
  readonly width: number
  readonly kinds: readonly (CellKind | undefined)[]
}

/** What a line at the end of a text is: blank, a row of the table, a note, or what is one only behind a gap. */
type End = 'blank' | 'row' | 'note' | 'behind-gap'

const readEnd = (line: string, { marks, width, kinds }: Below): End => {
  if (line.trim() === '') return 'blank'
  const record = new RecordCells(marks)
  if (record.add(line) !== 'whole') return 'row'
  const { cells } = record
  if (mayEndCell(line, record, marks)) return 'row'
  const filled = cells.filter((cell) => cell.trim() !== '')
  const [first = ''] = filled
  if (filled.length === 0) return 'blank'
  const { alike, different } = compareKinds(cells, kinds)
  const isSum = SUM.test(first)
  if (alike > 0 && !isSum) return 'row'
  const isAlone = filled.length === 1 && cells[0] === first
  if (cells.length < width)
    return isAlone &&
      width > 1 &&
      kindOf(first) === 'text' &&
      /\p{L}/u.test(first) &&
      /[\s:]/.test(first.trim())
      ? 'note'
      : 'behind-gap'
  const isOther = different > 0 && (alike === 0 || isSum)
  return isOther || (isAlone && width > 2) ? 'behind-gap' : 'row'
}

/** Whether a quoted cell that began in a line above may end in this one. */
const mayEndCell = (line: string, { cells, quoted }: RecordCells, { quote, delimiter }: Marks): boolean =>
  quote !== '' &&
  (line === quote ||
    line.startsWith(quote + quote) ||
    line.startsWith(quote + delimiter) ||
    cells.some((cell, index) => !quoted[index] && cell.includes(quote)))

/**
 * How many of the last lines of a text stand below its table: notes, what little comes after a gap, and rows
 * of delimiters alone. A row of the table's own width is none of them, unless it stands behind a gap and holds
 * one cell, or words where the table has numbers: a response is not to be lost for looking like a sum.
 */
export const countBelow = (lines: readonly string[], below: Below): number => {
  if (below.marks.wrapped) return 0
  let count = 0
  let some = false
  const least = Math.max(0, lines.length - MOST_BELOW)
  for (let index = lines.length - 1; index >= least; index -= 1) {
    const line = lines[index] ?? ''
    const end = readEnd(line, below)
    if (end === 'row') break
    if (end !== 'blank') some = true
    if (end === 'note' || (end === 'blank' && (some || line.trim() !== ''))) count = lines.length - index
  }
  return count
}
