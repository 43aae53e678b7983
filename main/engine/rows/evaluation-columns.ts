import { FILE, TIME, TOUCHPOINT } from '../../../shared/domain/slice'
import { cesScales } from '../../../shared/domain/mapping'
import type { Scale } from '../../../shared/domain/scale'
import { classOfColumn, type ColumnClass } from '../../../shared/privacy/column-class'
import { useOf } from '../../../shared/privacy/column-use'
import { columnOf } from '../project/dimension'
import { repeatsResponses, type Project } from '../project/project'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { asksDifferently } from '../tabulate/relation'
import type { KnownOutcomes } from '../tabulate/outcomes'
import { PLAIN, withUniqueNames, type OutColumn } from './out-column'
import { fileColumn, keysOf, rawColumnsOf, rowColumn } from './response-columns'

/** An answer as it was given, of one that is turned so that high is good. */
const asGiven = (answer: Sql, { low, high, good }: Scale): Sql =>
  good === 'high' ? sql`${answer}::integer` : sql`(${trusted(String(low + high))} - ${answer})::integer`

/** Of each scale that effort is asked on its own: `asked` says which. */
const onItsScale = (project: Project, on: (scale: Scale) => Sql): Sql => {
  const scales = cesScales(project.mapping)
  if (!asksDifferently(project)) return on(scales[0])
  const cases = scales.map((scale, at) => sql`when ${trusted(String(at))} then ${on(scale)}`)
  return sql`case asked ${join(cases, ' ')} end`
}

const made = (
  key: string,
  name: string,
  value: Sql,
  isText = false,
  kind: ColumnClass = PLAIN
): OutColumn => ({
  ...{ key, name, ...kind, isComment: false, isText },
  made: { from: 'project', value }
})

/** A number for each response: where its first row stands among the rows of all files. */
const responseNumber = (project: Project): Sql => {
  const place = project.sources.map(({ rows }, at) => ({
    at,
    before: project.sources.slice(0, at).reduce((sum, source) => sum + source.rows, 0),
    rows
  }))
  const cases = place.map(({ at, before }) => trusted(`when ${at} then ${before}`))
  const own = sql`(case enum_code(source) ${join(cases, ' ')} end + row + 1)::bigint`
  return repeatsResponses(project) ? sql`(min(${own}) over (partition by response))` : own
}

/** The columns of evaluations: answers as they were given, and turned; what they are broken down by; comments. */
export const evaluationColumns = (project: Project, outcomes: KnownOutcomes | null): OutColumn[] => {
  const { mapping, dimensions } = project
  const { csat, nps, date, weight } = mapping
  const scaleName = ({ low, high, good }: Scale) =>
    trusted(`'${low}-${high}${good === 'low' ? ' low is easy' : ''}'`)
  const broken = dimensions.filter(({ id }) => id !== TOUCHPOINT && id !== FILE && id !== TIME)
  const ids = keysOf(project).filter((key) => {
    const use = useOf(mapping, key)
    return use === 'respondent' || use === 'response'
  })
  const known = broken.map(({ id }) => id)
  return withUniqueNames([
    made('@response', 'response_number', responseNumber(project)),
    ...fileColumn(project),
    rowColumn,
    made('@touchpoint', 'touchpoint', trusted('touchpoint::varchar'), true),
    made(
      '@ces',
      'ces',
      onItsScale(project, (scale) => asGiven(trusted('ces'), scale))
    ),
    ...(asksDifferently(project) ? [made('@scale', 'ces_scale', onItsScale(project, scaleName), true)] : []),
    made('@ease', 'ease', trusted('ces::integer')),
    ...(csat ? [made('@csat', 'csat', asGiven(trusted('csat'), csat.scale))] : []),
    ...(nps ? [made('@nps', 'nps', asGiven(trusted('nps'), nps.scale))] : []),
    ...(outcomes ? [made('@retained', 'retained', retained(outcomes))] : []),
    ...(weight === null ? [] : [made('@weight', 'weight', trusted('weight'))]),
    ...(date ? [made('@time', 'answered_at', momentIn(date.zone))] : []),
    ...broken.map(({ id, label }) =>
      made(
        id,
        label.trim() === '' ? id : label.trim(),
        sql`${columnOf(dimensions, id)}::varchar`,
        true,
        classOfColumn(label, useOf(mapping, id))
      )
    ),
    ...rawColumnsOf(
      project,
      [...mapping.comments, ...ids].filter((key) => !known.includes(key))
    )
  ])
}

const retained = ({ column, kept, lost }: KnownOutcomes): Sql =>
  sql`case when ${column}::varchar = any(${kept}::varchar[]) then true when ${column}::varchar = any(${lost}::varchar[]) then false end`

/** A moment in UTC where the zone of the file is known; else the time as it stands there. */
const momentIn = (zone: string | null): Sql =>
  trusted(zone === null ? 'answered_at' : `answered_at at time zone 'UTC'`)
