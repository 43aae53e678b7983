import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ColumnProfile } from '../../../shared/detection/column-profile'
import { mappedRoles } from '../../../shared/detection/draft/mapped-roles'
import type { Role } from '../../../shared/detection/role'
import { Failure } from '../../../shared/domain/fault'
import { readMappingFile, type MappingTemplate } from '../../../shared/domain/mapping-file'
import type { Words } from '../../../shared/locale/words'
import { DataError } from './usage-error'

/** Reads the file of `--mapping`. */
export const readTemplate = async (path: string): Promise<MappingTemplate> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Failure('could-not-read', { place: { file: basename(path) } }, error)
  })
  return readMappingFile(text, basename(path))
}

interface Fitting {
  readonly columns: readonly ColumnProfile[]
  /** Roles whose columns are named beside the mapping, which does not need its own for them. */
  readonly given: readonly Role[]
  readonly words: Words
  readonly say: (sentence: string) => void
}

/** Refuses files without the columns that the mapping names; mentions columns that it does not know. */
export const checkTemplate = (
  { mapping, columns: mapped }: MappingTemplate,
  { columns, given, words, say }: Fitting
): void => {
  const headers = new Map(mapped.map(({ key, header }) => [key, header.trim()]))
  const there = new Set(columns.map(({ key }) => key))
  const gone = mappedRoles(mapping).filter(({ key, role }) => !there.has(key) && !given.includes(role))
  const listed = (names: readonly string[]) => names.join(', ')
  if (gone.length > 0)
    throw new DataError(
      words.t('cli.mapping-columns-gone', {
        gone: listed(gone.map(({ key }) => headers.get(key) ?? key)),
        columns: listed(columns.map(({ header }) => header.trim()))
      })
    )
  const unknown = columns.filter(({ key }) => !headers.has(key))
  if (unknown.length > 0)
    say(words.t('cli.mapping-columns-new', { columns: listed(unknown.map(({ header }) => header.trim())) }))
}
