import { hasCells, oneHeaderRow, type KnownColumns, type Recognise } from './layout'

const COLUMNS: KnownColumns = [
  [/^request_id$/, { role: 'response' }],
  [/^response_received_at$/, { role: 'date', zone: 'UTC' }],
  [/^request_sent_at$/, { zone: 'UTC' }],
  [/^star_rating$/, { role: 'csat', range: { low: 1, high: 5 } }],
  [/^request_sent_to$/, { role: 'respondent' }],
  // Says whether there was a comment, and not what it was.
  [/^comments$/, { role: 'dimension' }],
  [/^(?:customer_name|ext_interaction_id|external_url)$/, { role: 'ignore' }]
]

/**
 * Medallia Agent Connect. Exports of Experience Cloud are made up for each client and have no header in common.
 * https://docs.medallia.com/en/agent-connect/reports-and-dashboards/export-responses-request-delivery-status
 */
export const medallia: Recognise = (rows) =>
  hasCells(rows[0], /^request_id$/, /^star_rating$/) ? oneHeaderRow('medallia', rows, COLUMNS) : undefined
