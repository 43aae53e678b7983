import { z } from 'zod'
import { scaleSchema } from './scale'

/** How the raw answers to a question become scores. */
export const answerRulesSchema = z.object({
  scale: scaleSchema,
  /** Declared codes: answers that mean "no answer" (-99, 6, BLANK). */
  missing: z.array(z.string().max(200)).max(200).readonly(),
  /** Answers in words, as they stand in the file, with the answer each stands for; `null` for no answer. */
  labels: z.record(z.string().max(1000), z.int().nullable()).readonly().default({})
})

export type AnswerRules = z.infer<typeof answerRulesSchema>
