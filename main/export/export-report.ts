import type { ArgumentsOf, MadeFile } from '../../shared/contract/contract'
import type { Client } from '../../shared/contract/client'
import type { CallContext } from '../../shared/contract/progress'
import type { ProjectSummary } from '../../shared/contract/project'
import type { Paper, ReportFormat } from '../../shared/contract/report'
import { createWords, toLanguage } from '../../shared/locale/words'
import { makeReport, type Report } from '../../shared/report/report'
import { writeDeck } from './deck/deck'
import type { Fonts } from './fonts'
import { writeReport } from './report/report-pdf'
import { writeWorkbook } from './tables/workbook'

export interface ReportDependencies {
  readonly client: Client
  readonly project: ProjectSummary
  readonly fonts: Fonts
  readonly typesetterFile: string
  readonly version: string
  readonly now: () => Date
}

/** What a writer of documents is given. */
export interface Writing {
  readonly report: Report
  readonly paper: Paper
  readonly fonts: Fonts
  readonly typesetterFile: string
  readonly signal?: AbortSignal
}

type Write = (writing: Writing) => Promise<Uint8Array>

const WRITERS: Readonly<Record<ReportFormat, { readonly type: string; readonly write: Write }>> = {
  pdf: { type: 'application/pdf', write: writeReport },
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    write: writeDeck
  },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeWorkbook }
}

/** Width of the charts of a report, in points: as wide as a page allows at a size that is read at arm's length. */
export const REPORT_WIDTH = 760

/** A slide is wide and low: of charts of this width their type stays large enough to be read from afar. */
const DECK_WIDTH = 600

/** Two of this width stand side by side on a slide. */
const DECK_HALF = 420

/** How much of the work is asking and drawing; the rest is writing it down. */
const ASKED = 0.8

/** Views as one document: asked, measured and drawn here by the functions that the window uses. */
export const exportReport = async (
  { client, project, fonts, typesetterFile, version, now }: ReportDependencies,
  { format, paper, title, views, language }: ArgumentsOf<'report.export'>,
  context: CallContext
): Promise<MadeFile> => {
  const report = await makeReport(
    {
      client,
      project,
      views,
      title,
      width: format === 'pptx' ? DECK_WIDTH : REPORT_WIDTH,
      ...(format === 'pptx' ? { half: DECK_HALF } : {}),
      madeAt: now(),
      version,
      words: createWords(toLanguage(language))
    },
    { signal: context.signal },
    (done) => context.progress({ phase: 'counting', fraction: (ASKED * done) / views.length })
  )
  context.signal.throwIfAborted()
  context.progress({ phase: 'saving', fraction: ASKED })
  const { type, write } = WRITERS[format]
  const bytes = await write({ report, paper, fonts, typesetterFile, signal: context.signal })
  return { name: `${report.title}.${format}`, type, bytes: new Uint8Array(bytes) }
}
