import { z } from 'zod'
import { Failure } from './fault'
import { mappingSchema, type Mapping } from './mapping'

const KIND = 'effortscope-mapping'

/** Grows when an older Effortscope would misread what is written. */
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

const headSchema = z.object({ kind: z.literal(KIND), version: z.int().min(1) })

const fileSchema = headSchema.extend({ columns: mappedColumnsSchema, mapping: mappingSchema })

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

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Failure('mapping-file-foreign', {}, error)
  }
}

/** The mapping in a file; `name` is said where it is none, or cannot be understood. */
export const readMappingFile = (text: string, name: string): MappingTemplate => {
  const place = { file: name }
  try {
    const content = parsed(text)
    const head = headSchema.safeParse(content)
    if (!head.success) throw new Failure('mapping-file-foreign')
    if (head.data.version > VERSION) throw new Failure('mapping-file-newer')
    const file = fileSchema.safeParse(content)
    if (!file.success) throw new Failure('mapping-file-broken', { cause: whereIn(file.error) })
    return { columns: file.data.columns, mapping: file.data.mapping }
  } catch (error) {
    if (error instanceof Failure) throw new Failure(error.fault.code, { ...error.fault, place }, error.cause)
    throw error
  }
}

/** "mapping.ces.scale: ...": what a hand that wrote the file has to mend. */
const whereIn = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ')
