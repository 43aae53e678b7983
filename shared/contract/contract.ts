import { z } from 'zod'
import { leavingOutSchema, mappingSchema } from '../domain/mapping'
import type { MappedColumn } from '../domain/mapping-file'
import { metricSchema } from '../domain/metric'
import { sliceSchema } from '../domain/slice'
import type { Frequencies } from '../domain/tally'
import { COMMENT_LANGUAGES } from '../words/comment-language'
import { CHART_WIDTH, chartChoicesSchema, type ChartFit } from './chart-format'
import type { Decoding } from './decoding'
import type { FileOverlap } from './file-overlap'
import type { AnswerPair, Inspection, KeptRows, Rows } from './inspection'
import { snapshotSchema, type LastUpdate } from './last-update'
import type { ProjectSummary, RecentProject } from './project'
import { readingSchema } from './reading'
import { reportRequestSchema, tableRequestSchema } from './report'
import type { RefusedPage } from './refused'
import { rowsExportSchema, type RowsOffer, type WrittenRows } from './rows'
import { driversQuestionSchema, type SliceDrivers } from './slice-drivers'
import type { DimensionValue, SliceFacts } from './slice-facts'
import type { RememberedMapping } from './remembered-mapping'
import { savedViewsSchema, type SavedView } from './saved-view'
import type { DimensionArms } from './slice-arms'
import type { SliceClusters } from './slice-clusters'
import type { SliceJoint } from './slice-joint'
import { SHOWN_AS, type ShownViews } from './shown-views'
import { CHART_FORMATS, chartRequestSchema, viewStateSchema } from './view-state'
import type { SliceRepeats } from './slice-repeats'
import type { SliceWords } from './slice-words'
import { qualityRequestSchema, type SliceQuality } from './slice-quality'
import type { SliceRetention } from './slice-retention'
import { verbatimQuestionSchema, type VerbatimPage } from './verbatim-page'

/** One call: how its arguments are checked at the door, what it answers, and whether it may take long. */
interface Call<Arguments extends z.ZodType, Answer> {
  readonly arguments: Arguments
  /** Long calls report progress; every call can be cancelled. */
  readonly long: boolean
  /** The type of the answer, for the compiler only. */
  readonly answer?: Answer
}

const call =
  <Answer>(long = false) =>
  <Arguments extends z.ZodType>(schema: Arguments): Call<Arguments, Answer> => ({ arguments: schema, long })

const nothing = z.object({})
const file = z.string().min(1).max(32_768)
const key = z.string().min(1).max(1000)
const sources = z.array(z.int().min(1)).max(1000)
const projectName = z.string().trim().min(1).max(200)

/** A file made for the user to keep: the same bytes whichever host asked. */
export interface MadeFile {
  /** Proposed name, with its ending. */
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export interface MadeChart extends MadeFile {
  readonly fit: ChartFit
  /** Pages of a PDF; a picture is one. */
  readonly pages: number
}

export interface ApplicationFacts {
  readonly version: string
}

/** THE list of calls. Hosts loop over it, the engine's handlers are typed by it, a test walks it. */
export const contract = {
  'application.describe': call<ApplicationFacts>()(nothing),

  'source.inspect': call<Inspection>(true)(
    z.object({
      files: z.array(file).min(1).max(200),
      /** What was said of how the files are written, in their order; `null` where nothing was. */
      readings: z.array(readingSchema.nullable()).max(200).optional()
    })
  ),
  'source.relate': call<AnswerPair[]>()(
    z.object({
      inspection: key,
      ces: z.array(key).min(1).max(500),
      other: key,
      renamed: mappingSchema.shape.renamed.optional(),
      /** Sources of the open project whose answers count too. */
      sources: sources.optional()
    })
  ),
  /** The first rows of a file, in the order of its headers. */
  'source.rows': call<Rows>()(z.object({ inspection: key, file: z.int().min(0).max(199) })),
  /** How words of a file of text read by each encoding that it may be in; empty where they read alike. */
  'source.decodings': call<Decoding[]>()(z.object({ inspection: key, file: z.int().min(0).max(199) })),
  /** The looked-at rows without those that some rules leave out. */
  'source.keep': call<KeptRows>()(
    z.object({
      inspection: key,
      how: leavingOutSchema,
      /** Sources of the open project whose rows count too. */
      sources: sources.optional()
    })
  ),
  /** The files that are looked at beside the open project, as further waves of it, `without` some of its sources. */
  'source.beside': call<Inspection>(true)(z.object({ inspection: key, without: sources })),
  /** What each of the files holds, and which rows of the open project stand in it too. */
  'source.overlap': call<FileOverlap[]>(true)(z.object({ inspection: key })),
  'source.forget': call<null>()(z.object({ inspection: key })),

  /** The mapping that these columns, or columns much like them, were imported with before. */
  'mapping.recall': call<RememberedMapping | null>()(z.object({ inspection: key })),

  'project.import': call<ProjectSummary>(true)(
    z.object({ inspection: key, mapping: mappingSchema, name: projectName })
  ),
  /** Adds files to the open project, in place of some of its sources; `before` is kept to tell what that changed. */
  'project.update': call<ProjectSummary>(true)(
    z.object({
      inspection: key,
      project: key,
      mapping: mappingSchema,
      replaces: sources,
      before: snapshotSchema.optional()
    })
  ),
  /** When files were last added to the open project, and what it held before; `null` where that is not known. */
  'project.lastUpdate': call<LastUpdate | null>()(nothing),
  'project.open': call<ProjectSummary>(true)(z.object({ file })),
  'project.openSample': call<ProjectSummary>(true)(nothing),
  /** The columns of the open project's files, those too that nothing is asked by. */
  'project.columns': call<MappedColumn[]>()(nothing),
  'project.close': call<null>()(nothing),
  'project.recent': call<RecentProject[]>()(nothing),
  /** The name a project would be given: its own, or with a number where there is one of that name. */
  'project.nameFor': call<{ name: string; taken: boolean }>()(z.object({ name: projectName })),
  'project.forget': call<null>()(z.object({ file })),

  /** What the open project showed when it was last saved, and when it was last looked at. */
  'project.shown': call<ShownViews>()(nothing),
  /** Keeps what is shown in the open project: for now, or as saved. */
  'project.keepShown': call<null>()(z.object({ project: key, state: viewStateSchema, as: z.enum(SHOWN_AS) })),
  /** Goes on in another file, a copy of the open project's, with what is shown as saved; the one before stays as it was saved. */
  'project.saveAs': call<ProjectSummary>(true)(z.object({ project: key, file, state: viewStateSchema })),

  /** The views that are kept in the open project, in their order. */
  'views.list': call<readonly SavedView[]>()(nothing),
  /** Keeps these views in the open project, in place of those it had. */
  'views.keep': call<null>()(z.object({ project: key, views: savedViewsSchema })),

  'slice.describe': call<SliceFacts>()(z.object({ slice: sliceSchema })),
  'slice.tabulate': call<Frequencies>()(
    z.object({ metric: metricSchema, slice: sliceSchema, by: z.array(key).max(3) })
  ),
  /** Effort and another metric together; by a dimension too, where one is named. */
  'slice.joint': call<SliceJoint>()(
    z.object({ other: z.enum(['csat', 'nps']), slice: sliceSchema, by: key.optional() })
  ),
  /** Those who answered effort alone, and the other metric alone, by each dimension. */
  'slice.arms': call<DimensionArms[]>()(z.object({ other: z.enum(['csat', 'nps']), slice: sliceSchema })),
  /** Answers by the people who gave them: what tests need where somebody gave several. */
  'slice.clusters': call<SliceClusters>(true)(
    z.object({
      metric: metricSchema,
      slice: sliceSchema,
      by: key,
      /** For each scale the metric is asked on, what each answer counts as: the lowest first, turned so that high is good. */
      values: z.array(z.array(z.number()).min(2).max(201)).min(1).max(500)
    })
  ),
  /** Who answered more than once, after how many days, and what they said then. */
  'slice.repeats': call<SliceRepeats>(true)(
    z.object({
      metric: metricSchema,
      definition: z.string().max(50),
      slice: sliceSchema,
      /** Whether scores are weighted; where nothing is said they are where the project has weights. */
      weighted: z.boolean().optional()
    })
  ),
  /** What goes with an outcome among people who answered it and all of the drivers. */
  'slice.drivers': call<SliceDrivers>(true)(driversQuestionSchema),
  /** Who stayed, by a few dimensions and by how they answered the effort question. */
  'slice.retention': call<SliceRetention>(true)(z.object({ slice: sliceSchema, by: z.array(key).max(2) })),
  /** What makes responses suspicious: answers all alike, repeated rows, too short a time. */
  'slice.quality': call<SliceQuality>(true)(qualityRequestSchema),
  'slice.values': call<DimensionValue[]>()(z.object({ dimension: key, slice: sliceSchema })),
  /** The words of hard against easy experiences, by a definition's boxes. */
  'slice.words': call<SliceWords>(true)(
    z.object({
      slice: sliceSchema,
      /** Columns of comments; those of the mapping where nothing is said. */
      columns: z.array(key).min(1).max(100).optional(),
      definition: z.string().max(100).optional(),
      /** The language of all comments, or the column that says it; their words say it otherwise. */
      language: z.enum(COMMENT_LANGUAGES).optional(),
      languageColumn: key.optional(),
      /** Words told of each group. */
      most: z.int().min(1).max(1000).optional()
    })
  ),

  /** The comments of a slice, a page at a time: what was found for one page is kept for the next. */
  'verbatims.page': call<VerbatimPage>(true)(verbatimQuestionSchema),

  /** What there is to take away of a slice as rows, and which columns are left out unless they are asked for. */
  'rows.offer': call<RowsOffer>()(z.object({ slice: sliceSchema })),
  /** Writes rows to a file: evaluations, or responses as they were imported. */
  'rows.export': call<WrittenRows>(true)(rowsExportSchema),

  'refused.page': call<RefusedPage>()(z.object({ offset: z.int().min(0), limit: z.int().min(1).max(1000) })),
  'refused.save': call<MadeFile>(true)(nothing),
  'left-out.save': call<MadeFile>(true)(nothing),

  'chart.export': call<MadeChart>(true)(
    chartChoicesSchema.extend({
      request: chartRequestSchema,
      format: z.enum(CHART_FORMATS),
      look: z.enum(['light', 'dark']),
      /** Width on screen in CSS pixels, for that size; the height follows from what is drawn. */
      width: z.int().min(CHART_WIDTH.least).max(CHART_WIDTH.most),
      language: z.string().max(10)
    })
  ),
  /** The tables of a view as a file. */
  'table.export': call<MadeFile>(true)(tableRequestSchema),
  /** Views with all that is to be known of them, as one document. */
  'report.export': call<MadeFile>(true)(reportRequestSchema)
} as const

export type Contract = typeof contract

export type Method = keyof Contract

export type ArgumentsOf<M extends Method> = z.infer<Contract[M]['arguments']>

export type AnswerOf<M extends Method> =
  NonNullable<Contract[M]['answer']> | Extract<Contract[M]['answer'], null>

export const METHODS = Object.keys(contract) as Method[]

export const isMethod = (name: string): name is Method => Object.hasOwn(contract, name)
