import { basename, resolve } from 'node:path'
import type { Client } from '../../../shared/contract/client'
import type { ProjectSummary } from '../../../shared/contract/project'
import type { MappedColumn } from '../../../shared/domain/mapping-file'
import type { Words } from '../../../shared/locale/words'
import type { Arguments } from './arguments'
import { columnFinder } from './column-names'
import { optionsIn } from './commands/options'
import { withDriverColumns } from './driver-options'
import type { Session, SessionInput } from './session'
import { readSliceOptions } from './slice-options'
import { DataError, UsageError } from './usage-error'

const ENDING = /\.effort$/i

/** Whether one project was named; with anything beside it, that is refused. */
export const isProject = ({ files }: Pick<Arguments, 'files'>, words: Words): boolean => {
  if (!files.some((file) => ENDING.test(file))) return false
  if (files.length > 1) throw new UsageError(words.t('cli.one-project'))
  return true
}

/** How a project's files are read and what their columns mean was said when it was made. */
const refuseMade = ({ files, options }: Arguments, words: Words): void => {
  const said = [...optionsIn('mapping'), ...optionsIn('reading')].filter(
    (name) => options[name] !== undefined
  )
  if (said.length === 0) return
  throw new UsageError(
    words.t('cli.project-is-mapped', {
      file: files.map((file) => basename(file)).join(),
      options: words.every(said.map((name) => `--${name}`))
    })
  )
}

/** The project that was named, which stays as it is. */
export const openProject = async (
  given: Arguments,
  { client, words }: { readonly client: Client; readonly words: Words }
): Promise<{ project: ProjectSummary; columns: readonly MappedColumn[] }> => {
  refuseMade(given, words)
  const [file = ''] = given.files
  const project = await client.call('project.open', { file: resolve(file) })
  return { project, columns: await client.call('project.columns', {}) }
}

/** The project that was named, and what is asked of it. */
export const openProjectFile = async (
  given: Arguments,
  { client, words, say }: SessionInput
): Promise<Omit<Session, 'first'>> => {
  const { command, options } = given
  const { project, columns } = await openProject(given, { client, words })
  const { mapping } = project
  const weight = columns.find(({ key }) => key === mapping.weight)
  if (weight) say(words.t('cli.mapping-weight', { column: weight.header.trim() }))
  const find = columnFinder(columns, words)
  const sliced = readSliceOptions(options, mapping, columns, find, words)
  const asked = command === 'drivers' ? withDriverColumns(sliced, options, { columns, find, words }) : sliced
  refuseOthers(
    asked.mapping.dimensions.filter((key) => !mapping.dimensions.includes(key)),
    project,
    columns,
    words
  )
  return { ...asked, mapping, project, columns, profiles: [] }
}

/** Only what was made a dimension when the files were imported can be asked by. */
const refuseOthers = (
  asked: readonly string[],
  { dimensions }: ProjectSummary,
  columns: readonly MappedColumn[],
  words: Words
): void => {
  const other = asked.find((key) => dimensions.every(({ id }) => id !== key))
  if (other === undefined) return
  const column = columns.find(({ key }) => key === other)?.header.trim() ?? other
  const names = dimensions.filter(({ id }) => !id.startsWith('@')).map(({ label }) => label.trim())
  throw new DataError(words.t('cli.no-dimension', { column, columns: words.every(names) }))
}
