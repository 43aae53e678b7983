/** One record of delimited text: its cells, and whether its last quotation mark was never closed. */
export interface TextRecord {
  readonly cells: readonly string[]
  readonly unclosed: boolean
  /** Where in the text it begins. */
  readonly start: number
}

/**
 * Splits delimited text into records by RFC 4180: cells may be quoted, a doubled quotation mark stands
 * for one, and quoted cells may hold line breaks. Blank lines are skipped. Only for the beginning of a
 * file, to find out how it is written; the file itself is read by the database.
 */
export function* readRecords(text: string, delimiter: string): Generator<TextRecord> {
  let cells: string[] = []
  let at = 0
  let start = 0
  while (at < text.length) {
    const { cell, end, unclosed } = readCell(text, at, delimiter)
    cells.push(cell)
    const mark = text[end]
    at = end + 1
    if (mark === delimiter && !unclosed) {
      if (at === text.length) cells.push('')
      else continue
    }
    if (mark === '\r' && text[at] === '\n') at += 1
    if (cells.length > 1 || cells[0]?.trim() !== '') yield { cells, unclosed, start }
    cells = []
    start = at
  }
}

const readCell = (text: string, start: number, delimiter: string) => {
  if (text[start] !== '"') return readBare(text, start, delimiter, '')
  let cell = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return { cell: cell + text.slice(from), end: text.length, unclosed: true }
    cell += text.slice(from, quote)
    if (text[quote + 1] !== '"') return readBare(text, quote + 1, delimiter, cell)
    cell += '"'
    from = quote + 2
  }
}

const readBare = (text: string, start: number, delimiter: string, before: string) => {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { cell: before + text.slice(start, end), end, unclosed: false }
}
