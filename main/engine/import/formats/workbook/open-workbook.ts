import { decode as decodeText } from 'iconv-lite'
import type { RunContext } from '../../../connection'
import { readHead } from '../../decode'
import { commaDialect } from '../../dialect'
import type { OpenedFile } from '../../opened-file'
import type { Workspace } from '../../workspace'
import { readDelimited } from '../delimited'
import { runConversion } from './run-conversion'

/** A workbook (XLSX): the text of one of its sheets, read like any other. */
export const openWorkbook = async (
  source: string,
  sheet: string | undefined,
  workspace: Workspace,
  context: RunContext
): Promise<OpenedFile> => {
  const file = workspace.path('sheet')
  const job = { file: source, target: file, ...(sheet === undefined ? {} : { sheet }) }
  const conversion = await runConversion(job, context)
  const head = await readHead(file)
  const { lines, records, bytes, sheet: name, sheets } = conversion
  const dialect = commaDialect(decodeText(head, 'utf-8'), bytes <= head.length)
  const text = { file, encoding: 'utf-8' as const, lines, blankLines: 0, dialect, workspace }
  return {
    format: 'xlsx',
    sheet: name,
    sheets,
    headers: dialect.headers,
    columns: dialect.columns,
    ...(dialect.preset ? { preset: dialect.preset } : {}),
    estimatedRows: records - dialect.headerRecords,
    read: (target) => readDelimited(text, target)
  }
}
