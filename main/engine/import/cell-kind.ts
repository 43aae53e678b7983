/** What a cell is at a glance; only to tell headers and notes from responses, never to read answers. */
export type CellKind = 'blank' | 'number' | 'moment' | 'text'

const BLANK = /^(?:null|n\/?a|nan)?$/i

/** With a sign, a currency, marks between thousands, a decimal comma or point, an exponent, a per cent sign. */
const NUMBER =
  /^[+-]?\s?[$€£]?\s?(?:\d+|\d{1,3}(?:[.,'’ \u00A0\u202F]\d{3})+)(?:[.,]\d+)?(?:e[+-]?\d+)?\s?[%€$£]?$/i

const DATE = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})`
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:Z|UTC|GMT)?\s?(?:[+-]\d{1,2}(?::?\d{2})?)?)?`
const MOMENT = new RegExp(`^(?:${DATE}(?:[T ,]+${TIME})?|${TIME})$`, 'i')

export const kindOf = (cell: string): CellKind => {
  const text = cell.trim()
  if (BLANK.test(text)) return 'blank'
  if (text.length > 60 || !/\d/.test(text)) return 'text'
  if (MOMENT.test(text)) return 'moment'
  return NUMBER.test(text) ? 'number' : 'text'
}

/** Of the cells of a column that hold something, so many must be of its kind. */
const NEARLY_ALL = 0.95

/** The kind that nearly all cells of a column are of, at least two: numbers or moments, else `undefined`. */
const columnKind = (cells: readonly string[]): CellKind | undefined => {
  const counts = { blank: 0, number: 0, moment: 0, text: 0 }
  for (const cell of cells) counts[kindOf(cell)] += 1
  const filled = cells.length - counts.blank
  if (filled < 2) return undefined
  return (['number', 'moment'] as const).find((kind) => counts[kind] >= NEARLY_ALL * filled)
}

/** The kinds of the columns of some rows. */
export const columnKinds = (
  rows: readonly (readonly string[])[],
  width: number
): readonly (CellKind | undefined)[] =>
  Array.from({ length: width }, (_, index) => columnKind(rows.map((cells) => cells[index] ?? '')))

/** How the cells of a row stand to the kinds of their columns: of the same kind, or something else. */
export const compareKinds = (cells: readonly string[], kinds: readonly (CellKind | undefined)[]) => {
  let alike = 0
  let different = 0
  kinds.forEach((kind, index) => {
    const own = kindOf(cells[index] ?? '')
    if (kind === undefined || own === 'blank') return
    if (own === kind) alike += 1
    else different += 1
  })
  return { alike, different }
}
