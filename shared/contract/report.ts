import { z } from 'zod'
import { viewStateSchema } from './view-state'

/** What a whole report is made as: pages to read, slides to show, sheets to reckon with. */
export const REPORT_FORMATS = ['pdf', 'pptx', 'xlsx'] as const

export type ReportFormat = (typeof REPORT_FORMATS)[number]

export const PAPERS = ['a4', 'letter'] as const

export type Paper = (typeof PAPERS)[number]

/** A view of a report: as it is kept under a name, or as it stands where it has none. */
export const reportViewSchema = z.object({
  name: z.string().trim().min(1).max(100).nullable(),
  state: viewStateSchema
})

export type ReportView = z.infer<typeof reportViewSchema>

export const reportRequestSchema = z.object({
  format: z.enum(REPORT_FORMATS),
  /** Of pages only. */
  paper: z.enum(PAPERS),
  /** What stands on the cover; the project's name where nothing is said. */
  title: z.string().trim().min(1).max(200).optional(),
  views: z.array(reportViewSchema).min(1).max(200),
  language: z.string().max(10)
})

export type ReportRequest = z.infer<typeof reportRequestSchema>

/** The formats a table alone is taken away in. */
export const TABLE_FORMATS = ['csv', 'xlsx'] as const

export type TableFormat = (typeof TABLE_FORMATS)[number]

export const CSV_DELIMITERS = ['comma', 'semicolon', 'tab'] as const

export type CsvDelimiter = (typeof CSV_DELIMITERS)[number]

export const tableRequestSchema = z.object({
  /** Whose tables: those of the view that is shown. */
  state: viewStateSchema,
  format: z.enum(TABLE_FORMATS),
  /** Of CSV; what the language's spreadsheets expect where nothing is said. */
  delimiter: z.enum(CSV_DELIMITERS).optional(),
  /** Whether a CSV begins with the mark by which spreadsheets know UTF-8. */
  mark: z.boolean(),
  language: z.string().max(10)
})

export type TableRequest = z.infer<typeof tableRequestSchema>
