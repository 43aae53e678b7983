import { tidy } from '../../../shared/detection/presets/layout'
import { columnKinds, compareKinds, kindOf } from './cell-kind'

/** So many rows may a header have. */
const MOST_HEADER_ROWS = 4

export type Row = readonly string[]

export const isBlank = (cell: string): boolean => cell.trim() === ''

export const filledIn = (cells: Row): number => cells.filter((cell) => !isBlank(cell)).length

/** Cells up to the last that holds something. */
export const reach = (cells: Row): number => cells.findLastIndex((cell) => !isBlank(cell)) + 1

const isWords = (cells: Row): boolean => cells.every((cell) => ['text', 'blank'].includes(kindOf(cell)))

/** Columns that are named by years. */
const isYears = (cells: Row): boolean => {
  const numbers = cells.filter((cell) => kindOf(cell) === 'number').map((cell) => cell.trim())
  const years = numbers.filter((number) => /^(?:19|20)\d\d$/.test(number))
  return numbers.length > 2 && years.length === numbers.length && new Set(years).size === years.length
}

/** A row of names: most cells hold something, and none is a number, but for years, or a date. */
export const namesColumns = (cells: Row, width: number): boolean =>
  cells.length >= width && filledIn(cells) >= Math.max(2, 0.6 * width) && (isWords(cells) || isYears(cells))

/** Whether a row lies under the header's kinds as words over numbers do. */
export const standsOver = (cells: Row, below: readonly Row[], width: number): boolean => {
  const { alike, different } = compareKinds(cells, columnKinds(below, width))
  return alike === 0 && different > 0
}

/** A row that groups the columns named below it: a name, then blanks, and names that come again below. */
export const isGroupRow = (cells: Row, names: Row): boolean => {
  const below = names.map((cell) => cell.trim())
  return (
    cells.length === names.length &&
    filledIn(cells) > 1 &&
    filledIn(cells) < names.length &&
    isWords(cells) &&
    new Set(below).size < below.length
  )
}

/** A first line of numbers and blanks alone is no header: taking it for one would lose a response. */
const looksLikeData = (cells: Row): boolean =>
  !isYears(cells) &&
  cells.some((cell) => kindOf(cell) === 'number') &&
  cells.every((cell) => ['number', 'blank'].includes(kindOf(cell)))

/** Whether the first row is like those below it: dates over dates, or words that come again in their columns. */
const isResponse = (first: Row, rest: readonly Row[], width: number): boolean => {
  if (looksLikeData(first)) return true
  const kinds = columnKinds(rest, width)
  const { alike, different } = compareKinds(first, kinds)
  if (alike === 0 || different > 0) return false
  if (first.some((cell, index) => kinds[index] === 'moment' && kindOf(cell) === 'moment')) return true
  return first.some(
    (cell, index) => kindOf(cell) === 'text' && rest.some((cells) => cells[index]?.trim() === cell.trim())
  )
}

export const sameCells = (one: Row, other: Row): boolean =>
  one.length === other.length && one.every((cell, index) => tidy(cell) === tidy(other[index]))

/** How many rows the header has, where no tool is known by it. */
export const countHeaderRows = (rows: readonly Row[], width: number): number => {
  const [first = [], second = []] = rows
  const below = (count: number) => rows.slice(count).filter((cells) => cells.length === width)
  let repeated = 1
  while (repeated < rows.length - 1 && sameCells(first, rows[repeated] ?? [])) repeated += 1
  if (repeated > 1) return repeated
  if (isGroupRow(first, second) && namesColumns(second, width)) return 2
  if (isResponse(first, below(1), width)) return 0
  for (let count = Math.min(MOST_HEADER_ROWS, rows.length - 3); count > 1; count -= 1)
    if (rows.slice(1, count).every((cells) => isFurtherHeader(cells, below(count), width))) return count
  return 1
}

/** Words that differ from each other over two columns of numbers or dates at least, and over all there are. */
const isFurtherHeader = (cells: Row, below: readonly Row[], width: number): boolean => {
  const kinds = columnKinds(below, width)
  const over = cells.filter((_, index) => kinds[index] !== undefined)
  return (
    cells.length === width &&
    over.length > 1 &&
    over.length === kinds.filter((kind) => kind !== undefined).length &&
    over.every((cell) => kindOf(cell) === 'text') &&
    new Set(over.map((cell) => cell.trim())).size === over.length
  )
}

/** The names of the columns, of all rows of the header: those of a group go before the names below them. */
export const joinHeaders = (rows: readonly Row[], width: number): string[] => {
  const [top = [], second] = rows
  const grouped = second !== undefined && isGroupRow(top, second)
  let group = ''
  const groups = top.map((cell) => (group = tidy(cell) === '' ? group : tidy(cell)))
  return Array.from({ length: Math.max(width, ...rows.map((cells) => cells.length)) }, (_, index) => {
    const parts = rows
      .map((cells, row) => (row === 0 && grouped ? (groups[index] ?? '') : trimHeader(cells[index])))
      .filter((part) => part !== '')
    const different = parts.filter((part, at) => parts.indexOf(part) === at)
    if (different.length === 0) return `Column ${index + 1}`
    return grouped && different.length > 1
      ? `${different[0] ?? ''} [${different.slice(1).join(' ')}]`
      : different.join(' ')
  })
}

const trimHeader = (cell: string | undefined): string => (cell ?? '').trim()

export const nameBlank = (headers: readonly string[], width: number): string[] =>
  Array.from({ length: Math.max(width, headers.length) }, (_, index) => {
    const header = trimHeader(headers[index])
    return header === '' ? `Column ${index + 1}` : header
  })
