import { z } from 'zod'

/** What is asked of people. CES belongs to a touchpoint; CSAT and NPS may be asked once per response. */
export const METRICS = ['ces', 'csat', 'nps'] as const

export const metricSchema = z.enum(METRICS)

export type Metric = z.infer<typeof metricSchema>
