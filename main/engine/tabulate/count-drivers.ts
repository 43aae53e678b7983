import type {
  DriverFacts,
  DriversQuestion,
  Levels,
  ModelColumn
} from '../../../shared/contract/slice-drivers'
import { Failure } from '../../../shared/domain/fault'
import type { Connection, RunContext } from '../connection'
import { partOf } from '../import/part'
import type { Project } from '../project/project'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { dimensionColumn, refuseTwice } from './driver-columns'
import { levelColumn, readLevels } from './driver-levels'
import { readVariable, type Variable } from './driver-variables'
import { momentsQuery, unitsFrom, type MomentsRow } from './moments'
import { peopleIn } from './people'
import { rateByOutcome } from './rated-outcome'

/** More columns than this make a model that nobody reads, and sums that take minutes. */
const MOST_COLUMNS = 60

interface Read {
  readonly variable: Variable | null
  readonly dimension: Sql | null
}

/** Everything about an outcome and its drivers that the database counts. */
export const countDrivers = async (
  connection: Connection,
  project: Project,
  { slice, outcome, drivers }: DriversQuestion,
  context: RunContext
) => {
  const effort = outcome.kind === 'metric' && outcome.metric === 'ces'
  const touchpoints = drivers.flatMap((driver) => (driver.kind === 'touchpoint' ? [driver.touchpoint] : []))
  const people = peopleIn(project, slice, { effort, touchpoints })
  refuseTwice(project, { outcome, drivers })
  const reading = { connection, project, people, context: partOf(context, 0, 0.05) }
  const y = await readVariable(outcome, reading)
  const read: Read[] = []
  for (const driver of drivers)
    read.push(
      driver.kind === 'dimension'
        ? { variable: null, dimension: dimensionColumn(project, driver.column, effort) }
        : { variable: await readVariable(driver, reading), dimension: null }
    )
  const weighted = project.mapping.weight !== null

  // One row a person: the outcome, `x1`, `x2`, ... for what is a number, `k1`, ... for what is a name.
  const at = (letter: string, index: number) => trusted(`${letter}${index + 1}`)
  const columns = [
    sql`${y.value} as y`,
    ...read.map(({ variable, dimension }, index) =>
      variable
        ? sql`${variable.value} as ${at('x', index)}`
        : sql`${dimension ?? trusted('null')} as ${at('k', index)}`
    ),
    ...(weighted ? [trusted('weight')] : []),
    sql`${people.who} as who`
  ]
  const rows = sql`(select ${join(columns, ', ')} from ${people.rows})`
  const numbers = read.flatMap(({ variable }, index) => (variable ? [at('x', index)] : []))
  const variables = [y, ...read.flatMap(({ variable }) => variable ?? [])]
  const answered = join(
    [trusted('y'), ...numbers].map((name) => sql`${name} is not null`),
    ' and '
  )
  const complete = sql`${rows} where ${answered}${trusted(weighted ? ' and weight is not null' : '')}`

  const facts = partOf(context, 0.05, 0.1)
  const missing = numbers.map(
    (name) => sql`(count(*) filter (where y is not null and ${name} is null))::double`
  )
  const withoutWeight = weighted
    ? sql`(count(*) filter (where ${answered} and weight is null))::double`
    : trusted('0::double')
  // Numbers far from nought are told from their middle, or their sums of squares would lose digits.
  const middles = [trusted('y'), ...numbers].map((name, index) =>
    variables[index]?.scale === null ? sql`coalesce(avg(${name}), 0)` : trusted('0')
  )
  const [told] = await connection.rows<FactsRow>(
    sql`select count(*)::double as n, count(y)::double as answered, ${withoutWeight} as unweighted,
[${join(missing, ', ')}]::double[] as missing, [${join(middles, ', ')}]::double[] as middles from ${rows}`,
    facts
  )
  const lacking = new Map(numbers.map((name, index) => [name.text, told?.missing[index] ?? 0]))

  const byDriver = partOf(context, 0.1, 0.4)
  const found: DriverFacts[] = []
  for (const [index, { variable }] of read.entries()) {
    const part = partOf(byDriver, index / read.length, (index + 1) / read.length)
    found.push({
      missing: lacking.get(at('x', index).text) ?? 0,
      unread: variable?.unread ?? [],
      rated: variable?.scale
        ? await rateByOutcome(
            connection,
            { rows, x: at('x', index), scale: variable.scale, outcome: y.scale, weighted },
            part
          )
        : null,
      levels: variable ? null : await readLevels(connection, { rows: complete, column: at('k', index) }, part)
    })
  }

  const model = modelColumns(found)
  if (model.length > MOST_COLUMNS)
    throw new Failure('too-many-drivers', { details: { columns: model.length, most: MOST_COLUMNS } })
  const fromMiddle = (name: Sql): Sql => {
    const place = [trusted('y'), ...numbers].findIndex(({ text }) => text === name.text)
    return variables[place]?.scale === null ? sql`${name} - ${told?.middles[place] ?? 0}::double` : name
  }
  const value = ({ driver, level }: ModelColumn): Sql => {
    const levels = found[driver]?.levels
    const one = level === null ? undefined : levels?.levels[level]
    return levels && one ? levelColumn(at('k', driver), levels, one) : fromMiddle(at('x', driver))
  }
  const moments =
    model.length === 0
      ? []
      : await connection.rows<MomentsRow>(
          momentsQuery({
            rows,
            variables: [fromMiddle(trusted('y')), ...model.map(value)],
            whole: variables.every(({ scale }) => scale !== null),
            weight: weighted ? trusted('weight') : null,
            who: trusted('who')
          }),
          partOf(context, 0.4, 1)
        )
  return {
    n: told?.n ?? 0,
    withoutWeight: told?.unweighted ?? 0,
    outcome: { scale: y.scale, answered: told?.answered ?? 0, unread: y.unread },
    drivers: found,
    columns: model,
    units: unitsFrom(moments, model.length + 1),
    drawnBy: people.drawnBy
  }
}

interface FactsRow {
  readonly n: number
  readonly answered: number
  readonly unweighted: number
  readonly missing: readonly number[]
  /** Of the outcome and the drivers that are numbers, 0 for those on a scale. */
  readonly middles: readonly number[]
}

const modelColumns = (found: readonly { readonly levels: Levels | null }[]): ModelColumn[] =>
  found.flatMap(({ levels }, driver): ModelColumn[] =>
    levels ? levels.levels.map((_, level) => ({ driver, level })) : [{ driver, level: null }]
  )
