import { readNumber } from '../domain/answer'
import type { PresetId } from './presets/preset-id'
import type { Role } from './role'

/** A value as it stands in the file, trimmed, and how often. */
export interface ValueCount {
  readonly value: string
  readonly n: number
}

/** What a tool's column tells of each response: what kind it is of, whether it is whole, when it was sent, by what way. */
export type Standing = 'kind' | 'finished' | 'submitted' | 'channel'

/** What a file itself says of a column, beside its header. */
export interface ColumnFacts {
  /** The question in words, where the header is only a name. */
  readonly label?: string
  /** Codes that mean "no answer", by themselves or by the range they stand in. */
  readonly missing?: readonly string[]
  readonly missingRange?: { readonly low: number; readonly high: number }
  readonly isWeight?: boolean
  /** What the tool that wrote the file has the column for, and which tool. */
  readonly role?: Role
  readonly tool?: PresetId
  /** The zone of its times. */
  readonly zone?: string
  /** The ends of the scale, and answers in words (in lower case) with the answer each stands for; `null` for none. */
  readonly range?: { readonly low: number; readonly high: number }
  readonly answers?: Readonly<Record<string, number | null>>
  readonly standing?: Standing
}

/** What was counted in one column of one file. */
export interface WaveCounts {
  /** Its position. */
  readonly file: number
  readonly header: string
  readonly label?: string
  readonly rows: number
  readonly blank: number
  readonly values: readonly ValueCount[]
}

/** What was counted in one column, over all files that have it. */
export interface ColumnProfile extends ColumnFacts {
  /** The normalised header, the same in every wave. */
  readonly key: string
  /** The header as first written. */
  readonly header: string
  /** Positions of the files that hold this column. */
  readonly files: readonly number[]
  /** Rows looked at, blank ones included. */
  readonly rows: number
  readonly blank: number
  readonly distinct: number
  /** The most frequent values, most frequent first. */
  readonly values: readonly ValueCount[]
  /** Whether `values` holds every value. */
  readonly complete: boolean
  /** The same by file, where several have the column and few values are different. */
  readonly waves?: readonly WaveCounts[]
}

export const filled = (profile: ColumnProfile): number => profile.rows - profile.blank

/** All that the file says the column is about: its header, and the question in words where it has them. */
export const wordsOf = ({ header, label }: Pick<ColumnProfile, 'header' | 'label'>): string =>
  label === undefined || label.trim() === header.trim() ? header : `${header} ${label}`

/** The values of a column that its file declares to be no answer. */
export const declaredMissing = ({ values, missing = [], missingRange }: ColumnProfile): string[] => {
  const inRange = values
    .map(({ value }) => readNumber(value)?.number)
    .filter((number) => number !== undefined)
    .filter((number) => missingRange && number >= missingRange.low && number <= missingRange.high)
  return [...new Set([...missing, ...inRange.map(String)])]
}

/** The values of a column without those that its file declares to be no answer. */
export const answersIn = (profile: ColumnProfile): ValueCount[] => {
  const missing = new Set(declaredMissing(profile).map((code) => readNumber(code)?.number ?? code))
  return profile.values.filter(({ value }) => !missing.has(readNumber(value)?.number ?? value))
}
