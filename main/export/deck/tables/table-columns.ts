import type { Table } from '../../../../shared/tables/table'
import type { Panel } from '../slide'
import { panelBoxes, type Box } from '../slide-layout'
import { pageHeight, tablePages, type TablePage } from './table-page'

/** Between two tables of one column. */
export const TABLE_GAP = 14

/** Tables in columns, and those that do not stand there whole. */
export interface TableColumns {
  readonly columns: readonly (readonly TablePage[])[]
  readonly left: readonly Table[]
}

const heightOf = (pages: readonly TablePage[]): number =>
  pages.reduce((sum, page) => sum + pageHeight(page) + TABLE_GAP, 0)

/** All in one type size, each in the column that has most room; one too long for an empty column begins there. */
const columnsAt = (tables: readonly Table[], box: Box, count: number, size: number): TableColumns => {
  const [{ width } = box] = panelBoxes(box, count)
  const columns = Array.from({ length: count }, (): TablePage[] => [])
  const left: Table[] = []
  for (const table of tables) {
    const column = columns.reduce((best, one) => (heightOf(one) < heightOf(best) ? one : best))
    const room = { width, height: box.height - heightOf(column) }
    const [first, ...others] = tablePages(table, room, tables.length > 1, [size])
    if (others.length > 0 || first?.setting.size !== size) left.push(table)
    if (first && (column.length === 0 || !left.includes(table))) column.push(first)
  }
  return { columns, left }
}

/** Tables in columns in the largest type that has room for all of them, else in that which has room for most. */
export const tableColumns = (
  tables: readonly Table[],
  box: Box,
  { count, sizes }: { readonly count: number; readonly sizes: readonly number[] }
): TableColumns =>
  sizes
    .map((size) => columnsAt(tables, box, count, size))
    .reduce((best, one) => (one.left.length < best.left.length ? one : best))

/** Columns of tables as they stand on a slide. */
export const columnPanels = ({ columns }: Pick<TableColumns, 'columns'>): Panel[] =>
  columns.map((pages) => ({
    content: { kind: 'stack', items: pages.map((page) => ({ kind: 'table', page })) }
  }))
