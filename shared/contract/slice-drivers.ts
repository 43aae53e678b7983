import { z } from 'zod'
import type { MissingReason } from '../domain/answer'
import { answerRulesSchema } from '../domain/answer-rules'
import { METRICS, metricSchema } from '../domain/metric'
import type { Scale } from '../domain/scale'
import { sliceSchema } from '../domain/slice'
import type { Tally } from '../domain/tally'
import type { DriversWithin } from '../statistics/driver-intervals'
import type { NoDrivers } from '../statistics/drivers'

/** A column of the file by its key; it has to be among the dimensions of the project. */
const column = z.string().min(1).max(1000)
/** A column of answers on a scale of its own, and one of numbers. */
const rated = answerRulesSchema.extend({ kind: z.literal('rated'), column })
const numeric = z.object({ kind: z.literal('number'), column })

export const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('metric'), metric: metricSchema }),
  /** Who stayed: 1 kept, 0 lost. */
  z.object({ kind: z.literal('retained') }),
  rated,
  numeric
])

export const driverSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('touchpoint'), touchpoint: z.string().min(1).max(500) }),
  rated,
  numeric,
  /** Each value of a dimension against its most frequent one. */
  z.object({ kind: z.literal('dimension'), column })
])

export type Outcome = z.infer<typeof outcomeSchema>
export type AskedDriver = z.infer<typeof driverSchema>

/** What a window offers to explain. */
export const DRIVER_OUTCOMES = [...METRICS, 'retained'] as const

export type DriverOutcome = (typeof DRIVER_OUTCOMES)[number]

/** Rounds in which intervals are known to a tenth of their width, and more than anybody waits for. */
export const ROUNDS = { low: 20, usual: 200, high: 5000 } as const

/** More drivers than this are not asked for at once. */
export const MOST_DRIVERS = 40

/** Values of a dimension that stand alone in a model; what is rarer than these goes with the rest. */
export const MOST_LEVELS = 12

export const driversQuestionSchema = z.object({
  slice: sliceSchema,
  outcome: outcomeSchema,
  drivers: z.array(driverSchema).min(1).max(MOST_DRIVERS),
  rounds: z.int().min(ROUNDS.low).max(ROUNDS.high),
  seed: z.int().min(0).max(0xffff_ffff)
})

export type DriversQuestion = z.infer<typeof driversQuestionSchema>

/** What stands in a column and is no answer. */
export interface UnreadAnswer {
  readonly value: string
  readonly why: MissingReason
  readonly n: number
}

/** A value of a dimension in the model, `null` for blank; `other` has those too rare to stand alone. */
export interface Level {
  readonly kind: 'value' | 'other'
  readonly value: string | null
  /** People in the model. */
  readonly n: number
}

/** What a dimension is in the model: a column for each value but one. */
export interface Levels {
  /** The most frequent value, which the others are set against; `null` where nobody is in the model. */
  readonly reference: Level | null
  readonly levels: readonly Level[]
  /** Values that were put together as `other`. */
  readonly pooled: number
}

/** Answers on a scale, turned so that high is good. */
export interface RatedAnswers {
  /** Of everybody in the slice, with or without the outcome. */
  readonly tally: Tally
  /** The outcome's answers by those of the driver, worst first; empty where the outcome is on no scale. */
  readonly outcomes: readonly Tally[]
}

export interface DriverFacts {
  /** People with the outcome and without an answer to this: not in the model. A person may lack several. */
  readonly missing: number
  /** What stands in the column of those people and others, and is no answer: the most frequent of it. */
  readonly unread: readonly UnreadAnswer[]
  readonly rated: RatedAnswers | null
  readonly levels: Levels | null
}

/** A column of the model, in the order of the model: a driver by its place, or a level of it by its own. */
export interface ModelColumn {
  readonly driver: number
  readonly level: number | null
}

export interface SliceDrivers {
  /** People in the slice; answers to a touchpoint, where effort is the outcome of a file with several rows each. */
  readonly n: number
  readonly outcome: {
    readonly scale: Scale | null
    readonly answered: number
    readonly unread: readonly UnreadAnswer[]
  }
  /** People with the outcome and every driver, and a weight where there are weights. */
  readonly used: number
  /** Those without a weight among them that have all the rest. */
  readonly withoutWeight: number
  /** Kish's effective base of those used; `used` without weights. */
  readonly effective: number
  readonly drivers: readonly DriverFacts[]
  readonly columns: readonly ModelColumn[]
  readonly model: DriversWithin | NoDrivers
  /** Whether answers of one person were drawn together: by a column of respondents, or by the response alone. */
  readonly drawnBy: 'respondent' | 'response'
  readonly revision: number
}
