import { columnKeys } from '../../../shared/domain/column-key'
import type { MappedColumn } from '../../../shared/domain/mapping-file'
import type { Words } from '../../../shared/locale/words'
import { DataError } from './usage-error'

/** Finds columns by the names people write: as in the header, or anything with the same letters and digits. */
export const columnFinder = (columns: readonly MappedColumn[], words: Words) => {
  return (name: string): MappedColumn => {
    const wanted = name.trim()
    const [key] = columnKeys([wanted])
    const found =
      columns.find(({ header }) => header.trim() === wanted) ??
      columns.find((column) => column.key === key || column.key === wanted.toLowerCase())
    if (found) return found
    const known = columns.map(({ header }) => header.trim()).join(', ')
    throw new DataError(words.t('cli.unknown-column', { column: wanted, columns: known }))
  }
}

export type FindColumn = ReturnType<typeof columnFinder>

/**
 * "A=Finding your way,B=Security screening" to columns with touchpoint names. A comma or an equals sign
 * may stand in a header itself: the whole text, then each piece, is first looked up as it is.
 */
export const readCesColumns = (
  text: string,
  columns: readonly MappedColumn[],
  find: FindColumn
): { key: string; touchpoint: string | undefined }[] => {
  const isHeader = (name: string) => columns.some(({ header }) => header.trim() === name.trim())
  if (isHeader(text)) return [{ key: find(text).key, touchpoint: undefined }]
  return text.split(',').map((piece) => {
    if (isHeader(piece)) return { key: find(piece).key, touchpoint: undefined }
    const at = piece.lastIndexOf('=')
    if (at < 0) return { key: find(piece).key, touchpoint: undefined }
    return { key: find(piece.slice(0, at)).key, touchpoint: piece.slice(at + 1).trim() }
  })
}
