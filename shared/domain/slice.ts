import { z } from 'zod'

/**
 * A condition on responses, as data: it can be logged, cached, sent, saved and put into words.
 * Decided here and tested in the SQL compiler:
 * - `is` with an empty list holds for nobody; `null` in the list means blank;
 * - `not` means everybody else, blanks included;
 * - `between` is half-open: from (inclusive) up to to (exclusive);
 * - an empty `and` holds for everybody, an empty `or` for nobody.
 */
export type Condition =
  | { op: 'and' | 'or'; of: Condition[] }
  | { op: 'not'; of: Condition }
  | { op: 'is'; dimension: string; values: (string | null)[] }
  | { op: 'between'; dimension: string; from: string; to: string }

const dimensionName = z.string().min(1).max(1000)
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?$/)

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.object({ op: z.enum(['and', 'or']), of: z.array(conditionSchema).max(500) }),
    z.object({ op: z.literal('not'), of: conditionSchema }),
    z.object({
      op: z.literal('is'),
      dimension: dimensionName,
      values: z.array(z.string().max(10_000).nullable()).max(10_000)
    }),
    z.object({ op: z.literal('between'), dimension: dimensionName, from: moment, to: moment })
  ])
)

/** Whether every response counts, or of each respondent the first one only. */
export const ANSWERS = ['all', 'first'] as const

/** What is being looked at: every one of its filters must hold. */
export const sliceSchema = z.object({
  filters: z.array(conditionSchema).max(200),
  /**
   * `first` keeps of each respondent the first response of the whole project, by time, then by place in the files,
   * and every response that names no respondent. All where nothing is said.
   */
  answers: z.enum(ANSWERS).optional()
})

export type Slice = z.infer<typeof sliceSchema>

export const isFirstOnly = ({ answers }: Slice): boolean => answers === 'first'

/** The same slice with the later answers of each respondent too. */
export const withAllAnswers = (slice: Slice): Slice => ({ ...slice, answers: 'all' })

export const EVERYTHING: Slice = { filters: [] }

/** The dimension of the touchpoint, of the answer's time, and of the file a response came from. */
export const TOUCHPOINT = '@touchpoint'
export const TIME = '@time'
export const FILE = '@file'

/** The one dimension a filter speaks of, where it speaks of one. */
export const dimensionOf = (condition: Condition): string | undefined => {
  switch (condition.op) {
    case 'is':
    case 'between':
      return condition.dimension
    case 'not':
      return dimensionOf(condition.of)
    default:
      return undefined
  }
}

/** Every dimension a condition speaks of. */
export const dimensionsOf = (condition: Condition): string[] => {
  switch (condition.op) {
    case 'and':
    case 'or':
      return [...new Set(condition.of.flatMap(dimensionsOf))]
    case 'not':
      return dimensionsOf(condition.of)
    case 'is':
    case 'between':
      return [condition.dimension]
  }
}

export const mentions = (condition: Condition, dimension: string): boolean =>
  dimensionsOf(condition).includes(dimension)

/** The slice with this filter in place of every earlier filter on the same dimension. */
export const withFilter = (slice: Slice, filter: Condition): Slice => ({
  ...slice,
  filters: [...withoutDimension(slice, dimensionOf(filter)).filters, filter]
})

export const withoutDimension = (slice: Slice, dimension: string | undefined): Slice => ({
  ...slice,
  filters: slice.filters.filter((filter) => dimension === undefined || dimensionOf(filter) !== dimension)
})

export const filterOn = (slice: Slice, dimension: string): Condition | undefined =>
  slice.filters.find((filter) => dimensionOf(filter) === dimension)
