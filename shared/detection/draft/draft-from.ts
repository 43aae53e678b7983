import { isZone } from '../../domain/zone'
import type { ColumnProfile } from '../column-profile'
import { guessDate, guessZone } from '../date-guess'
import { groupByScale } from '../effort-scales'
import { satisfiedEnd } from '../good-ends'
import { proposeLeftOut } from '../left-out'
import { guessRoles } from '../role-guess'
import { touchpointNames } from '../touchpoint-names'
import { EMPTY_DRAFT, NPS_SCALE, columnsOn, columnsWith, type Draft } from './draft'
import { declaredIn, readQuestion, scaleFor } from './draft-scales'
import { polarityOf, withEnd } from './easy-end'

/** What a file says may be no zone that is known here. */
const knownZone = (zone: string | null | undefined): string | null => (zone && isZone(zone) ? zone : null)

/** The draft with its scales, names, answers in words and dates read anew from the columns that now have the roles. */
export const refresh = (draft: Draft, columns: readonly ColumnProfile[]): Draft => {
  const ces = columnsWith(draft, 'ces', columns)
  const csat = columnsWith(draft, 'csat', columns)
  const [date] = columnsWith(draft, 'date', columns)
  const dates = date && guessDate(date)
  const names = touchpointNames(ces.map(({ header, label }) => label ?? header))
  // A long file has one effort column, or has to say which.
  const long = columnsWith(draft, 'touchpoint', columns).length > 0
  const [main = [], ...others] = long ? [ces] : groupByScale(ces)
  const cesNow = readQuestion(main, 'ces', draft.labels.ces, { low: 1, high: 7 })
  const csatNow = readQuestion(csat, 'csat', draft.labels.csat, { low: 1, high: 5 })
  const npsNow = readQuestion(columnsWith(draft, 'nps', columns), 'nps', draft.labels.nps, NPS_SCALE)
  const named = Object.fromEntries(
    ces.map((column, index) => [column.key, names[index] ?? column.header.trim()])
  )
  const dateFormat = dates && !dates.ambiguous ? (dates.formats[0]?.format ?? null) : null
  return {
    ...draft,
    touchpoints: { ...named, ...draft.touchpoints },
    ces: { ...cesNow.range, good: draft.ces.good },
    otherScales: others.map((group) => scaleFor(group, cesNow.range, draft.labels.ces)),
    csat: { ...csatNow.range, good: satisfiedEnd(csat, csatNow.labels).good ?? draft.csat.good },
    labels: { ces: cesNow.labels, csat: csatNow.labels, nps: npsNow.labels },
    dateFormat,
    dateZone: knownZone(date && guessZone(date, dateFormat))
  }
}

/** The draft with the codes that the file itself calls missing, of the answers that were given. */
export const withDeclared = (draft: Draft, columns: readonly ColumnProfile[]): Draft => ({
  ...draft,
  missing: [...new Set([...draft.missing, ...declaredIn(columnsOn(draft, columns))])],
  csatMissing: [...new Set([...draft.csatMissing, ...declaredIn(columnsWith(draft, 'csat', columns))])]
})

/** What detection makes of the columns by themselves; the easy end follows once answers were related. */
export const draftFrom = (columns: readonly ColumnProfile[]): Draft => {
  const roles = Object.fromEntries(guessRoles(columns))
  const draft = withDeclared(
    refresh({ ...EMPTY_DRAFT, roles, leftOut: proposeLeftOut(columns) }, columns),
    columns
  )
  return withEnd(draft, columns, 'ces', polarityOf(draft, columns, null).good)
}
