import type { Words } from '../../../../shared/locale/words'
import type { Table } from '../../../../shared/tables/table'
import type { Panel } from '../slide'
import type { Box } from '../slide-layout'
import { columnPanels, tableColumns } from './table-columns'
import { tablePages, type TablePage } from './table-page'

/** A table that is longer goes on in the report. */
const MOST_PAGES = 4

/** In two columns tables are narrow, and as many as have room in this type stand together. */
const SIZES = [12, 11]

/** What stands on one slide: tables, or a part of one, and what must be known of them. */
export interface ShownTables {
  readonly titles: readonly string[]
  readonly panels: readonly Panel[]
  readonly notes: readonly string[]
}

/** Room that is left beside some notes. */
export type Room = (notes: readonly string[]) => Box

/** Which part of its table a page is; nothing where it is the whole. */
export const partNotes = ({ from, of, rows, columns }: TablePage, { t, count }: Words): string[] => {
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
      : [])
  ]
}

/** The notes of tables, each once. */
export const notesOf = (tables: readonly Table[]): string[] => [
  ...new Set(tables.flatMap(({ notes = [] }) => notes))
]

/** A table by itself, on as many slides as it needs; what is not on slides at all is counted. */
const alone = (table: Table, room: Room, words: Words): ShownTables[] => {
  const { t, count } = words
  const notes = table.notes ?? []
  // The lines that say which rows and columns these are take room too.
  const all = tablePages(table, room([...notes, '-', '-']), false)
  const left = new Set(all.slice(MOST_PAGES).flatMap(({ rows }) => rows)).size
  const pages = all.slice(0, MOST_PAGES)
  return pages.map((page, at) => ({
    titles: [table.title],
    panels: [{ content: { kind: 'stack', items: [{ kind: 'table', page }] } }],
    notes: [
      ...partNotes(page, words),
      ...(left > 0 && at === pages.length - 1 ? [t('deck.rows-left', { count: left, n: count(left) })] : []),
      ...notes
    ]
  }))
}

const together = (tables: readonly Table[], room: Room): ShownTables | null => {
  const notes = notesOf(tables)
  const columns = tableColumns(tables, room(notes), { count: 2, sizes: SIZES })
  if (columns.left.length > 0) return null
  return { titles: tables.map(({ title }) => title), panels: columnPanels(columns), notes }
}

/** Tables in two columns where several have room on one slide, else each by itself. */
export const tablesShown = (tables: readonly Table[], room: Room, words: Words): ShownTables[] => {
  const groups: Table[][] = []
  for (const table of tables) {
    const last = groups.at(-1)
    if (last && together([...last, table], room)) last.push(table)
    else groups.push([table])
  }
  return groups.flatMap((group) => {
    const several = group.length > 1 ? together(group, room) : null
    return several ? [several] : group.flatMap((table) => alone(table, room, words))
  })
}
