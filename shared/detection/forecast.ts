import type { Inspection, KeptRows } from '../contract/inspection'
import { readAnswer, type MissingReason } from '../domain/answer'
import type { AnswerRules } from '../domain/answer-rules'
import { addUp, type LeftOutCount } from '../domain/left-out'
import { cesRules, isWide, type Mapping } from '../domain/mapping'
import { accountOf, type Account } from '../figures/account'
import type { ColumnProfile, ValueCount } from './column-profile'

/** What the import will do, counted from the profiles: exact where the whole file was looked at. */
export interface Forecast {
  readonly responses: number
  readonly touchpoints: number
  readonly evaluations: number
  readonly missing: number
  readonly account: Account
}

/** An answer that is no score, and how often. `value` is `null` for blank. */
export interface MissingAnswer {
  readonly value: string | null
  readonly why: MissingReason
  readonly n: number
}

/** The answers of some columns that would be no scores, most frequent first. */
export const missingAnswers = (columns: readonly ColumnProfile[], rules: AnswerRules): MissingAnswer[] => {
  const found = new Map<string | null, MissingAnswer>()
  const add = (value: string | null, n: number) => {
    const answer = readAnswer(value, rules)
    if ('score' in answer || n === 0) return
    const before = found.get(value)?.n ?? 0
    found.set(value, { value, why: answer.missing, n: before + n })
  }
  for (const column of columns) {
    add(null, column.blank)
    for (const { value, n } of column.values) add(value, n)
  }
  return [...found.values()].sort((one, other) => other.n - one.n)
}

/** Raw answers of some columns together, as a histogram wants them: by number, words last. */
export const mergeValues = (columns: readonly ColumnProfile[]): ValueCount[] => {
  const sums = new Map<string, number>()
  for (const column of columns)
    for (const { value, n } of column.values) sums.set(value, (sums.get(value) ?? 0) + n)
  return [...sums].map(([value, n]) => ({ value, n }))
}

/** Rows looked at that are left out, by reason and the header of the rule's column. */
export const leftOutRows = (
  { columns }: Pick<Inspection, 'columns'>,
  { leftOut }: Pick<KeptRows, 'leftOut'>
): LeftOutCount[] => {
  const headerOf = (key: string | null) => columns.find((column) => column.key === key)?.header.trim() ?? null
  return addUp(leftOut.map(({ why, key, n }) => ({ why, column: headerOf(key), n })))
}

/**
 * Counted on the rows that stay, which the engine tells: it leaves out of the rows looked at what the import
 * will leave out of all.
 */
export const forecast = (
  { rows, refused, columns: all }: Pick<Inspection, 'rows' | 'refused' | 'columns'>,
  { columns, responses, leftOut }: Pick<KeptRows, 'columns' | 'responses' | 'leftOut'>,
  mapping: Mapping
): Forecast => {
  const byKey = new Map(columns.map((column) => [column.key, column]))
  const ces = mapping.ces.columns.flatMap(({ column }) => byKey.get(column) ?? [])
  const touchpoint = mapping.touchpoint === null ? undefined : byKey.get(mapping.touchpoint)
  const missing = ces.flatMap((column) => missingAnswers([column], cesRules(mapping, column.key)))
  const touchpoints = isWide(mapping) ? ces.length : (touchpoint?.distinct ?? 0)
  const evaluations = ces.reduce((sum, column) => sum + column.rows, 0)
  return {
    responses,
    touchpoints,
    evaluations,
    missing: missing.reduce((sum, { n }) => sum + n, 0),
    account: accountOf({
      read: rows,
      refused,
      leftOut: leftOutRows({ columns: all }, { leftOut }),
      touchpoints,
      asked: evaluations,
      missing
    })
  }
}
