import { oneHeaderRow, tidy, type KnownColumns, type Recognise } from './layout'

/**
 * Good and bad are all that a ticket keeps, also of surveys with five answers: they stand for the ends of those,
 * so that the satisfied are those who said good. Offered and not yet answered, or never offered: no answer.
 */
const ANSWERS = {
  good: 5,
  'good with comment': 5,
  bad: 1,
  'bad with comment': 1,
  offered: null,
  unoffered: null
}

const RATING = /^(?:ticket )?satisfaction (?:rating|score)$|^satisfaction_(?:rating|score)(?:[._]score)?$/i

const COLUMNS: KnownColumns = [
  [RATING, { role: 'csat', answers: ANSWERS, range: { low: 1, high: 5 } }],
  [/^(?:ticket )?id$/i, { role: 'response' }],
  [/^(?:ticket )?satisfaction comment$/i, { role: 'comment' }],
  [/^(?:requester|requester id|requester email|requester_id)$/i, { role: 'respondent' }]
]

/** Zendesk, by a rating of tickets in the words that it alone has for them. */
export const zendesk: Recognise = (rows) => {
  const at = (rows[0] ?? []).findIndex((cell) => RATING.test(tidy(cell)))
  const known =
    at >= 0 &&
    rows.slice(1).some((row) => Object.hasOwn(ANSWERS, tidy(row[at]).toLowerCase().replaceAll('_', ' ')))
  return known ? oneHeaderRow('zendesk', rows, COLUMNS) : undefined
}
