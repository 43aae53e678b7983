/** How a number is meant to be shown; only what makes it a date or a time matters here. */
export type NumberKind = 'number' | 'date' | 'moment' | 'duration'

/** Values that the survey itself calls missing: some by themselves, and perhaps a range. */
export interface UserMissing {
  readonly values: readonly (number | string)[]
  readonly range?: { readonly low: number; readonly high: number }
}

/** A variable of an SPSS file. */
export interface Variable {
  readonly name: string
  /** The question, in words. */
  readonly label: string
  /** Bytes of text; 0 for a number. */
  readonly width: number
  readonly kind: NumberKind
  /** Position and number of its 8-byte slots in a case. */
  readonly slot: number
  readonly slots: number
  readonly labels: ReadonlyMap<number | string, string>
  readonly missing: UserMissing
}

export interface Dictionary {
  readonly variables: readonly Variable[]
  /** How many cases the file says it holds; `undefined` where it does not say. */
  readonly cases: number | undefined
  readonly compression: 'none' | 'bytes' | 'zlib'
  /** What compressed numbers are shifted by. */
  readonly bias: number
  readonly weight: string | undefined
  readonly encoding: string
  readonly bigEndian: boolean
  /** Slots of 8 bytes that make a case. */
  readonly slots: number
  /** Where the cases begin in the file. */
  readonly dataStart: number
}
