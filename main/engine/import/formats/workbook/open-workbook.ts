import type { Reading } from '../../../../../shared/contract/reading'
import type { RunContext } from '../../../connection'
import { commaDialect } from '../../dialect'
import type { OpenedFile } from '../../opened-file'
import { readEnds } from '../../text-ends'
import type { Workspace } from '../../workspace'
import { layoutOf, readDelimited } from '../delimited'
import { runConversion } from './run-conversion'

/** A workbook (XLSX): the text of one of its sheets, read like any other. */
export const openWorkbook = async (
  source: string,
  reading: Reading,
  workspace: Workspace,
  context: RunContext
): Promise<OpenedFile> => {
  const file = workspace.path('sheet')
  const { sheet: wanted } = reading
  const job = { file: source, target: file, ...(wanted === undefined ? {} : { sheet: wanted }) }
  const { lines, records, sheet, sheets } = await runConversion(job, context)
  const dialect = commaDialect(await readEnds(file, lines), reading)
  const text = { file, encoding: 'utf-8' as const, lines, blankLines: 0, dialect, workspace }
  return {
    format: 'xlsx',
    sheet,
    sheets,
    layout: layoutOf(dialect, 0),
    headers: dialect.headers,
    columns: dialect.columns,
    ...(dialect.preset ? { preset: dialect.preset } : {}),
    estimatedRows: records - dialect.headerRecords,
    read: async (target) => {
      await readDelimited(text, target)
      return dialect.headers
    }
  }
}
