import type { Words } from '../locale/words'

/** A table as it is read: cells by what stands in each, the first row being its headings. */
export interface ReadTable {
  readonly title: string
  readonly rows: readonly (readonly (readonly string[])[])[]
}

const MARKS = /^[▲▼]\s*/
const SPACES = /[\s\u00A0\u202F]/g

/** The signs of a language's numbers. */
const signsOf = ({ language }: Words): { group: string; decimal: string } => {
  const parts = new Intl.NumberFormat(language, { useGrouping: true }).formatToParts(1234567.8)
  const partOf = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { group: partOf('group'), decimal: partOf('decimal') }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** How a cell is told apart: numbers as a spreadsheet of the language reads them, ranges in their two ends. */
const readerOf = (words: Words) => {
  const { group, decimal } = signsOf(words)
  const whole = `\\d{1,3}(?:${escaped(group)}\\d{3})+|\\d+`
  const number = new RegExp(`^[+−-]?(?:${whole})(?:${escaped(decimal)}\\d+)?[\\s\u00A0\u202F]?%?$`)
  /** The number without what only helps the eye; `null` for what is none. */
  const numberIn = (text: string): string | null =>
    number.test(text)
      ? text.replaceAll(group, '').replace(SPACES, '').replace('−', '-').replace(/^\+/, '')
      : null
  const [before = '', between = '', after = ''] = words
    .t('interval.range', { low: '\u0000', high: '\u0000' })
    .split('\u0000')
  const range = new RegExp(`^${escaped(before)}(.+?)${escaped(between)}(.+)${escaped(after)}$`)
  const rangeIn = (text: string): readonly [string, string] | null => {
    const [, low, high] = range.exec(text) ?? []
    const [from, to] = [low, high].map((end) => (end === undefined ? null : numberIn(end)))
    return from && to ? [from, to] : null
  }
  return (part: string): readonly string[] => {
    const text = part.replace(MARKS, '').trim()
    const [, outside, inside] = /^(.+?) \((.+)\)$/.exec(text) ?? []
    const within = inside === undefined ? null : rangeIn(inside)
    const value = outside === undefined ? null : numberIn(outside)
    if (within && value !== null) return [value, ...within]
    return rangeIn(text) ?? [numberIn(text) ?? text]
  }
}

const plain = (text: string): string => text.replace(/[\t\r\n]+/g, ' ').trim()

/** The heading of each of the columns a column becomes: a value, and the ends of its interval. */
const headingsOf = (heading: string, columns: number, { t }: Words): string[] => {
  const ends = [t('export.low', { column: heading }), t('export.high', { column: heading })]
  return columns < 2
    ? [heading]
    : [...Array.from({ length: columns - 2 }, () => heading), ...ends].slice(0, columns)
}

/**
 * Tables as tab-separated text with their headings: bare numbers with the decimal separator of the language, as its
 * spreadsheets read them, and the two ends of an interval in columns of their own.
 */
export const tableText = (tables: readonly ReadTable[], words: Words): string => {
  const read = readerOf(words)
  return tables
    .map(({ title, rows: [head = [], ...rows] }) => {
      // The first cell of a row names it: “2.5” may be a name.
      const cells = rows.map((row) =>
        row.map((parts, at) => (at === 0 ? [parts.join(' ')] : parts.flatMap(read)))
      )
      const widths = head.map((_, at) => Math.max(1, ...cells.map((row) => row[at]?.length ?? 0)))
      const line = (row: readonly (readonly string[])[]) =>
        widths.flatMap((width, at) =>
          Array.from({ length: width }, (_, part) => plain(row[at]?.[part] ?? ''))
        )
      const heading = head.map((parts, at) => headingsOf(parts.join(' '), widths[at] ?? 1, words))
      return [...(title === '' ? [] : [[plain(title)]]), line(heading), ...cells.map(line)]
        .map((row) => row.join('\t'))
        .join('\n')
    })
    .join('\n\n')
    .concat('\n')
}
