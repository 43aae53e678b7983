import { z } from 'zod'
import { Failure, type FaultCode } from './fault'

/** A kind of small file that Effortscope writes for itself, and reads again. */
export interface OwnFile<Content extends z.ZodType> {
  readonly kind: string
  /** Grows when an older Effortscope would misread what is written. */
  readonly version: number
  readonly content: Content
  /** What is said of a file that is none of this kind, of a later version of it, and of one that cannot be used. */
  readonly faults: { readonly foreign: FaultCode; readonly newer: FaultCode; readonly broken: FaultCode }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** What is in a file; `name` is said where it is of another kind, or cannot be understood. */
export const readOwnFile = <Content extends z.ZodType>(
  { kind, version, content, faults }: OwnFile<Content>,
  text: string,
  name: string
): z.infer<Content> => {
  const place = { file: name }
  const given = parsed(text)
  const head = z.object({ kind: z.literal(kind), version: z.int().min(1) }).safeParse(given)
  if (!head.success) throw new Failure(faults.foreign, { place })
  if (head.data.version > version) throw new Failure(faults.newer, { place })
  const read = content.safeParse(given)
  if (!read.success) throw new Failure(faults.broken, { place, cause: whereIn(read.error) })
  return read.data
}

/** "mapping.ces.scale: ...": what a hand that wrote the file has to mend. */
const whereIn = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ')
