import { z } from 'zod'
import { sliceSchema } from '../domain/slice'
import { COMMENT_LANGUAGES } from '../words/comment-language'

/** How hard an experience was. */
export const EFFORT_SIDES = ['hard', 'neutral', 'easy'] as const

export type EffortSide = (typeof EFFORT_SIDES)[number]

/** By the time of the answer; comments without one stand last, as they do in the files. */
export const VERBATIM_ORDERS = ['newest', 'oldest'] as const

export type VerbatimOrder = (typeof VERBATIM_ORDERS)[number]

/** Comments of one page. */
export const MOST_VERBATIMS = 200

export const verbatimQuestionSchema = z.object({
  slice: sliceSchema,
  /** Columns of comments; those of the mapping where nothing is said. */
  columns: z.array(z.string().min(1).max(1000)).min(1).max(100).optional(),
  /** The definition whose boxes say what is hard and easy. */
  definition: z.string().max(100).optional(),
  /** Text a comment holds, whatever the case and accents of its letters. */
  search: z.string().max(500).optional(),
  /** A word, or two, as `slice.words` tells them, and whether comments of no known language count as of this one. */
  word: z
    .object({
      term: z.string().min(1).max(500),
      language: z.enum(COMMENT_LANGUAGES),
      undecided: z.boolean()
    })
    .optional(),
  side: z.enum(EFFORT_SIDES).optional(),
  order: z.enum(VERBATIM_ORDERS),
  offset: z.int().min(0),
  limit: z.int().min(1).max(MOST_VERBATIMS),
  /** Whether what could tell who wrote a comment is covered. */
  masked: z.boolean()
})

export type VerbatimQuestion = z.infer<typeof verbatimQuestionSchema>

/** Comments by how hard the experience was. */
export type VerbatimCounts = Readonly<Record<EffortSide | 'unrated', number>>

/**
 * A page of comments, as columns with one entry for each. A response counts once, with the hardest touchpoint it
 * rated in the slice.
 */
export interface VerbatimPage {
  /** The row of its file, and the file, as one number: the same for the same comment. */
  readonly places: readonly number[]
  readonly sides: readonly (EffortSide | null)[]
  /** The answer as it was given; `null` where effort was not rated. */
  readonly answers: readonly (number | null)[]
  /** The scale it was given on: a position in the scales of effort. */
  readonly scales: readonly number[]
  readonly touchpoints: readonly (string | null)[]
  /** The day of the answer where it was given. */
  readonly days: readonly (string | null)[]
  readonly texts: readonly string[]
  /** Comments that are listed, on all pages. */
  readonly total: number
  /** The same, whichever side was asked for. */
  readonly counts: VerbatimCounts
  /** Responses of the slice: with fewer than ten nothing is listed. */
  readonly responses: number
  readonly hidden: boolean
  readonly revision: number
}
