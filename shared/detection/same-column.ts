import type { Inspection } from '../contract/inspection'
import type { ColumnProfile } from './column-profile'
import { plainText } from './header-words'
import { guessRole } from './role-guess'

/** Why columns of different waves are taken for one. Words for them are in the locale files. */
export const LIKENESS_CODES = ['question', 'number', 'letter'] as const

export type LikenessCode = (typeof LIKENESS_CODES)[number]

/** Columns of different waves that are likely one, in the order of the files: the first gives its name. */
export interface SameColumn {
  readonly columns: readonly ColumnProfile[]
  readonly code: LikenessCode
  /** The smallest share of the answers of one wave whose values the others have too. */
  readonly alike: number
}

/** Less of the answers than this in common, and the name alone says nothing. */
const ALIKE = 0.9

/** The same where a column has more values than are told apart: ZIP codes come and go. */
const MUCH_ALIKE = 0.4

/** Names shorter than this are like too many others. */
const FEWEST_LETTERS = 3
const FEWEST_LETTERS_NEAR = 6

/** The question in words, where the header is only a name. */
const questionOf = ({ label = '' }: ColumnProfile): string => {
  const text = plainText(label)
  return text.length < 12 ? '' : text
}

/** `Q18AGE` and `q19_Age` without their numbers: `age`. Empty where nothing is left to go by. */
const nameOf = (column: ColumnProfile): string => {
  const name = column.key.replace(/^q?\d+(?=\p{L})/u, '')
  return name !== column.key && name.length >= FEWEST_LETTERS ? name : ''
}

const bareName = (column: ColumnProfile): string => nameOf(column) || column.key

/** One letter more in the middle, or an s at the end: a plural, or a slip. `safea` and `safe` are two things. */
const isNear = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (long.length !== short.length + 1 || short.replace(/\P{L}/gu, '').length < FEWEST_LETTERS_NEAR - 1)
    return false
  const at = Array.from(long).findIndex((letter, index) => letter !== short[index])
  if (short.slice(at) !== long.slice(at + 1)) return false
  return /\p{L}/u.test(long[at] ?? '') && (at < short.length ? at > 0 : long.endsWith('s'))
}

const shareIn = (one: ColumnProfile, other: ColumnProfile): number => {
  const known = new Set(other.values.map(({ value }) => value.toLowerCase()))
  let [shared, all] = [0, 0]
  for (const { value, n } of one.values) {
    all += n
    if (known.has(value.toLowerCase())) shared += n
  }
  return all === 0 ? 0 : shared / all
}

/** How far the answers of two columns go together; 0 where they are of different kinds. */
const alikeness = (one: ColumnProfile, other: ColumnProfile): number => {
  const [role, otherRole] = [guessRole(one).role, guessRole(other).role]
  if (role === 'comment' && otherRole === 'comment') return 1
  const alike = Math.min(shareIn(one, other), shareIn(other, one))
  const enough = one.complete && other.complete && one.distinct < 100 ? ALIKE : MUCH_ALIKE
  return alike >= enough ? alike : 0
}

const together = (columns: readonly ColumnProfile[]): boolean => {
  const files = columns.flatMap((column) => column.files)
  return new Set(files).size === files.length
}

/** Of columns of one name, those whose answers are alike: a wave that coded them otherwise stays apart. */
const judged = (columns: readonly ColumnProfile[], code: LikenessCode): SameColumn | undefined => {
  if (!together(columns)) return undefined
  const sorted = [...columns].sort((one, other) => (one.files[0] ?? 0) - (other.files[0] ?? 0))
  for (const first of sorted) {
    const others = sorted
      .filter((other) => other !== first)
      .map((column) => ({ column, alike: alikeness(first, column) }))
      .filter(({ alike }) => alike > 0)
    if (others.length > 0)
      return {
        columns: [first, ...others.map(({ column }) => column)],
        code,
        alike: Math.min(...others.map(({ alike }) => alike))
      }
  }
  return undefined
}

/**
 * Columns of some waves only that are likely one column under several names. A false join is worse than none:
 * the name must be the same but for its number or a letter, and no other column's in any file; files must not
 * overlap; and the answers must be alike.
 */
export const sameColumns = ({ files, columns }: Inspection): SameColumn[] => {
  if (files.length < 2) return []
  const partial = columns.filter((column) => column.files.length < files.length)
  const found: SameColumn[] = []
  const free = () => partial.filter((column) => !found.some((same) => same.columns.includes(column)))
  const add = (group: readonly ColumnProfile[], code: LikenessCode) => {
    const same = judged(group, code)
    if (same) found.push(same)
  }
  for (const [code, of] of [
    ['question', questionOf],
    ['number', nameOf]
  ] as const) {
    const named = new Map<string, ColumnProfile[]>()
    for (const column of columns) named.set(of(column), [...(named.get(of(column)) ?? []), column])
    named.delete('')
    for (const group of named.values())
      if (group.length > 1 && group.every((column) => free().includes(column))) add(group, code)
  }
  for (const column of free()) {
    const near = columns.filter((other) => isNear(bareName(column), bareName(other)))
    const [other] = near
    const only = other && near.length === 1 && free().includes(column) && free().includes(other)
    if (only && columns.filter((third) => isNear(bareName(third), bareName(other))).length === 1)
      add([column, other], 'letter')
  }
  const place = (same: SameColumn) => columns.findIndex((column) => same.columns.includes(column))
  return found.sort((one, other) => place(one) - place(other))
}
