import type { Entry } from 'yauzl'
import { Failure } from '../../../../../shared/domain/fault'
import { Archive } from '../../archive'
import { Growth } from '../../growth'
import { chooseSheet } from './choose-sheet'
import type { Conversion, ConversionJob } from './conversion'
import { convertSheet, type SheetContext } from './convert-sheet'
import { SharedStrings } from './shared-strings'
import { readStyles } from './styles'
import { readParts } from './workbook-parts'

type TellProgress = (fraction: number) => void

/** Reads all sheets of a workbook and writes one of them as CSV. Told the share of its bytes that was read. */
export const convertWorkbook = async (
  job: ConversionJob,
  onProgress: TellProgress = () => undefined
): Promise<Conversion> => {
  let archive: Archive | undefined
  try {
    archive = await Archive.open(job.file)
    return await convertArchive(archive, job, onProgress)
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('broken-workbook', {}, error)
  } finally {
    archive?.close()
  }
}

const convertArchive = async (
  archive: Archive,
  { target, sheet: wanted }: ConversionJob,
  onProgress: TellProgress
): Promise<Conversion> => {
  const parts = await readParts(archive)
  const entries = [parts.sharedStrings, ...parts.sheets.map(({ entry }) => entry)]
  const bytes = entries.reduce((sum, entry) => sum + (entry?.compressedSize ?? 0), 1)
  let read = 0
  const open = (entry: Entry) =>
    archive.read(entry, (more) => {
      read += more
      onProgress(Math.min(1, read / bytes))
    })
  const context: SheetContext = {
    rules: {
      styles: parts.styles ? await readStyles(archive.read(parts.styles)) : [],
      from1904: parts.from1904
    },
    shared: parts.sharedStrings ? await SharedStrings.read(open(parts.sharedStrings)) : new SharedStrings(),
    growth: new Growth(archive.bytes)
  }
  const { chosen, all } = await chooseSheet(parts.sheets, { wanted, target }, ({ entry }, place) =>
    convertSheet(() => open(entry), place, context)
  )
  const { records, lines, bytes: written } = chosen.content
  return {
    sheet: chosen.name,
    sheets: all.map(({ name, hidden, content }) => ({
      name,
      hidden,
      rows: Math.max(0, content.records - 1)
    })),
    records,
    lines,
    bytes: written
  }
}
