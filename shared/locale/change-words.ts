import type { ColumnChanges } from '../detection/column-changes'
import type { Words } from './words'

/** Headers listed before the rest is only counted. */
const MOST_LISTED = 6

/** "A, B and C"; of many the first, and how many more. */
export const headerList = (headers: readonly string[], words: Words): string => {
  const rest = headers.length - MOST_LISTED
  if (rest <= 1) return words.every(headers)
  return words.every([...headers.slice(0, MOST_LISTED), words.t('wave.more', { n: words.count(rest) })])
}

/** What differs, in sentences; empty where nothing does. */
export const changesText = ({ added, gone }: ColumnChanges, words: Words): string =>
  [
    ...(gone.length === 0 ? [] : [words.t('template.gone', { columns: headerList(gone, words) })]),
    ...(added.length === 0 ? [] : [words.t('template.added', { columns: headerList(added, words) })])
  ].join(' ')
