import { z } from 'zod'
import { sliceSchema } from '../domain/slice'

/** Views that draw a chart. */
export const CHART_VIEWS = ['touchpoints', 'compare'] as const

export type ChartView = (typeof CHART_VIEWS)[number]

export const ORDERS = ['worst', 'best', 'name', 'answers', 'difference'] as const

export type Order = (typeof ORDERS)[number]

/** Everything a chart depends on besides the project: what the window shows and what an export repeats. */
export const viewRequestSchema = z.object({
  view: z.enum(CHART_VIEWS),
  slice: sliceSchema,
  /** Definition of CES, and of CSAT where it is drawn. */
  ces: z.string().max(50),
  csat: z.string().max(50),
  weighted: z.boolean(),
  order: z.enum(ORDERS)
})

export type ViewRequest = z.infer<typeof viewRequestSchema>

export const CHART_FORMATS = ['png', 'svg', 'pdf'] as const

export type ChartFormat = (typeof CHART_FORMATS)[number]
