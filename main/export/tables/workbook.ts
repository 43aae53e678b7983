import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node'
import { methodSections } from '../../../shared/report/methods'
import { filesTable, provenanceTable } from '../../../shared/report/provenance'
import type { Report, ReportSection } from '../../../shared/report/report'
import { flatTable } from '../../../shared/tables/flat-table'
import type { Table } from '../../../shared/tables/table'
import type { Words } from '../../../shared/locale/words'
import type { Writing } from '../export-report'
import { sealedArchive } from '../sealed-archive'
import { lineOf, tableRows, tableSheet } from './sheet'
import { sheetNames } from './sheet-name'

const BOLD = { fontWeight: 'bold' } as const
const TITLE = { ...BOLD, fontSize: 14 } as const

/** What there is to say of a subject, and below it tables that are read and not reckoned with. */
const section = (
  title: string,
  sentences: readonly string[],
  tables: readonly Table[],
  words: Words
): Row[] => [
  [],
  lineOf(title, BOLD),
  ...sentences.map((sentence) => lineOf(sentence)),
  ...tables.flatMap((table) => tableRows(flatTable(table, words)))
]

const viewSection = ({ name, exhibit, why = '' }: ReportSection, words: Words): Row[] =>
  exhibit
    ? section(
        words.pair(name, exhibit.title),
        [...exhibit.subtitle, ...exhibit.reading, ...exhibit.footer],
        [],
        words
      )
    : section(name, [why], [], words)

/** What every number is made of: definition, slice, method and source. */
const notes = (report: Report): Row[] => {
  const { title, sections, words } = report
  return [
    lineOf(title, TITLE),
    ...sections.flatMap((one) => viewSection(one, words)),
    ...methodSections(report).flatMap((method) =>
      section(method.title, method.sentences, method.tables, words)
    ),
    ...[provenanceTable(report), filesTable(report)].flatMap((table) =>
      section(table.title, [], [table], words)
    )
  ]
}

/** Sheets to reckon with: one a table, and last the notes. The same bytes for the same report. */
export const writeWorkbook = async ({ report }: Pick<Writing, 'report'>): Promise<Uint8Array> => {
  const { words } = report
  const tables = report.sections.flatMap(({ name, exhibit }) =>
    (exhibit?.tables ?? []).map((table) => ({
      name: exhibit?.tables.length === 1 ? name : table.title,
      table: flatTable(table, words)
    }))
  )
  const names = sheetNames([...tables.map(({ name }) => name), words.t('export.notes')])
  const sheets: Sheet<never>[] = [
    ...tables.map(({ table }, at) => tableSheet(names[at] ?? '', table)),
    {
      sheet: names.at(-1) ?? '',
      data: notes(report),
      columns: [{ width: 40 }, ...Array.from({ length: 8 }, () => ({ width: 22 }))]
    }
  ]
  return sealedArchive(await writeExcelFile(sheets).toBuffer())
}
