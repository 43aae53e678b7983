import { z } from 'zod'
import { PERIODS } from '../domain/calendar'
import { comparisonSchema } from '../domain/comparison'
import { metricSchema } from '../domain/metric'
import { conditionSchema, EVERYTHING, sliceSchema, TOUCHPOINT } from '../domain/slice'
import { CORRECTIONS } from '../statistics/corrections'
import { DRIVER_OUTCOMES, MOST_DRIVERS } from './slice-drivers'
import { COMMENT_LANGUAGES } from '../words/comment-language'
import { EFFORT_SIDES, VERBATIM_ORDERS } from './verbatim-page'

/** The views of the workbench, in the order of its rail. */
export const VIEWS = [
  'overview',
  'touchpoints',
  'compare',
  'trend',
  'crosstab',
  'drivers',
  'verbatims',
  'health',
  'definitions'
] as const

export type View = (typeof VIEWS)[number]

/** Views that draw a chart. */
export const CHART_VIEWS = [
  'touchpoints',
  'compare',
  'trend',
  'drivers',
  'verbatims',
  'health'
] as const satisfies readonly View[]

export type ChartView = (typeof CHART_VIEWS)[number]

export const ORDERS = ['worst', 'best', 'name', 'answers', 'difference'] as const

export type Order = (typeof ORDERS)[number]

/** How long the periods of a trend are: `auto` by the span of the data and how many answered. */
export const GRAINS = ['auto', ...PERIODS] as const

export type Grain = (typeof GRAINS)[number]

const day = z.iso.date()

const definition = z.string().max(50)

/** How each view is arranged: what is seen there besides what all views share. */
const arrangementSchema = z.object({
  touchpoints: z.object({ order: z.enum(ORDERS), form: z.enum(['bars', 'funnel', 'table']) }),
  crosstab: z.object({
    metric: metricSchema,
    rows: z.string().max(1000),
    /** The banner, outer dimension first; none for the project's usual one. */
    columns: z.array(z.string().max(1000)).max(2),
    content: z.enum(['score', 'shares']),
    correction: z.enum(CORRECTIONS),
    family: z.enum(['row', 'table']),
    shaded: z.boolean()
  }),
  drivers: z.object({
    /** What is to be explained; `null` for what the file has: CSAT before NPS before CES. */
    outcome: z.enum(DRIVER_OUTCOMES).nullable(),
    /**
     * Dimensions that may explain it, the touchpoint among them; `null` for touchpoints where people rated several, and
     * for the usual columns where nobody did.
     */
    columns: z.array(z.string().min(1).max(1000)).max(MOST_DRIVERS).nullable(),
    form: z.enum(['chart', 'table'])
  }),
  health: z.object({
    days: z.enum(['calendar', 'table']),
    /** Columns that are read as one grid; none for the effort questions that stand on one row. */
    grid: z.array(z.string().min(1).max(1000)).max(100),
    /** What their answers run over; `null` for what those to effort do. */
    range: z
      .object({ low: z.int().min(-100).max(100), high: z.int().min(-100).max(100) })
      .refine(({ low, high }) => high > low)
      .nullable()
  }),
  compare: z.object({
    form: z.enum(['chart', 'table']),
    /** What is aimed at, by metric and definition, as it is written: 75 for 75 %. */
    targets: z.record(z.string().max(60), z.number())
  }),
  verbatims: z.object({
    form: z.enum(['bars', 'table']),
    /** The language whose words are shown; that of most comments where nothing is said. */
    language: z.enum(COMMENT_LANGUAGES).nullable(),
    /** The word whose comments are listed. */
    word: z.string().max(500).nullable(),
    side: z.enum(['all', ...EFFORT_SIDES]),
    order: z.enum(VERBATIM_ORDERS),
    search: z.string().max(500),
    /** Whether what could tell who wrote a comment is covered. */
    masked: z.boolean()
  }),
  trend: z.object({
    metric: metricSchema,
    grain: z.enum(GRAINS),
    /** The dimension whose values stand beside each other; `null` for everybody in one. */
    by: z.string().max(1000).nullable(),
    form: z.enum(['chart', 'table']),
    /** Days that are marked, both counted; the trend is not filtered by them, also where the slice is. */
    marked: z.object({ from: day, to: day }).nullable(),
    /** The filter on time before days were brushed. */
    around: conditionSchema.nullable()
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
  crosstab: {
    metric: 'ces',
    rows: TOUCHPOINT,
    columns: [],
    content: 'score',
    correction: 'holm',
    family: 'row',
    shaded: false
  },
  drivers: { outcome: null, columns: null, form: 'chart' },
  health: { days: 'calendar', grid: [], range: null },
  compare: { form: 'chart', targets: {} },
  verbatims: {
    form: 'bars',
    language: null,
    word: null,
    side: 'all',
    order: 'newest',
    search: '',
    masked: true
  },
  trend: { metric: 'ces', grain: 'auto', by: null, form: 'chart', marked: null, around: null }
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

/** Pictures of a view of several that stand alone: of CES / CSAT, of Trend, of Health, of Verbatims. */
export const CHART_PARTS = ['points', 'people', 'trend', 'change', 'days', 'order', 'words'] as const

export type ChartPart = (typeof CHART_PARTS)[number]

/** What a chart is drawn of; `part` for one of its pictures alone. */
export const chartRequestSchema = viewStateSchema.extend({
  view: z.enum(CHART_VIEWS),
  part: z.enum(CHART_PARTS).optional()
})

export type ChartRequest = z.infer<typeof chartRequestSchema>

export const CHART_FORMATS = ['png', 'svg', 'pdf'] as const

export type ChartFormat = (typeof CHART_FORMATS)[number]
