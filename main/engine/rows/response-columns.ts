import { classOfColumn } from '../../../shared/privacy/column-class'
import { useOf } from '../../../shared/privacy/column-use'
import { headerOf, joinSources } from '../import/raw-source'
import type { Project } from '../project/project'
import { trusted } from '../sql/sql'
import { PLAIN, withUniqueNames, type OutColumn } from './out-column'

/** The column that says which file a row is of, where there are several. */
export const fileColumn = ({ sources }: Project): OutColumn[] =>
  sources.length < 2
    ? []
    : [
        {
          ...{ key: '@file', name: 'file', ...PLAIN, isComment: false, isText: true },
          made: { from: 'project', value: trusted('source::varchar') }
        }
      ]

/** The line of its file that a row is of, from 1. */
export const rowColumn: OutColumn = {
  ...{ key: '@row', name: 'row', kind: 'internal', why: 'working', isComment: false, isText: false },
  made: { from: 'project', value: trusted('row::bigint + 1') }
}

/** The columns of some keys as they stand in the files. */
export const rawColumnsOf = (project: Project, keys: readonly string[]): OutColumn[] => {
  const { sources, mapping } = project
  const joined = joinSources(sources, mapping.renamed)
  return keys.map((key) => {
    const header = headerOf(joined, key).trim()
    return {
      ...{ key, name: header === '' ? key : header, ...classOfColumn(header, useOf(mapping, key)) },
      ...{ isComment: mapping.comments.includes(key), isText: true, made: { from: 'file' } }
    }
  })
}

/** All keys of the files, those of the first first. */
export const keysOf = ({ sources, mapping }: Project): string[] => [
  ...new Set(joinSources(sources, mapping.renamed).flatMap((source) => source.keys))
]

/** The columns of responses: those of the files as they were imported. */
export const responseColumns = (project: Project): OutColumn[] =>
  withUniqueNames([...fileColumn(project), rowColumn, ...rawColumnsOf(project, keysOf(project))])
