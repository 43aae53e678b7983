import type { ColumnFacts } from '../column-profile'
import type { KnownColumns } from './layout'

/** "Seen and left empty", where the export was told to say so. */
const SEEN = '-99'

const QUESTION: ColumnFacts = { missing: [SEEN] }

/**
 * What Qualtrics writes beside the questions, by import id and by the names of older exports. The end is when
 * people answered; what was recorded later may have come from a device that was offline, or from a session
 * that was closed unfinished.
 */
const COLUMNS: KnownColumns = [
  [/^end ?date$/i, { role: 'date' }],
  [/^(?:start|recorded) ?date$/i, {}],
  [/^(?:_recordId|response ?id)$/i, { role: 'response' }],
  [/^(?:recipientEmail|externalDataReference|externalReference|emailAddress)$/i, { role: 'respondent' }],
  [/^(?:userLanguage|distributionChannel)$/i, { role: 'dimension' }],
  [/^(?:status|ipAddress|progress|finished|duration(?: \(in seconds\))?)$/i, { role: 'ignore' }],
  [
    /^(?:recipient(?:First|Last)Name|location(?:Latitude|Longitude|Accuracy)|name|responseSet)$/i,
    { role: 'ignore' }
  ]
]

/** The facts of a column by the id it is imported by, or by its name where there is none. */
export const qualtricsFacts = (name: string): ColumnFacts =>
  COLUMNS.find(([pattern]) => pattern.test(name))?.[1] ?? QUESTION

/** What the third row says of a column: `{"ImportId":"endDate","timeZone":"America/Denver"}`. */
export const readImport = (cell: string | undefined): { readonly id?: string; readonly zone?: string } => {
  const id = /"ImportId"\s*:\s*"([^"]+)"/.exec(cell ?? '')?.[1]
  const zone = /"timeZone"\s*:\s*"([^"]+)"/.exec(cell ?? '')?.[1]
  return {
    ...(id === undefined ? {} : { id }),
    ...(zone === undefined ? {} : { zone: zone === 'Z' ? 'UTC' : zone })
  }
}
