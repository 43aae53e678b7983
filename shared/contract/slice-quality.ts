import { z } from 'zod'
import { answerRulesSchema } from '../domain/answer-rules'
import { sliceSchema } from '../domain/slice'
import type { Cell } from '../domain/tally'
import type { AlikeCount } from '../statistics/response-shares'
import type { DurationCount } from '../statistics/speeders'

const key = z.string().min(1).max(1000)

export const qualityRequestSchema = z.object({
  slice: sliceSchema,
  /** Columns that were asked as a grid, read alike; without them the effort columns of a wide file are one. */
  grid: z.object({ columns: z.array(key).min(3).max(100).readonly(), rules: answerRulesSchema }).nullable(),
  /**
   * The column that says how long a response took, as seconds or as hours, minutes and seconds; `null` for none.
   * Where nothing is said it is the one that is called so.
   */
  duration: key.nullable().optional()
})

export type QualityRequest = z.infer<typeof qualityRequestSchema>

export interface GridItem {
  /** Header of the column, or the touchpoint of an effort column. */
  readonly name: string
  readonly answered: number
  readonly missing: number
  /** Of those who answered every item, people by answer, lowest first. */
  readonly complete: readonly number[]
}

/** How the items of a grid were answered, all together. */
export interface GridCounts {
  readonly scale: { readonly low: number; readonly high: number }
  /** The effort columns of a wide file, rather than columns that were named. */
  readonly isEffort: boolean
  readonly items: readonly GridItem[]
  /** Responses with an answer to every item, and those of them with the same answer to all. */
  readonly n: number
  readonly straight: number
}

export interface DurationCounts {
  readonly header: string
  /** In whole seconds, begun ones counted. */
  readonly counts: readonly DurationCount[]
  readonly blank: number
  /** Texts that are no duration. */
  readonly unread: number
}

/** Rows that are alike in the columns that answers stand in. */
export interface AlikeRows {
  /** Headers of the columns that were compared, and of those that were not, as they name or time a response. */
  readonly compared: readonly string[]
  readonly aside: readonly string[]
  /** Whoever answered. */
  readonly anybody: readonly AlikeCount[]
  /** The same among rows with a comment: nobody writes the same by chance. */
  readonly commented: readonly AlikeCount[]
  /** Of the same respondent; `null` where no column says who answered. */
  readonly person: readonly AlikeCount[] | null
}

/** What makes responses of a slice suspicious, as counted. */
export interface SliceQuality {
  readonly responses: number
  readonly grid: GridCounts | null
  readonly durations: DurationCounts | null
  readonly alike: AlikeRows
  /** Effort by whether the response straight-lines, and whether it was given too fast: 'yes', else `null`. */
  readonly effort: readonly Cell[]
  readonly revision: number
}
