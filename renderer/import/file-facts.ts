import type { InspectedFile, Inspection } from '../../shared/contract/inspection'
import { delimiterName } from '../../shared/locale/fault-words'
import { encodingName, headerText, isMended, layoutText } from '../../shared/locale/file-words'
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

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

/** Tools, formats and packings: few, however many the files. */
const kindsOf = (files: readonly InspectedFile[], { t }: Words): string[] =>
  unique([
    ...files.flatMap(({ preset }) => (preset === undefined ? [] : [t(`preset.${preset}`)])),
    ...files.map(({ format }) => t(`format.${format}`)),
    ...files.flatMap(({ packed }) => (packed === null ? [] : [packed]))
  ])

/** What was done to the files so that they read as tables: of one in full, of several how many it concerns. */
const mendingOf = (files: readonly InspectedFile[], words: Words): string[] => {
  const { t, count } = words
  const [first, ...others] = files
  if (others.length === 0) return first?.layout ? layoutText(first.layout, words) : []
  const mended = files.filter(isMended).length
  return mended === 0 ? [] : [t('import.mended', { count: mended, n: count(mended) })]
}

/** "2,809 rows, 97 columns, CSV": what was found, whether it was counted or estimated, and what was set aside. */
export const fileFacts = (inspection: Inspection, words: Words): string => {
  const { t, count } = words
  const { columns } = inspection
  const files = droppedFiles(inspection)
  const rows = files.reduce((sum, { estimatedRows }) => sum + estimatedRows, 0)
  const exact = files.every((file) => file.exact)
  const rowText = t('count.rows', { count: rows, n: count(rows) })
  return [
    ...(files.length > 1 ? [t('count.files', { count: files.length, n: count(files.length) })] : []),
    exact ? rowText : t('import.about', { rows: rowText }),
    t('count.columns', { count: columns.length, n: count(columns.length) }),
    ...kindsOf(files, words),
    ...mendingOf(files, words)
  ].join(', ')
}

/** "UTF-8, comma, header on line 4": how a file is read, where that can be said otherwise; its sheet apart. */
export const readingText = ({ encoding, delimiter, layout, format }: InspectedFile, words: Words): string => {
  const parts = [
    ...(encoding === undefined || format === 'spss' ? [] : [encodingName(encoding, words)]),
    ...(delimiter === undefined ? [] : [delimiterName(delimiter, words)])
  ]
  const isPlain = layout?.firstLine === 1 && layout.headerRows === 1
  return [
    ...parts,
    ...(layout === undefined || (isPlain && parts.length > 0) ? [] : [headerText(layout, words)])
  ].join(', ')
}

const sheetText = ({ sheet, sheets = [] }: InspectedFile, { t }: Words): string =>
  sheet !== undefined && sheets.length > 1 ? t('import.sheet', { sheet }) : ''

/** One of several files in a list: its sheet, and how it is read. */
export const fileText = (file: InspectedFile, words: Words): string =>
  [sheetText(file, words), readingText(file, words)].filter((text) => text !== '').join(', ')

/** How all files are read, or in how many ways; of workbooks alone, which sheets. */
export const readingsText = (files: readonly InspectedFile[], words: Words): string => {
  const waysBy = (textOf: typeof readingText) =>
    unique(files.map((file) => textOf(file, words)).filter((text) => text !== ''))
  const ways = waysBy(readingText)
  const [first = '', ...others] = ways.length > 0 || files.length === 1 ? ways : waysBy(sheetText)
  return others.length === 0 ? first : words.t('reading.ways', { n: words.count(others.length + 1) })
}
