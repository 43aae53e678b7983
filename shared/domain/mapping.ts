import { z } from 'zod'
import { answerRulesSchema } from './answer-rules'

/** A column's key: its header, normalised, so that waves of one survey find one another's columns. */
const columnKey = z.string().min(1).max(1000)

const answered = answerRulesSchema.extend({ column: columnKey })

/** What each column means. Made by detection, confirmed by the analyst, kept in the project. */
export const mappingSchema = z.object({
  /** A wide file has one CES column per touchpoint; a long one has a single CES column. */
  ces: answerRulesSchema.extend({
    columns: z.array(z.object({ column: columnKey, touchpoint: z.string().trim().min(1).max(500) })).min(1)
  }),
  /** The column that names the touchpoint of a long file; `null` in a wide one. */
  touchpoint: columnKey.nullable(),
  csat: answered.nullable(),
  nps: answered.nullable(),
  date: z.object({ column: columnKey, format: z.string().min(1).max(100) }).nullable(),
  /** Who answered; the same person may answer again. */
  respondent: columnKey.nullable(),
  /** Which questionnaire a row belongs to, where one questionnaire fills several rows of a long file. */
  response: columnKey.nullable(),
  weight: columnKey.nullable(),
  retained: columnKey.nullable(),
  comments: z.array(columnKey),
  dimensions: z.array(columnKey),
  /** Columns of some waves that are another column under a new name, with the key that column goes by. */
  renamed: z.record(columnKey, columnKey).readonly().default({})
})

export type Mapping = z.infer<typeof mappingSchema>

/** A file with one CES column per touchpoint, rather than a column that names the touchpoint. */
export const isWide = (mapping: Mapping): boolean => mapping.touchpoint === null

/** Whether one response may rate several touchpoints, so that answers added up are not all different people. */
export const ratesSeveral = (mapping: Mapping): boolean =>
  isWide(mapping) ? mapping.ces.columns.length > 1 : mapping.response !== null
