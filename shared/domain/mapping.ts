import { z } from 'zod'
import { answerRulesSchema, type AnswerRules } from './answer-rules'
import { leftOutRuleSchema, repeatedSchema } from './left-out'
import type { Metric } from './metric'
import { sameRange, sameScale, type Scale } from './scale'
import { zoneSchema } from './zone'

/** A column's key: its header, normalised, so that waves of one survey find one another's columns. */
const columnKey = z.string().min(1).max(1000)

const answered = answerRulesSchema.extend({ column: columnKey })

/** What each column means. Made by detection, confirmed by the analyst, kept in the project. */
export const mappingSchema = z.object({
  /** A wide file has one CES column per touchpoint; a long one has a single CES column. */
  ces: answerRulesSchema.extend({
    columns: z
      .array(
        z.object({
          column: columnKey,
          touchpoint: z.string().trim().min(1).max(500),
          /** Where it is asked on another scale than most: its own rules in place of the common ones. */
          rules: answerRulesSchema.optional()
        })
      )
      .min(1)
  }),
  /** The column that names the touchpoint of a long file; `null` in a wide one. */
  touchpoint: columnKey.nullable(),
  csat: answered.nullable(),
  nps: answered.nullable(),
  /**
   * When it was answered. The zone is that of texts without an offset, and the one that periods are cut in;
   * without one texts are taken as they stand.
   */
  date: z
    .object({
      column: columnKey,
      format: z.string().min(1).max(100),
      zone: zoneSchema.nullable().default(null)
    })
    .nullable(),
  /** Who answered; the same person may answer again. */
  respondent: columnKey.nullable(),
  /** Which questionnaire a row belongs to, where one questionnaire fills several rows of a long file. */
  response: columnKey.nullable(),
  weight: columnKey.nullable(),
  retained: columnKey.nullable(),
  comments: z.array(columnKey),
  dimensions: z.array(columnKey),
  /** Rows that are no responses of customers; a row is left out by the first rule that it meets. */
  leftOut: z.array(leftOutRuleSchema).max(100).readonly().default([]),
  repeated: repeatedSchema.default('keep'),
  /** Columns of some waves that are another column under a new name, with the key that column goes by. */
  renamed: z.record(columnKey, columnKey).readonly().default({})
})

/** What decides which rows are left out: the rules, and by what repeated responses are known. */
export const leavingOutSchema = mappingSchema.pick({
  leftOut: true,
  repeated: true,
  response: true,
  touchpoint: true,
  date: true,
  renamed: true
})

export type LeavingOut = z.infer<typeof leavingOutSchema>

export type Mapping = z.infer<typeof mappingSchema>

/** Whether each response has one row once repeated ones are left out, so that none have to be counted. */
export const isOneRowEach = ({ touchpoint, repeated }: LeavingOut): boolean =>
  touchpoint === null && repeated === 'leave-out'

/** A file with one CES column per touchpoint, rather than a column that names the touchpoint. */
export const isWide = (mapping: Mapping): boolean => mapping.touchpoint === null

/** Whether one response may rate several touchpoints, so that answers added up are not all different people. */
export const ratesSeveral = (mapping: Mapping): boolean =>
  isWide(mapping) ? mapping.ces.columns.length > 1 : mapping.response !== null

/** Whether the same person may have given several answers: to several touchpoints, or at several times. */
export const mayAnswerAgain = (mapping: Mapping): boolean =>
  ratesSeveral(mapping) || mapping.respondent !== null

/** How the answers of a CES column are read: by rules of its own, or by those that most columns share. */
export const cesRules = ({ ces }: Pick<Mapping, 'ces'>, column: string): AnswerRules =>
  ces.columns.find((asked) => asked.column === column)?.rules ?? ces

const unlike =
  (alike: (one: Scale, other: Scale) => boolean) =>
  (mapping: Pick<Mapping, 'ces' | 'touchpoint'>): [Scale, ...Scale[]] => {
    // A long file has one CES column.
    const asked = mapping.touchpoint === null ? mapping.ces.columns : mapping.ces.columns.slice(0, 1)
    const [first, ...others] = asked.map(({ column }) => cesRules(mapping, column).scale)
    return others.reduce<[Scale, ...Scale[]]>(
      (found, scale) => (found.some((known) => alike(known, scale)) ? found : [...found, scale]),
      [first ?? mapping.ces.scale]
    )
  }

/** The scales on which effort is asked, each once: one but for files that ask touchpoints differently. */
export const cesScales = unlike(sameScale)

/** The same by range alone: turned, answers of opposite scales are alike. Of several, only the index is pooled. */
export const cesRanges = unlike(sameRange)

/** The scales a metric is asked on: one, several where touchpoints are asked differently, none where it was not asked. */
export const scalesOf = ({ mapping }: { readonly mapping: Mapping }, metric: Metric): readonly Scale[] => {
  if (metric === 'ces') return cesScales(mapping)
  const asked = mapping[metric]
  return asked ? [asked.scale] : []
}
