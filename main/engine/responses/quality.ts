import type {
  AlikeRows,
  DurationCounts,
  GridCounts,
  QualityRequest,
  SliceQuality
} from '../../../shared/contract/slice-quality'
import { cesRules, cesScales, isWide } from '../../../shared/domain/mapping'
import { pointsOf, sameRange, type Scale } from '../../../shared/domain/scale'
import type { AlikeCount } from '../../../shared/statistics/response-shares'
import { speedersOf, type DurationCount } from '../../../shared/statistics/speeders'
import { FEWEST_ITEMS } from '../../../shared/statistics/straight-lining'
import type { Connection, RunContext } from '../connection'
import type { Database } from '../database'
import { namesDuration } from '../../../shared/detection/duration-column'
import { answerKey, scoreOf } from '../import/answers'
import { columnsOf, headerOf, joinSources, type RawSource } from '../import/raw-source'
import { trimmed, trimmedWhereBlank } from '../import/trimmed'
import { Failure } from '../../../shared/domain/fault'
import { repeatsResponses, type Project } from '../project/project'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { asksDifferently, evaluationsIn, responsesIn } from '../tabulate/relation'
import { toCells, type CountRow } from '../tabulate/tabulate'
import { comparedColumns, headersOf, type ComparedColumns } from './compared-columns'
import { readDurations } from './duration'
import { cellOf, rawCells, type RawCell } from './raw-cells'

/** The rows of a slice with all that makes them suspicious, while it is asked. */
const ROWS = trusted('temp.looked_at')

/** An item of a grid: its name, and its answers as people gave them, as an expression on a response. */
interface Item {
  readonly name: string
  readonly answer: Sql
  /** The cell to be read from the files, where it is no effort column. */
  readonly cell?: RawCell
}

interface Grid {
  readonly scale: Pick<Scale, 'low' | 'high'>
  readonly isEffort: boolean
  readonly items: readonly Item[]
}

/** Counts what makes responses suspicious. Every cell of the files is looked at once; nothing is left out by it. */
export const countQuality = (
  database: Database,
  project: Project,
  asked: QualityRequest,
  context: RunContext
): Promise<SliceQuality> =>
  database.lease(async (connection) => {
    const { sources, mapping } = project
    const files = joinSources(sources, mapping.renamed)
    const request = { ...asked, duration: asked.duration === undefined ? durationOf(files) : asked.duration }
    for (const key of [
      ...(request.grid?.columns ?? []),
      ...(request.duration === null ? [] : [request.duration])
    ])
      if (files.every(({ keys }) => !keys.includes(key)))
        throw new Failure('no-such-column', { details: { column: key } })
    const grid = await gridOf(connection, project, request, context)
    const columns = await comparedColumns(
      connection,
      project,
      { grid: request.grid?.columns ?? [], duration: request.duration },
      context
    )
    const query = await lookedAt(connection, project, request, { grid, columns }, context)
    await connection.run(sql`create or replace temp table looked_at as ${query}`, context)
    try {
      const durations = await durationsIn(connection, project, request.duration, context)
      const [told] = await connection.rows<{ n: number }>(
        sql`select count(*) as n from ${ROWS} where is_first`,
        context
      )
      return {
        responses: told?.n ?? 0,
        grid: grid && (await gridCounts(connection, grid, context)),
        durations,
        alike: await alikeRows(connection, project, columns, context),
        effort: await effortCells(connection, project, request, durations, context),
        revision: project.revision
      }
    } finally {
      await connection.run(sql`drop table ${ROWS}`)
    }
  })

/** The column that is called as the time a response took. */
const durationOf = (files: readonly RawSource[]): string | null =>
  files.flatMap(({ keys, headers }) => keys.filter((_, at) => namesDuration(headers[at] ?? '')))[0] ?? null

/** What was asked, with the column of durations named or found. */
type Asked = QualityRequest & { readonly duration: string | null }

/** The columns that were named as a grid, or the effort columns of a wide file that are asked on the same range. */
const gridOf = async (
  connection: Connection,
  project: Project,
  { grid }: QualityRequest,
  context: RunContext
): Promise<Grid | null> => {
  const { sources, mapping } = project
  if (grid) {
    const files = joinSources(sources, mapping.renamed)
    const header = headersOf(files, grid.columns).join(', ')
    const scale = { ...grid.rules.scale, good: 'high' } as const
    const asked = grid.columns.flatMap((key) => columnsOf(files, key))
    const read = await answerKey(connection, asked, { ...grid.rules, scale, header }, context)
    return {
      scale,
      isEffort: false,
      items: grid.columns.map((key, index) => ({
        name: headerOf(files, key).trim(),
        answer: trusted(`grid${index + 1}`),
        cell: cellOf(`grid${index + 1}`, key, (raw) => scoreOf(raw, read))
      }))
    }
  }
  if (!isWide(mapping)) return null
  const asked = mapping.ces.columns.map(({ column, touchpoint }, index) => ({
    name: touchpoint,
    column: `ces_${index + 1}`,
    scale: cesRules(mapping, column).scale
  }))
  const alike = asked.map(({ scale }) => asked.filter((other) => sameRange(other.scale, scale)))
  const most = alike.reduce((best, next) => (next.length > best.length ? next : best), [])
  const [first] = most
  if (!first || most.length < FEWEST_ITEMS) return null
  return {
    scale: first.scale,
    isEffort: true,
    items: most.map(({ name, column, scale: { low, high, good } }) => ({
      name,
      // As people gave it: who answers 1 to a question and its reverse has not thought of either.
      answer: trusted(good === 'high' ? column : `(${low} + ${high} - ${column})::tinyint`)
    }))
  }
}

/** `g1`, `g2` ... answers to the grid, `seconds`, `alike`, `respondent`, `commented`, and which row of the files it is. */
const lookedAt = async (
  connection: Connection,
  project: Project,
  { slice, duration }: Asked,
  { grid, columns }: { grid: Grid | null; columns: ComparedColumns },
  context: RunContext
): Promise<Sql> => {
  const { mapping } = project
  const files = joinSources(project.sources, mapping.renamed)
  const read = duration === null ? null : await readDurations(connection, files, duration, context)
  const textOf = (key: string) => (source: RawSource) => cellOf('', key).read(source)
  const cells: RawCell[] = [
    {
      name: 'alike',
      read: (source) =>
        sql`hash(${join(
          columns.compared.map((key) => sql`(${textOf(key)(source)})::varchar`),
          ', '
        )})`
    },
    {
      name: 'commented',
      read: (source) =>
        mapping.comments.length === 0
          ? trusted('false')
          : sql`(${join(
              mapping.comments.map((key) => sql`${trimmed(textOf(key)(source))} is not null`),
              ' or '
            )})`
    },
    ...(duration === null || !read
      ? [{ name: 'seconds', read: () => trusted('null::double') }]
      : [
          cellOf('seconds', duration, read),
          cellOf('timed', duration, (raw) => sql`${trimmedWhereBlank(raw)} is not null`)
        ]),
    ...(grid?.items.flatMap(({ cell }) => (cell ? [cell] : [])) ?? [])
  ]
  const answers =
    grid?.items.map(({ answer }, index) => sql`, ${answer} as ${trusted(`g${index + 1}`)}`) ?? []
  const names = (grid?.items ?? []).map((_, index) => `g${index + 1}`)
  const straight =
    names.length < FEWEST_ITEMS
      ? 'false'
      : names
          .slice(1)
          .map((name) => `g1 = ${name}`)
          .join(' and ')
  const first = repeatsResponses(project)
    ? 'row_number() over (partition by response order by source, row) = 1'
    : 'true'
  const respondent = trusted(mapping.respondent === null ? 'null::ubigint as respondent' : 'respondent')
  return sql`select source, row, alike, commented, ${respondent}, seconds${trusted(duration === null ? '' : ', timed')}${join(answers, '')},
coalesce(${trusted(straight)}, false) as straight, ${trusted(first)} as is_first
from (select * from ${responsesIn(project, slice)}) as response join ${rawCells(project, cells)} as cell using (source, row)`
}

const gridCounts = async (
  connection: Connection,
  { scale, isEffort, items }: Grid,
  context: RunContext
): Promise<GridCounts> => {
  const names = items.map((_, index) => `g${index + 1}`)
  const complete = names.map((name) => `${name} is not null`).join(' and ')
  const parts = names.map((name, index) =>
    trusted(
      `select ${index} as item, ${name} as answer, sum(n)::double as n, coalesce(sum(n) filter (complete), 0)::double as complete,
coalesce(sum(n) filter (straight), 0)::double as straight from pattern group by answer`
    )
  )
  const rows = await connection.rows<{
    item: number
    answer: number | null
    n: number
    complete: number
    straight: number
  }>(
    sql`with pattern as materialized (select ${trusted(names.join(', '))}, straight, ${trusted(complete)} as complete, count(*) as n
from ${ROWS} where is_first group by all)
${join(parts, ' union all ')}`,
    context
  )
  const of = (item: number) => rows.filter((row) => row.item === item)
  const sum = (part: readonly { readonly n: number }[]) => part.reduce((total, { n }) => total + n, 0)
  const points = pointsOf({ ...scale, good: 'high' })
  return {
    scale: { low: scale.low, high: scale.high },
    isEffort,
    items: items.map(({ name }, item) => ({
      name,
      answered: sum(of(item).filter(({ answer }) => answer !== null)),
      missing: sum(of(item).filter(({ answer }) => answer === null)),
      complete: Array.from(
        { length: points },
        (_, place) => of(item).find(({ answer }) => answer === scale.low + place)?.complete ?? 0
      )
    })),
    n: of(0).reduce((total, row) => total + row.complete, 0),
    straight: of(0).reduce((total, row) => total + row.straight, 0)
  }
}

const durationsIn = async (
  connection: Connection,
  { sources }: Project,
  duration: string | null,
  context: RunContext
): Promise<DurationCounts | null> => {
  if (duration === null) return null
  const [told] = await connection.rows<{ blank: number; unread: number }>(
    sql`select count(*) filter (not timed) as blank, count(*) filter (timed and seconds is null) as unread
from ${ROWS} where is_first`,
    context
  )
  const counts = await connection.rows<DurationCount>(
    sql`select seconds, count(*) as n from ${ROWS} where is_first and seconds is not null group by seconds order by seconds`,
    context
  )
  return {
    header: headerOf(sources, duration).trim(),
    counts,
    blank: told?.blank ?? 0,
    unread: told?.unread ?? 0
  }
}

const alikeRows = async (
  connection: Connection,
  project: Project,
  { compared, aside }: ComparedColumns,
  context: RunContext
): Promise<AlikeRows> => {
  const { sources, mapping } = project
  const sets = await connection.rows<AlikeCount & { readonly commented: boolean }>(
    sql`select size, commented, count(*) as sets
from (select count(*) as size, bool_or(commented) as commented from ${ROWS} group by alike) group by all order by all`,
    context
  )
  const person =
    mapping.respondent === null
      ? null
      : await connection.rows<AlikeCount>(
          sql`select size, count(*) as sets
from (select count(*) as size from ${ROWS} where respondent is not null group by alike, respondent) group by size order by size`,
          context
        )
  const sizes = [...new Set(sets.map(({ size }) => size))]
  return {
    compared: headersOf(sources, compared),
    aside: headersOf(sources, aside),
    anybody: sizes.map((size) => ({
      size,
      sets: sets.reduce((sum, set) => (set.size === size ? sum + set.sets : sum), 0)
    })),
    commented: sets.filter(({ commented }) => commented).map(({ size, sets: n }) => ({ size, sets: n })),
    person
  }
}

/** Effort answers by what is suspected of their response. */
const effortCells = async (
  connection: Connection,
  project: Project,
  { slice }: QualityRequest,
  durations: DurationCounts | null,
  context: RunContext
): Promise<SliceQuality['effort']> => {
  const speeders = durations ? speedersOf(durations.counts) : 'no-answers'
  const threshold = typeof speeders === 'string' ? 0 : speeders.threshold
  const weighted = project.mapping.weight !== null
  const sums = trusted(
    weighted
      ? 'sum(weight) as w, sum(weight * weight) as w2, count(*) filter (weight is null) as unweighted'
      : 'null as w, null as w2, 0 as unweighted'
  )
  const asked = trusted(asksDifferently(project) ? ', asked' : '')
  const rows = await connection.rows<CountRow>(
    sql`select case when straight then 'yes' end as k1, case when fast then 'yes' end as k2${asked}, ces as score, count(*) as n, ${sums}
from (select * from ${evaluationsIn(project, slice)}) as evaluation
left join (select source, row, straight, seconds > 0 and seconds < ${threshold}::double as fast from ${ROWS}
where straight or (seconds > 0 and seconds < ${threshold}::double)) as suspect using (source, row)
group by all order by all`,
    context
  )
  return toCells(rows, 2, cesScales(project.mapping), weighted)
}
