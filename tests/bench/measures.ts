import { loadAlone } from './duckdb-alone'
import { importOurs } from './our-import'
import { sliceOurs } from './slices'
import { writeSurvey } from './survey'
import { importWorkbook } from './workbook-import'
import { writeWorkbookSurvey } from './workbook-survey'

/** What a process of its own can be asked to do. */
export const MEASURES = {
  survey: writeSurvey,
  alone: loadAlone,
  import: importOurs,
  slices: sliceOurs,
  workbookSurvey: writeWorkbookSurvey,
  workbook: importWorkbook
}

export type Measures = typeof MEASURES

export type MeasureName = keyof Measures
