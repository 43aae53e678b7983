import type { Layout, Recognise, Row } from './layout'
import { formbricks, googleForms, limeSurvey, medallia, microsoftForms, typeform } from './one-header-row'
import { qualtrics } from './qualtrics'
import { withStanding } from './standing'
import { surveyMonkey } from './survey-monkey'

/** The surest signatures first. */
const RECOGNISERS: readonly Recognise[] = [
  qualtrics,
  surveyMonkey,
  typeform,
  microsoftForms,
  formbricks,
  limeSurvey,
  medallia,
  googleForms
]

/** Rows that may be needed to know a tool by. */
export const ROWS_TO_KNOW = 4

/** The tool that wrote an export, by its first rows, and how it lays them out. */
export const recogniseLayout = (rows: readonly Row[]): Layout | undefined => {
  for (const recognise of RECOGNISERS) {
    const layout = recognise(rows)
    if (layout) return withStanding(layout, rows)
  }
  return undefined
}
