import type { ColumnFacts } from '../column-profile'
import type { Layout, Recognise, Row } from './layout'
import type { PresetId } from './preset-id'
import { delighted } from './delighted'
import { formbricks } from './formbricks'
import { googleForms } from './google-forms'
import { limeSurvey } from './lime-survey'
import { medallia } from './medallia'
import { microsoftForms } from './microsoft-forms'
import { nicereply } from './nicereply'
import { qualtrics } from './qualtrics'
import { withStanding } from './standing'
import { surveyMonkey } from './survey-monkey'
import { typeform } from './typeform'
import { zendesk } from './zendesk'

/** The surest signatures first. */
const RECOGNISERS: readonly Recognise[] = [
  qualtrics,
  surveyMonkey,
  typeform,
  microsoftForms,
  formbricks,
  limeSurvey,
  medallia,
  delighted,
  nicereply,
  zendesk,
  googleForms
]

/** Rows that may be needed to know a tool by. */
export const ROWS_TO_KNOW = 4

/** What a tool says of a column goes with its name: roles are given with their reason. */
const signed = (facts: ColumnFacts, tool: PresetId): ColumnFacts =>
  facts.role === undefined ? facts : { ...facts, tool }

/** The tool that wrote an export, by its first rows, and how it lays them out. */
export const recogniseLayout = (rows: readonly Row[]): Layout | undefined => {
  for (const recognise of RECOGNISERS) {
    const layout = recognise(rows)
    if (layout) {
      const { columns, ...rest } = withStanding(layout, rows)
      return { ...rest, columns: columns.map((facts) => signed(facts, layout.preset)) }
    }
  }
  return undefined
}
