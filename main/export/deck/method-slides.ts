import { methodSections } from '../../../shared/report/methods'
import { filesTable, provenanceTable } from '../../../shared/report/provenance'
import type { Report } from '../../../shared/report/report'
import type { Words } from '../../../shared/locale/words'
import type { Table } from '../../../shared/tables/table'
import type { Slide, StackItem, TextLine } from './slide'
import { boxesOf, linesHeight, panelBoxes, type Box } from './slide-layout'
import { TABLE_GAP } from './tables/table-columns'
import { pageHeight, tablePages } from './tables/table-page'
import { notesOf } from './tables/tables-shown'

/** Methods are looked up, not shown: they are set small and close. */
const SIZE = 10
const COLUMNS = 2

/** A column of a slide, filled from its top. */
interface Column {
  readonly items: StackItem[]
  height: number
}

/** A heading and its sentences: they stay together. */
interface Passage {
  readonly title: string
  readonly sentences: readonly string[]
}

/** A long hash has no room in a column of a table: files are told in sentences. */
const filesPassage = ({ title, columns, rows }: Table, { pair }: Words): Passage => ({
  title,
  sentences: rows.flatMap(({ cells }) => [
    columns
      .slice(0, -1)
      .map(({ name }, at) => (at === 0 ? (cells[0]?.text ?? '') : pair(name, cells[at]?.text ?? '')))
      .join(' · '),
    pair(columns.at(-1)?.name ?? '', cells.at(-1)?.text ?? '')
  ])
})

const fill = (columns: Column[], item: StackItem, height: number, box: Box): void => {
  const needed = height + TABLE_GAP
  const found = columns.find((column) => column.height + height <= box.height)
  if (found) {
    found.items.push(item)
    found.height += needed
  } else columns.push({ items: [item], height: needed })
}

const tableHeight = (table: Table, box: Box): number =>
  tablePages(table, box, true, [SIZE]).reduce((sum, page) => sum + pageHeight(page), 0)

const fillTable = (columns: Column[], table: Table, box: Box): void => {
  const rooms = columns.map(({ height }) => box.height - height)
  for (const height of rooms) {
    const [page, ...others] = tablePages(table, { width: box.width, height }, true, [SIZE])
    if (!page || others.length > 0 || pageHeight(page) > height) continue
    fill(columns, { kind: 'table', page }, pageHeight(page), box)
    return
  }
  for (const page of tablePages(table, box, true, [SIZE]))
    fill(columns, { kind: 'table', page }, pageHeight(page), box)
}

/** Behind the views: how the figures are made, and where they come from, in two columns. */
export const methodSlides = (report: Report): Slide[] => {
  const { words } = report
  const { t, count } = words
  const title = t('deck.method')
  const blank = { lead: [], footer: [] }
  const sections = methodSections(report)
  const passages = [...sections, filesPassage(filesTable(report), words)].filter(
    ({ sentences }) => sentences.length > 0
  )
  const tables = [...sections.flatMap((section) => section.tables), provenanceTable(report)].filter(
    ({ rows }) => rows.length > 0
  )
  const notes = notesOf(tables)
  const whole = boxesOf({ title: t('deck.of', { title, n: 99, of: 99 }), ...blank, notes }).content
  const box = panelBoxes(whole, COLUMNS)[0] ?? whole
  const columns: Column[] = []
  for (const { title: heading, sentences } of passages) {
    const lines: TextLine[] = [{ text: heading, isHeading: true }, ...sentences.map((text) => ({ text }))]
    fill(columns, { kind: 'lines', lines, size: SIZE }, linesHeight({ lines, size: SIZE }, box.width), box)
  }
  // The longest first, so that short ones find room beside them.
  const heights = new Map(tables.map((table) => [table, tableHeight(table, box)]))
  for (const table of tables.toSorted((one, other) => (heights.get(other) ?? 0) - (heights.get(one) ?? 0)))
    fillTable(columns, table, box)
  const pages = Array.from({ length: Math.ceil(columns.length / COLUMNS) }, (_, at) =>
    columns.slice(at * COLUMNS, (at + 1) * COLUMNS)
  )
  return pages.map((page, at) => ({
    title: pages.length === 1 ? title : t('deck.of', { title, n: count(at + 1), of: count(pages.length) }),
    ...blank,
    notes: at === pages.length - 1 ? notes : [],
    panels: Array.from({ length: COLUMNS }, (_, index) => ({
      content: { kind: 'stack', items: page[index]?.items ?? [] }
    })),
    speech: page.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'lines' ? item.lines.map(({ text }) => text) : []))
    )
  }))
}
