import { loadAlone } from './duckdb-alone'
import { writeFormat } from './formats'
import { writeLargeSurvey } from './large-survey'
import { askForComments } from './comment-questions'
import { writeCommentedSurvey } from './commented-survey'
import { lookAt } from './look'
import { importOurs } from './our-import'
import { askOurs } from './questions'
import { writeRatedSurvey } from './rated-survey'
import { sliceOurs } from './slices'
import { stopOften } from './stopping'
import { writeSurvey } from './survey'
import { importWorkbook } from './workbook-import'
import { writeWorkbookSurvey } from './workbook-survey'

/** What a process of its own can be asked to do. */
export const MEASURES = {
  survey: writeSurvey,
  largeSurvey: writeLargeSurvey,
  commentedSurvey: writeCommentedSurvey,
  comments: askForComments,
  format: writeFormat,
  stopping: stopOften,
  alone: loadAlone,
  import: importOurs,
  look: lookAt,
  slices: sliceOurs,
  ratedSurvey: writeRatedSurvey,
  questions: askOurs,
  workbookSurvey: writeWorkbookSurvey,
  workbook: importWorkbook
}

export type Measures = typeof MEASURES

export type MeasureName = keyof Measures
