import type { Words } from '../../../../shared/locale/words'
import type { Table } from '../../../../shared/tables/table'
import type { Panel } from '../slide'
import { panelBoxes, type Box } from '../slide-layout'
import { columnPanels, tableColumns } from './table-columns'
import { tablePages, type TablePage } from './table-page'

/** A table that is longer goes on in the report. */
const MOST_SLIDES = 4

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
/** Room under a title that names tables. */
export type RoomUnder = (titles: readonly string[]) => Room

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

/** A long table is set in two columns where that takes fewer slides. */
const slidesOf = (table: Table, box: Box): TablePage[][] => {
  const whole = tablePages(table, box, false)
  if (whole.length === 1) return [whole]
  const narrow = tablePages(table, panelBoxes(box, 2)[0] ?? box, false)
  const pairs = Array.from({ length: Math.ceil(narrow.length / 2) }, (_, at) =>
    narrow.slice(2 * at, 2 * at + 2)
  )
  const isCut = narrow.some(({ columns }) => columns.length < table.columns.length)
  return !isCut && pairs.length < whole.length ? pairs : whole.map((page) => [page])
}

/** Which part of its table stands on a slide, on pages that go on from each other. */
const spanNotes = ([first, ...others]: readonly TablePage[], words: Words): string[] =>
  first ? partNotes({ ...first, rows: [first, ...others].flatMap(({ rows }) => rows) }, words) : []

/** A table by itself, on as many slides as it needs; what is not on slides at all is counted. */
const alone = (table: Table, roomUnder: RoomUnder, words: Words): ShownTables[] => {
  const { t, count } = words
  const notes = table.notes ?? []
  // The lines that say which rows and columns these are take room too.
  const slides = slidesOf(table, roomUnder([table.title])([...notes, '-', '-']))
  const left = new Set(slides.slice(MOST_SLIDES).flatMap((pages) => pages.flatMap(({ rows }) => rows))).size
  const kept = slides.slice(0, MOST_SLIDES)
  return kept.map((pages, at) => ({
    titles: [table.title],
    panels: columnPanels({ columns: pages.map((page) => [page]) }),
    notes: [
      ...spanNotes(pages, words),
      ...(left > 0 && at === kept.length - 1 ? [t('deck.rows-left', { count: left, n: count(left) })] : []),
      ...notes
    ]
  }))
}

const together = (tables: readonly Table[], roomUnder: RoomUnder): ShownTables | null => {
  const notes = notesOf(tables)
  const titles = tables.map(({ title }) => title)
  const columns = tableColumns(tables, roomUnder(titles)(notes), { count: 2, sizes: SIZES })
  if (columns.left.length > 0) return null
  return { titles, panels: columnPanels(columns), notes }
}

/** Tables in two columns where several have room on one slide, else each by itself. */
export const tablesShown = (tables: readonly Table[], roomUnder: RoomUnder, words: Words): ShownTables[] => {
  const groups: Table[][] = []
  for (const table of tables) {
    const last = groups.at(-1)
    if (last && together([...last, table], roomUnder)) last.push(table)
    else groups.push([table])
  }
  return groups.flatMap((group) => {
    const several = group.length > 1 ? together(group, roomUnder) : null
    return several ? [several] : group.flatMap((table) => alone(table, roomUnder, words))
  })
}
