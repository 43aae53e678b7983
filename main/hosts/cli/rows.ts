import { extname, resolve } from 'node:path'
import type { Client } from '../../../shared/contract/client'
import {
  ROW_FORMATS,
  ROW_KINDS,
  type Delimiter,
  type RowColumn,
  type RowsExport
} from '../../../shared/contract/rows'
import type { Words } from '../../../shared/locale/words'
import { choose, type Arguments } from './arguments'
import type { Session } from './session'
import { DataError, UsageError } from './usage-error'

const DELIMITERS: Readonly<Record<'comma' | 'semicolon' | 'tab', Delimiter>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t'
}

/** What the options ask of rows, checked before any file is read. */
export const readRowsOptions = ({ options }: Pick<Arguments, 'options'>, words: Words) => {
  const { out } = options
  if (out === undefined) throw new UsageError(words.t('cli.needs-option', { option: '--out' }))
  const format = choose('--out', extname(out).slice(1).toLowerCase(), [...ROW_FORMATS], words)
  const rows = choose('--rows', options.rows, [...ROW_KINDS], words)
  const between = choose('--out-delimiter', options['out-delimiter'], ['comma', 'semicolon', 'tab'], words)
  return { out, format, rows, delimiter: DELIMITERS[between] }
}

/** A column by its name in the file that is written, or by its key. */
const keyOf = (name: string, columns: readonly RowColumn[], words: Words): string => {
  const wanted = name.trim()
  const found = columns.find((column) => column.name === wanted || column.key === wanted)
  if (found) return found.key
  const known = columns.map((column) => column.name).join(', ')
  throw new DataError(words.t('cli.unknown-column', { column: wanted, columns: known }))
}

/** Writes rows by the same call as the window, and says which columns were left out, and why. */
export const writeRows = async (
  { slice }: Session,
  { options }: Arguments,
  { client, words, say }: { client: Client; words: Words; say: (sentence: string) => void }
): Promise<void> => {
  const { out, format, rows, delimiter } = readRowsOptions({ options }, words)
  const { columns } = await client.call('rows.offer', { slice })
  const named = options['with-columns']?.split(',') ?? []
  const request: RowsExport = {
    ...{ rows, slice, format, file: resolve(out) },
    ...(format === 'csv' ? { delimiter, byteOrderMark: options['byte-order-mark'] ?? false } : {}),
    withColumns: options['all-columns'] ? 'all' : named.map((name) => keyOf(name, columns[rows], words)),
    masked: options.unmasked !== true
  }
  const written = await client.call('rows.export', request)
  say(words.t('rows.single'))
  if (written.leftOut.length > 0) {
    const listed = written.leftOut.map(({ name, why }) => `${name} (${words.t(`rows.why.${why ?? 'tool'}`)})`)
    say(words.pair(words.t('rows.left-out', { count: written.leftOut.length }), words.list(listed)))
  }
  if (!request.masked) say(words.t('rows.unmasked-about'))
  const count = words.t('rows.sum', { count: written.rows, n: words.count(written.rows) })
  say(words.pair(words.t('cli.written', { file: out }), count))
}
