import { z } from 'zod'

/**
 * An error as a value: a code with its particulars, which the locale files turn into a sentence that
 * says what happened and what to do, and the place it happened at.
 */
export const FAULT_CODES = [
  'all-left-out',
  'bad-arguments',
  'cancelled',
  'could-not-read',
  'could-not-write',
  'database-failed',
  'driver-twice',
  'effort-asked-apart',
  'empty-file',
  'file-changed',
  'file-gone',
  'header-only',
  'header-holds-delimiter',
  'header-too-long',
  'host-gone',
  'internal',
  'archive-bomb',
  'archive-of-many',
  'archive-protected',
  'kind-archive',
  'kind-binary',
  'kind-opendocument',
  'kind-spss',
  'kind-workbook-binary',
  'kind-workbook-old',
  'broken-archive',
  'broken-gzip',
  'broken-json',
  'broken-parquet',
  'broken-spss',
  'broken-workbook',
  'json-without-records',
  'mapping-column-unknown',
  'mapping-column-twice',
  'mapping-file-broken',
  'mapping-file-foreign',
  'mapping-file-newer',
  'view-file-broken',
  'view-file-foreign',
  'view-file-newer',
  'mapping-touchpoint-twice',
  'mapping-too-many-answers',
  'mapping-too-many-touchpoints',
  'no-answers-on-scale',
  'no-dates',
  'no-model-to-draw',
  'no-project',
  'no-respondent',
  'no-such-column',
  'no-such-encoding',
  'no-such-inspection',
  'no-such-method',
  'no-such-sheet',
  'not-a-project',
  'nothing-to-draw',
  'nothing-to-show',
  'one-column',
  'out-of-memory',
  'project-in-use',
  'project-newer',
  'rows-all-refused',
  'too-many-columns',
  'too-many-drivers',
  'touchpoints-rated-apart',
  'waves-share-nothing',
  'workbook-protected',
  'workbook-too-large',
  'workbook-unsafe'
] as const

export type FaultCode = (typeof FAULT_CODES)[number]

export const faultSchema = z.object({
  code: z.enum(FAULT_CODES),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  place: z
    .object({ file: z.string().optional(), line: z.number().optional(), column: z.string().optional() })
    .optional(),
  /** What the machine said, for the curious: never shown alone. */
  cause: z.string().optional()
})

export type Fault = z.infer<typeof faultSchema>

/** A fault on its way up to the door, where it becomes a value. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly fault: Fault

  constructor(code: FaultCode, more: Omit<Fault, 'code'> = {}, cause?: unknown) {
    super(code, { cause })
    this.fault = { code, ...more, ...(cause === undefined ? {} : { cause: messageOf(cause) }) }
  }
}

export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

export type Result<T> = { ok: true; value: T } | { ok: false; fault: Fault }
