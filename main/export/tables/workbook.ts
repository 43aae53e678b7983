import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node'
import type { Report, ReportSection } from '../../../shared/report/report'
import { flatTable } from '../../../shared/tables/flat-table'
import type { Writing } from '../export-report'
import { sealedArchive } from '../sealed-archive'
import { lineOf, tableSheet } from './sheet'
import { sheetNames } from './sheet-name'

const BOLD = { fontWeight: 'bold' } as const

const aboutSection = ({ name, exhibit, why }: ReportSection): Row[] => [
  [],
  lineOf(exhibit ? `${name}: ${exhibit.title}` : name, BOLD),
  ...[...(exhibit ? [...exhibit.subtitle, ...exhibit.reading, ...exhibit.footer] : [why ?? ''])].map((line) =>
    lineOf(line)
  )
]

/** What every number is made of: definition, slice, method and source, view by view. */
const notesSheet = (name: string, { title, sections }: Report): Sheet<never> => ({
  sheet: name,
  data: [lineOf(title, { ...BOLD, fontSize: 14 }), ...sections.flatMap(aboutSection)],
  columns: [{ width: 120 }]
})

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
  const sheets = [
    ...tables.map(({ table }, at) => tableSheet(names[at] ?? '', table)),
    notesSheet(names.at(-1) ?? '', report)
  ]
  return sealedArchive(await writeExcelFile(sheets).toBuffer())
}
