import { z } from 'zod'
import { PERIODS } from '../domain/calendar'
import { comparisonSchema } from '../domain/comparison'
import { EVERYTHING, sliceSchema } from '../domain/slice'

/** The views of the workbench, in the order of its rail. */
export const VIEWS = ['overview', 'touchpoints', 'compare', 'trend', 'definitions'] as const

export type View = (typeof VIEWS)[number]

/** Views that draw a chart. */
export const CHART_VIEWS = ['touchpoints', 'compare', 'trend'] as const satisfies readonly View[]

export type ChartView = (typeof CHART_VIEWS)[number]

export const ORDERS = ['worst', 'best', 'name', 'answers', 'difference'] as const

export type Order = (typeof ORDERS)[number]

/** How long the periods of a trend are: `auto` by the span of the data. */
export const GRAINS = ['auto', ...PERIODS] as const

export type Grain = (typeof GRAINS)[number]

const day = z.iso.date()

const definition = z.string().max(50)

/** How each view is arranged: what is seen there besides what all views share. */
const arrangementSchema = z.object({
  touchpoints: z.object({ order: z.enum(ORDERS), form: z.enum(['bars', 'table']) }),
  trend: z.object({
    grain: z.enum(GRAINS),
    /** The dimension whose values stand beside each other; `null` for everybody in one. */
    by: z.string().max(1000).nullable(),
    form: z.enum(['chart', 'table']),
    /** Days that are brushed, both counted: shown, and not filtered by. */
    marked: z.object({ from: day, to: day }).nullable()
  })
})

/**
 * Everything the workbench shows, as one value besides the project: it can be kept, compared, undone, saved
 * under a name, sent to somebody, and drawn again by an export.
 */
export const viewStateSchema = z.object({
  view: z.enum(VIEWS),
  slice: sliceSchema,
  /** What changes are told against. */
  comparison: comparisonSchema,
  /** Definitions of the metrics. */
  ces: definition,
  csat: definition,
  nps: definition,
  weighted: z.boolean(),
  /** The selected touchpoint, `null` for the blank one; absent for none. */
  selected: z.string().max(10_000).nullable().optional(),
  ...arrangementSchema.shape
})

export type ViewState = z.infer<typeof viewStateSchema>

export type Arrangements = z.infer<typeof arrangementSchema>

export const INITIAL_VIEW: ViewState = {
  view: 'overview',
  slice: EVERYTHING,
  comparison: { kind: 'halves' },
  ces: 'easy',
  csat: 'satisfied',
  nps: 'net',
  weighted: false,
  touchpoints: { order: 'worst', form: 'bars' },
  trend: { grain: 'auto', by: null, form: 'chart', marked: null }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was kept before there was so much to say: what it lacks is as at the beginning. */
const completed = (kept: unknown): unknown => {
  if (!isRecord(kept)) return kept
  const arranged = Object.keys(arrangementSchema.shape).map((view) => {
    const own = kept[view]
    const initial = INITIAL_VIEW[view as keyof Arrangements]
    return [view, own === undefined ? initial : isRecord(own) ? { ...initial, ...own } : own]
  })
  return { ...INITIAL_VIEW, ...kept, ...Object.fromEntries(arranged) }
}

/** A state that was kept, by this or an earlier Effortscope. */
export const keptViewSchema = z.preprocess(completed, viewStateSchema)

/** What a chart is drawn of. */
export const chartRequestSchema = viewStateSchema.extend({ view: z.enum(CHART_VIEWS) })

export type ChartRequest = z.infer<typeof chartRequestSchema>

export const CHART_FORMATS = ['png', 'svg', 'pdf'] as const

export type ChartFormat = (typeof CHART_FORMATS)[number]
