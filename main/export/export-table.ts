import type { ArgumentsOf, MadeFile } from '../../shared/contract/contract'
import type { CallContext } from '../../shared/contract/progress'
import type { TableFormat } from '../../shared/contract/report'
import { Failure } from '../../shared/domain/fault'
import { createWords, toLanguage } from '../../shared/locale/words'
import { makeReport, type Report } from '../../shared/report/report'
import { flatTable } from '../../shared/tables/flat-table'
import { REPORT_WIDTH, type ReportDependencies } from './export-report'
import { sealArchive } from './sealed-archive'
import { csvFormOf, csvTable, type CsvForm } from './tables/csv-table'
import { sheetNames } from './tables/sheet-name'
import { writeWorkbook } from './tables/workbook'

interface Made {
  readonly ending: string
  readonly type: string
  readonly bytes: Uint8Array
}

const ENCODER = new TextEncoder()

/** One table is a file of CSV; several are an archive of such files, each by its title. */
const asCsv = ({ sections, words }: Report, form: CsvForm): Made => {
  const tables = sections.flatMap(({ exhibit }) => exhibit?.tables ?? [])
  const files = tables.map((table) => ENCODER.encode(csvTable(flatTable(table, words), form)))
  const [only, ...others] = files
  if (only && others.length === 0) return { ending: 'csv', type: 'text/csv', bytes: only }
  const names = sheetNames(tables.map(({ title }) => title))
  return {
    ending: 'zip',
    type: 'application/zip',
    bytes: sealArchive(Object.fromEntries(files.map((bytes, at) => [`${names[at] ?? ''}.csv`, bytes])))
  }
}

const asWorkbook = async (report: Report): Promise<Made> => ({
  ending: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  bytes: await writeWorkbook({ report })
})

/** The tables of a view as a file. A view that has none says why. */
export const exportTable = async (
  { client, project, version, now }: ReportDependencies,
  { state, format, delimiter, mark, language: wanted }: ArgumentsOf<'table.export'>,
  context: CallContext
): Promise<MadeFile> => {
  const language = toLanguage(wanted)
  context.progress({ phase: 'counting', fraction: null })
  const report = await makeReport(
    {
      client,
      project,
      views: [{ name: null, state }],
      title: undefined,
      width: REPORT_WIDTH,
      madeAt: now(),
      version,
      words: createWords(language)
    },
    { signal: context.signal },
    () => undefined
  )
  if (report.sections.every(({ exhibit }) => !exhibit?.tables.length)) throw new Failure('nothing-to-show')
  context.progress({ phase: 'saving', fraction: null })
  const makers: Readonly<Record<TableFormat, () => Made | Promise<Made>>> = {
    csv: () => asCsv(report, csvFormOf(language, delimiter, mark)),
    xlsx: () => asWorkbook(report)
  }
  const { ending, type, bytes } = await makers[format]()
  return { name: `${project.name} ${state.view}.${ending}`, type, bytes: new Uint8Array(bytes) }
}
