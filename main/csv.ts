/** What a spreadsheet takes for a formula at the beginning of a text. */
const FORMULA = /^[=+\-@\t\r]/

/** A text by RFC 4180 between some delimiters. One that a spreadsheet would take for a formula is kept from being one. */
export const csvText = (text: string, delimiter = ','): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const csvCell = (value: string | number | null): string => {
  if (value === null) return ''
  return typeof value === 'number' ? String(value) : csvText(value)
}

/** A line of CSV, without its end. */
export const csvLine = (cells: readonly (string | number | null)[]): string => cells.map(csvCell).join(',')
