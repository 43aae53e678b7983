import type { Source } from '../../../shared/contract/project'
import type { View } from '../../../shared/contract/view-state'
import type { Client } from '../../../shared/contract/client'
import { mappedRoles } from '../../../shared/detection/draft/mapped-roles'
import type { Mapping } from '../../../shared/domain/mapping'
import { accountOfProject, type Account } from '../../../shared/figures/account'
import { evaluationsSum, rowsSum } from '../../../shared/locale/account-words'
import { roleName } from '../../../shared/locale/detection-words'
import { scalesNote } from '../../../shared/locale/scale-words'
import type { Words } from '../../../shared/locale/words'
import type { Arguments } from './arguments'
import { openProject } from './project-file'

/** What a project holds. */
export interface Held {
  readonly project: string
  readonly files: readonly Source[]
  readonly responses: number
  readonly evaluations: number
  readonly columns: readonly { readonly header: string; readonly role: string }[]
  readonly mapping: Mapping
  readonly account: Account
  /** The views that are saved in it, in their order. */
  readonly views: readonly { readonly name: string; readonly view: View }[]
}

export const inspectProject = async (
  given: Arguments,
  { client, words }: { readonly client: Client; readonly words: Words }
): Promise<Held> => {
  const { project, columns } = await openProject(given, { client, words })
  const { mapping } = project
  const roles = new Map(mappedRoles(mapping).map(({ key, role }) => [key, role]))
  const views = await client.call('views.list', {})
  return {
    project: project.name,
    files: project.sources,
    responses: project.responses,
    evaluations: project.evaluations,
    columns: columns.map(({ key, header }) => ({
      header: header.trim(),
      role: roles.get(key) ?? 'ignore'
    })),
    mapping,
    account: accountOfProject(project),
    views: views.map(({ name, state }) => ({ name, view: state.view }))
  }
}

/** The same for people. */
export const printProject = ({ files, columns, mapping, account, views }: Held, words: Words): string => {
  const { t, count } = words
  const { low, high } = mapping.ces.scale
  const note = scalesNote(mapping, words)
  const lines = [
    ...files.map(({ name, rows, refused }) =>
      [
        name,
        t('count.rows', { count: rows, n: count(rows) }),
        t('count.refused', { count: refused, n: count(refused) })
      ].join(', ')
    ),
    ...columns
      .filter(({ role }) => role !== 'ignore')
      .map(({ header, role }) => `  ${role.padEnd(10)}  ${header}`),
    `${roleName('ces', words)} ${low}-${high}`,
    ...(note === undefined ? [] : [note]),
    rowsSum(account, words),
    evaluationsSum(account, words),
    ...(views.length === 0
      ? []
      : [t('cli.saved-views', { views: words.every(views.map(({ name }) => `“${name}”`)) })])
  ]
  return `${lines.join('\n')}\n`
}
