import { z } from 'zod'
import { metricSchema } from '../domain/metric'
import { scaleSchema } from '../domain/scale'
import { keptViewSchema } from './view-state'

const text = z.string().max(10_000)
const number = z.number()
const count = z.int().min(0)
const period = z.object({ from: z.string().max(30), to: z.string().max(30) })

const tallySchema = z.object({
  scale: scaleSchema,
  n: z.array(number).max(1000),
  w: z.array(number).max(1000),
  w2: z.array(number).max(1000),
  missing: count,
  unweighted: count
})

/** Counts of a view as they were: a metric, by a dimension or all together. */
const keptCountsSchema = z.object({
  metric: metricSchema,
  by: z.string().max(1000).nullable(),
  cells: z.array(z.object({ key: z.array(text.nullable()).max(1), tally: tallySchema })).max(20_000)
})

export type KeptCounts = z.infer<typeof keptCountsSchema>

/** What a file brought, as far as it counts. */
const fileShareSchema = z.object({
  /** The number it goes by in the project. */
  id: count,
  name: text,
  rows: count,
  responses: count,
  refused: count,
  /** Answers to the effort question that are no scores. */
  missing: count
})

export type FileShare = z.infer<typeof fileShareSchema>

/** The values of a dimension; only as many as can be told. */
const keptValuesSchema = z.object({ dimension: z.string().max(1000), values: z.array(text).max(1000) })

export type KeptValues = z.infer<typeof keptValuesSchema>

/** A view with its counts as they were; the one without a name is of everybody, where no view is saved. */
const keptFiguresSchema = z.object({
  name: z.string().max(100).nullable(),
  state: keptViewSchema,
  counts: z.array(keptCountsSchema).max(10)
})

export type KeptFigures = z.infer<typeof keptFiguresSchema>

/** What a project held before an update: enough to tell what that changed. */
export const snapshotSchema = z.object({
  responses: count,
  period: period.nullable(),
  files: z.array(fileShareSchema).max(1000),
  values: z.array(keptValuesSchema).max(1000),
  views: z.array(keptFiguresSchema).max(501)
})

export type Snapshot = z.infer<typeof snapshotSchema>

/** The last time files were added to a project. */
export interface LastUpdate {
  /** ISO time, UTC. */
  readonly at: string
  readonly before: Snapshot
}
