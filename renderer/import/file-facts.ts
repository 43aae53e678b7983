import type { InspectedFile, Inspection } from '../../shared/contract/inspection'
import { delimiterName } from '../../shared/locale/fault-words'
import type { Words } from '../../shared/locale/words'

/** The files themselves, without the sources of a project that they are looked at beside. */
export const droppedFiles = ({ files }: Inspection): readonly InspectedFile[] =>
  files.filter(({ source }) => source === undefined)

/** The names of the files: one, or the first and how many more. */
export const filesTitle = (inspection: Inspection, { t }: Words): string => {
  const [first, ...others] = droppedFiles(inspection)
  const name = first?.name ?? ''
  return others.length === 0 ? name : t('import.and-more', { name, count: others.length })
}

const formatOf = (file: InspectedFile, words: Words): string[] => {
  const { t } = words
  const { format, preset, packed, encoding, delimiter, sheet, sheets = [] } = file
  const parts = [...(preset === undefined ? [] : [t(`preset.${preset}`)]), t(`format.${format}`)]
  if (encoding !== undefined) parts.push(encoding.toUpperCase())
  if (delimiter !== undefined && format === 'delimited') parts.push(delimiterName(delimiter, words))
  if (sheet !== undefined && sheets.length > 1) parts.push(t('import.sheet', { sheet }))
  if (packed !== null) parts.push(packed)
  return parts
}

/** "2,809 rows, 97 columns, CSV, UTF-8": what was found, and whether it was counted or estimated. */
export const fileFacts = (inspection: Inspection, words: Words): string => {
  const { t, count } = words
  const { columns } = inspection
  const files = droppedFiles(inspection)
  const rows = files.reduce((sum, { estimatedRows }) => sum + estimatedRows, 0)
  const exact = files.every((file) => file.exact)
  const kinds = [...new Set(files.flatMap((file) => formatOf(file, words)))]
  const rowText = t('count.rows', { count: rows, n: count(rows) })
  return [
    ...(files.length > 1 ? [t('count.files', { count: files.length, n: count(files.length) })] : []),
    exact ? rowText : t('import.about', { rows: rowText }),
    t('count.columns', { count: columns.length, n: count(columns.length) }),
    ...kinds
  ].join(', ')
}
