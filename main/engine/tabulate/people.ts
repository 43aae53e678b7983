import { Failure } from '../../../shared/domain/fault'
import { cesRules, isWide } from '../../../shared/domain/mapping'
import type { Metric } from '../../../shared/domain/metric'
import type { Scale } from '../../../shared/domain/scale'
import { TOUCHPOINT, type Slice } from '../../../shared/domain/slice'
import { columnOf } from '../project/dimension'
import { repeatsResponses, type Project } from '../project/project'
import { personOf } from '../responses/people'
import { identifier, join, sql, trusted, type Sql } from '../sql/sql'
import { responsesIn, responsesOf, sliceCondition } from './relation'

/** A question on a scale, as a column of the rows. */
export interface ScoredColumn {
  readonly value: Sql
  readonly scale: Scale
}

/** Rows for questions on several answers of one person: a row each, with all that the person answered. */
export interface People {
  /** To stand after `from`. */
  readonly rows: Sql
  /** Who answered, as a number; never null. */
  readonly who: Sql
  readonly drawnBy: 'respondent' | 'response'
  readonly ease: (touchpoint: string) => ScoredColumn
  readonly metric: (metric: Metric) => ScoredColumn
}

interface Asked {
  /** Whether effort itself is the outcome, so that each evaluation is a row of its own. */
  readonly effort: boolean
  readonly touchpoints: readonly string[]
}

/**
 * The rows of a slice by person. A wide file has them; a long one in which responses fill several rows is turned,
 * the first answer to a touchpoint being the one that counts; where every row is a response of its own nobody
 * rated two touchpoints, and they cannot be set beside one another.
 */
export const peopleIn = (project: Project, slice: Slice, asked: Asked): People => {
  const { mapping } = project
  const wide = isWide(mapping)
  const turned = !wide && !asked.effort && repeatsResponses(project)
  const apart = !wide && !turned
  const [only, ...more] = mapping.ces.columns
  if (wide ? asked.effort && more.length > 0 : asked.effort && asked.touchpoints.length > 0)
    throw new Failure('effort-asked-apart')
  if (apart && asked.touchpoints.length > 0) throw new Failure('touchpoints-rated-apart')

  const ease = (touchpoint: string): ScoredColumn => {
    const place = wide
      ? mapping.ces.columns.findIndex((column) => column.touchpoint === touchpoint)
      : asked.touchpoints.indexOf(touchpoint)
    const column = wide ? mapping.ces.columns[place] : only
    if (place < 0 || !column || !project.touchpoints.includes(touchpoint))
      throw new Failure('no-such-column', { details: { column: touchpoint } })
    return {
      value: trusted(wide ? `ces_${place + 1}` : `t${place + 1}`),
      scale: cesRules(mapping, column.column).scale
    }
  }
  const metric = (name: Metric): ScoredColumn => {
    if (name === 'ces') return { value: trusted('ces_1'), scale: cesRules(mapping, only?.column ?? '').scale }
    const rules = mapping[name]
    if (!rules) throw new Failure('no-such-column', { details: { column: name.toUpperCase() } })
    return { value: trusted(name), scale: rules.scale }
  }
  return {
    rows: turned ? turnedRows(project, slice, asked.touchpoints) : responsesIn(project, slice),
    who: personOf(project),
    drawnBy: mapping.respondent === null ? 'response' : 'respondent',
    ease,
    metric
  }
}

/** One row a response of a long file: what was asked once, and the ease of each touchpoint as `t1`, `t2`, ... */
const turnedRows = (project: Project, slice: Slice, touchpoints: readonly string[]): Sql => {
  const { mapping, dimensions } = project
  const once = [
    'source',
    ...(mapping.csat ? ['csat'] : []),
    ...(mapping.nps ? ['nps'] : []),
    ...(mapping.weight === null ? [] : ['weight']),
    ...dimensions.flatMap(({ id, column }) => (id.startsWith('@') ? [] : [column]))
  ].map((name) => sql`arg_min(${identifier(name)}, row) as ${identifier(name)}`)
  const respondent = trusted(mapping.respondent === null ? '' : 'max(respondent) as respondent, ')
  const rated = touchpoints.map(
    (touchpoint, index) =>
      sql`arg_min(ces_1, row) filter (where ${columnOf(dimensions, TOUCHPOINT)} = ${touchpoint}) as ${trusted(`t${index + 1}`)}`
  )
  return sql`(select response, min(row) as row, ${respondent}${join([...once, ...rated], ', ')}
from ${responsesOf(project, slice)} where ${sliceCondition(project, slice)} group by response)`
}
