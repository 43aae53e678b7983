import { loadAlone } from './duckdb-alone'
import { importOurs } from './our-import'
import { sliceOurs } from './slices'
import { writeSurvey } from './survey'

/** What a process of its own can be asked to do. */
export const MEASURES = {
  survey: writeSurvey,
  alone: loadAlone,
  import: importOurs,
  slices: sliceOurs
}

export type Measures = typeof MEASURES

export type MeasureName = keyof Measures
