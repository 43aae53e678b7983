import { z } from 'zod'

/** What was said of how a file is written, by who knows it better than detection; the rest is found out. */
export const readingSchema = z.object({
  /** Of a workbook. */
  sheet: z.string().min(1).max(1000).optional(),
  /** A name of an encoding as iconv has it: `windows-1250`. */
  encoding: z.string().min(1).max(40).optional(),
  delimiter: z.string().min(1).max(8).optional(),
  /** The mark around cells; empty for none. */
  quote: z.enum(['"', "'", '']).optional(),
  /** The line the header stands on, from 1: what is above it is no part of the table. */
  firstLine: z.int().min(1).max(1_000_000).optional(),
  /** Rows before the first response; 0 where the first row is one. */
  headerRows: z.int().min(0).max(20).optional()
})

export type Reading = z.infer<typeof readingSchema>
