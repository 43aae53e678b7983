import { readAnswer, type MissingReason } from '../domain/answer'
import type { AnswerRules } from '../domain/answer-rules'
import { cesRules, isWide, type Mapping } from '../domain/mapping'
import type { ColumnProfile, ValueCount } from './column-profile'

/** What the import will do, counted from the profiles: exact where the whole file was looked at. */
export interface Forecast {
  readonly responses: number
  readonly touchpoints: number
  readonly evaluations: number
  readonly missing: number
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

export const forecast = (columns: readonly ColumnProfile[], mapping: Mapping, rows: number): Forecast => {
  const byKey = new Map(columns.map((column) => [column.key, column]))
  const ces = mapping.ces.columns.flatMap(({ column }) => byKey.get(column) ?? [])
  const touchpoint = mapping.touchpoint === null ? undefined : byKey.get(mapping.touchpoint)
  const missing = ces.flatMap((column) => missingAnswers([column], cesRules(mapping, column.key)))
  return {
    responses: rows,
    touchpoints: isWide(mapping) ? ces.length : (touchpoint?.distinct ?? 0),
    evaluations: ces.reduce((sum, column) => sum + column.rows, 0),
    missing: missing.reduce((sum, { n }) => sum + n, 0)
  }
}
