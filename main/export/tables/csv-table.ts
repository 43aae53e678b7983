import type { CsvDelimiter } from '../../../shared/contract/report'
import type { Language } from '../../../shared/locale/words'
import { headingOf, isPercent, type FlatCell, type FlatTable } from '../../../shared/tables/flat-table'
import type { NumberForm, Quantity } from '../../../shared/tables/table'
import { csvText } from '../../csv'

const SIGNS: Readonly<Record<CsvDelimiter, string>> = { comma: ',', semicolon: ';', tab: '\t' }

/** By this mark spreadsheets know that a text is UTF-8. */
const MARK = '\uFEFF'

export interface CsvForm {
  readonly delimiter: CsvDelimiter
  /** Between whole and decimals. */
  readonly decimal: '.' | ','
  readonly mark: boolean
}

/** What the spreadsheets of a language read: where decimals follow a comma, columns are told apart by semicolons. */
export const csvFormOf = (language: Language, wanted: CsvDelimiter | undefined, mark: boolean): CsvForm => {
  const isComma = new Intl.NumberFormat(language).format(0.5).includes(',')
  const delimiter = wanted ?? (isComma ? 'semicolon' : 'comma')
  return { delimiter, decimal: isComma && delimiter !== 'comma' ? ',' : '.', mark }
}

const formats = new Map<string, Intl.NumberFormat>()

const formatOf = ({ style, decimals }: NumberForm): Intl.NumberFormat => {
  const key = `${style} ${decimals}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.NumberFormat('en', {
    style: style === 'percent' ? 'percent' : 'decimal',
    useGrouping: false,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals
  })
  formats.set(key, format)
  return format
}

/** The digits that the screen shows, without a sign of nothing. */
const written = (number: Quantity, decimal: string): string =>
  formatOf(number)
    .format(number.value)
    .replace(/^-(?=0(?:\.0+)?%?$)/, '')
    .replace('.', decimal)

/** A table as CSV by RFC 4180: headings in one line, numbers as they are shown, without signs that only help the eye. */
export const csvTable = (table: FlatTable, { delimiter, decimal, mark }: CsvForm): string => {
  const sign = SIGNS[delimiter]
  const percent = table.columns.map((_, at) => isPercent(table, at))
  const headings = table.columns.map((column, at) => {
    const heading = headingOf(column)
    return percent[at] === true && !heading.includes('%') ? `${heading} (%)` : heading
  })
  const cellOf = (cell: FlatCell, at: number): string => {
    if (typeof cell === 'string') return csvText(cell, sign)
    const number = written(cell, decimal)
    return percent[at] === true ? number.replace('%', '') : number
  }
  const lines = [
    headings.map((heading) => csvText(heading, sign)),
    ...table.rows.map(({ cells }) => cells.map(cellOf))
  ]
  return `${mark ? MARK : ''}${lines.map((cells) => cells.join(sign)).join('\r\n')}\r\n`
}
