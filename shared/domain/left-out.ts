import { z } from 'zod'

/** Why a row that was read is no response of a customer, in the order in which a row is judged. */
export const RULE_REASONS = ['preview', 'test', 'spam', 'unfinished'] as const

export type RuleReason = (typeof RULE_REASONS)[number]

/** Why a row that was read does not count. Words for them are in the locale files. */
export const LEFT_OUT_REASONS = [...RULE_REASONS, 'duplicate'] as const

export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

const columnKey = z.string().min(1).max(1000)

/** Rows to leave out: those with one of some values in a column, whatever their case; '' stands for blank. */
export const leftOutRuleSchema = z.object({
  why: z.enum(RULE_REASONS),
  column: columnKey,
  values: z.array(z.string().max(1000)).min(1).max(300).readonly()
})

export type LeftOutRule = z.infer<typeof leftOutRuleSchema>

/** What becomes of rows that repeat a response: all are kept, or the last one alone. */
export const repeatedSchema = z.enum(['keep', 'leave-out'])

export type Repeated = z.infer<typeof repeatedSchema>

/** Rows left out for one reason; `column` is the header of the rule's column, `null` for repeated responses. */
export interface LeftOutCount {
  readonly why: LeftOutReason
  readonly column: string | null
  readonly n: number
}

export const sumOf = (counts: readonly { readonly n: number }[]): number =>
  counts.reduce((sum, { n }) => sum + n, 0)

/** The same reason in several files as one. */
export const addUp = (counts: readonly LeftOutCount[]): LeftOutCount[] => {
  const sums = new Map<string, LeftOutCount>()
  for (const { why, column, n } of counts) {
    const name = JSON.stringify([why, column])
    sums.set(name, { why, column, n: n + (sums.get(name)?.n ?? 0) })
  }
  return [...sums.values()]
}
