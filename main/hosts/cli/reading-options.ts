import type { InspectedFile } from '../../../shared/contract/inspection'
import type { Reading } from '../../../shared/contract/reading'
import type { Words } from '../../../shared/locale/words'
import type { Options } from './commands/options'
import { UsageError } from './usage-error'

/** Names of marks that a shell makes hard to write. */
const DELIMITERS: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  bar: '|',
  pipe: '|',
  colon: ':',
  space: ' '
}

const LONGEST_DELIMITER = 8

const QUOTES: Readonly<Record<string, NonNullable<Reading['quote']>>> = {
  '"': '"',
  double: '"',
  "'": "'",
  single: "'",
  none: '',
  '': ''
}

const readDelimiter = (value: string, words: Words): string => {
  const delimiter = DELIMITERS[value.toLowerCase()] ?? value
  if (delimiter.length === 0 || delimiter.length > LONGEST_DELIMITER)
    throw new UsageError(words.t('cli.bad-delimiter', { value }))
  return delimiter
}

const readQuote = (value: string, words: Words): NonNullable<Reading['quote']> => {
  const quote = QUOTES[value.toLowerCase()]
  if (quote === undefined) throw new UsageError(words.t('cli.bad-quote', { value }))
  return quote
}

const readWhole = (
  option: string,
  value: string,
  { low, high }: { low: number; high: number },
  words: Words
): number => {
  const number = /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : NaN
  if (!(number >= low && number <= high))
    throw new UsageError(
      words.t('cli.bad-whole', { option, value, low: words.count(low), high: words.count(high) })
    )
  return number
}

/** What the options say of how the files are written: the same of each of them. */
export const readReadingOptions = (options: Options, words: Words): Reading => {
  const { sheet, encoding, delimiter, quote, 'first-line': firstLine, 'header-rows': headerRows } = options
  if (sheet?.trim() === '') throw new UsageError(words.t('cli.needs-value', { option: '--sheet' }))
  if (encoding?.trim() === '') throw new UsageError(words.t('cli.needs-value', { option: '--encoding' }))
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(encoding === undefined ? {} : { encoding: encoding.trim() }),
    ...(delimiter === undefined ? {} : { delimiter: readDelimiter(delimiter, words) }),
    ...(quote === undefined ? {} : { quote: readQuote(quote, words) }),
    ...(firstLine === undefined
      ? {}
      : { firstLine: readWhole('--first-line', firstLine, { low: 1, high: 1_000_000 }, words) }),
    ...(headerRows === undefined
      ? {}
      : { headerRows: readWhole('--header-rows', headerRows, { low: 0, high: 20 }, words) })
  }
}

/** What an inspection is asked with: the same reading for every file, or nothing where none was said. */
export const readingsFor = (files: readonly string[], reading: Reading): { readings?: Reading[] } =>
  Object.keys(reading).length === 0 ? {} : { readings: files.map(() => reading) }

/** Says which sheet was read where a workbook has several with rows, and which options a file has no use for. */
export const sayReading = (
  files: readonly InspectedFile[],
  reading: Reading,
  words: Words,
  say: (sentence: string) => void
): void => {
  for (const { name, format, sheet, sheets = [], encoding, delimiter } of files) {
    const others = sheets.filter((other) => other.rows > 0 && other.name !== sheet)
    if (sheet !== undefined && others.length > 0 && reading.sheet === undefined)
      say(
        words.t('cli.sheet-read', {
          file: name,
          sheet,
          others: words.every(
            others.map((other) =>
              words.t('cli.sheet-named', {
                sheet: other.name,
                rows: words.t('count.rows', { count: other.rows, n: words.count(other.rows) })
              })
            )
          )
        })
      )
    const unused = [
      ...(reading.sheet !== undefined && sheet === undefined ? ['--sheet'] : []),
      ...(reading.encoding !== undefined && (encoding === undefined || format === 'spss')
        ? ['--encoding']
        : []),
      ...(reading.delimiter !== undefined && delimiter === undefined ? ['--delimiter'] : []),
      ...(reading.quote !== undefined && delimiter === undefined ? ['--quote'] : [])
    ]
    for (const option of unused)
      say(words.t('cli.reading-unused', { option, file: name, format: words.t(`format.${format}`) }))
  }
}
