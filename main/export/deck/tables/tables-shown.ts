import type { Words } from '../../../../shared/locale/words'
import type { Table } from '../../../../shared/tables/table'
import type { Box } from '../slide-layout'
import { pageHeight, tablePages, type TablePage } from './table-page'

/** A table that is longer goes on in the report. */
const MOST_PAGES = 4

/** Between two tables of one slide. */
export const TABLE_GAP = 14

/** What stands on one slide: tables, or a part of one, and what must be known of them. */
export interface ShownTables {
  readonly content: { readonly kind: 'tables'; readonly pages: readonly TablePage[] }
  readonly notes: readonly string[]
}

/** Which part of the table it is, and what is not on slides at all. */
const pageNotes = (table: Table, page: TablePage, words: Words, left: number): string[] => {
  const { t, count } = words
  const { from, of, rows, columns } = page
  const named = columns.filter(({ kind }) => kind === 'name').length
  return [
    ...(rows.length < of.rows
      ? [t('deck.rows', { from: count(from.row), to: count(from.row + rows.length - 1), n: count(of.rows) })]
      : []),
    ...(columns.length < of.columns
      ? [
          t('deck.columns', {
            from: count(from.column),
            to: count(from.column + columns.length - named - 1),
            n: count(of.columns)
          })
        ]
      : []),
    ...(left > 0 ? [t('deck.rows-left', { count: left, n: count(left) })] : []),
    ...(table.notes ?? [])
  ]
}

/** Tables under each other where they have room, else a page each; `room` is what is left beside some notes. */
export const tablesShown = (
  tables: readonly Table[],
  room: (notes: readonly string[]) => Box,
  words: Words
): ShownTables[] => {
  const isTitled = tables.length > 1
  const slides: { pages: TablePage[]; notes: string[] }[] = []
  for (const table of tables) {
    const notes = table.notes ?? []
    // The lines that say which rows and columns these are take room too.
    const all = tablePages(table, room([...notes, '-', '-']), isTitled)
    const shown = all.slice(0, MOST_PAGES)
    const left = new Set(all.slice(MOST_PAGES).flatMap(({ rows }) => rows)).size
    const last = slides.at(-1)
    const [only] = all
    const together = [...new Set([...(last?.notes ?? []), ...notes])]
    if (last && only && all.length === 1) {
      const taken = [...last.pages, only].reduce(
        (sum, page) => sum + pageHeight(page) + TABLE_GAP,
        -TABLE_GAP
      )
      if (taken <= room(together).height) {
        last.pages.push(only)
        last.notes = together
        continue
      }
    }
    shown.forEach((page, at) =>
      slides.push({ pages: [page], notes: pageNotes(table, page, words, at === shown.length - 1 ? left : 0) })
    )
  }
  return slides.map(({ pages, notes }) => ({ content: { kind: 'tables', pages }, notes }))
}
