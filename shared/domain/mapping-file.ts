import { z } from 'zod'
import { mappingSchema, type Mapping } from './mapping'
import { readOwnFile } from './own-file'

const KIND = 'effortscope-mapping'

const VERSION = 1

/** A column of the files a mapping was made for. */
export interface MappedColumn {
  readonly key: string
  readonly header: string
}

export const mappedColumnsSchema = z
  .array(z.object({ key: z.string().min(1).max(1000), header: z.string() }))
  .readonly()

/** A mapping with the columns it was made for: what is kept, handed on and used again. */
export interface MappingTemplate {
  readonly columns: readonly MappedColumn[]
  readonly mapping: Mapping
}

const FILE = {
  kind: KIND,
  version: VERSION,
  content: z.object({ columns: mappedColumnsSchema, mapping: mappingSchema }),
  faults: { foreign: 'mapping-file-foreign', newer: 'mapping-file-newer', broken: 'mapping-file-broken' }
} as const

/** The text of a mapping file: a column a line, to be read and compared by people too. */
export const writeMappingFile = ({ columns, mapping }: MappingTemplate): string => {
  const listed = columns.map(({ key, header }) => `    ${JSON.stringify({ key, header })}`)
  const indented = JSON.stringify(mapping, null, 2).replaceAll('\n', '\n  ')
  return `{
  "kind": "${KIND}",
  "version": ${VERSION},
  "columns": [
${listed.join(',\n')}
  ],
  "mapping": ${indented}
}
`
}

/** The mapping in a file; `name` is said where it is none, or cannot be understood. */
export const readMappingFile = (text: string, name: string): MappingTemplate => {
  const { columns, mapping } = readOwnFile(FILE, text, name)
  return { columns, mapping }
}
