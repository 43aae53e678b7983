import type { CallOptions, Client } from '../contract/client'
import type { ProjectSummary } from '../contract/project'
import type { Arrangements } from '../contract/view-state'
import { periodDimension, periodOf, PERIODS, periodsBetween, startOf, type Days } from '../domain/calendar'
import type { Metric } from '../domain/metric'
import { FILE, TIME, TOUCHPOINT, type Condition, type Slice } from '../domain/slice'
import type { Frequencies } from '../domain/tally'
import { ANSWER } from '../figures/crosstab-asked'

/** What stands in the table. */
export interface CrosstabChoice {
  readonly metric: Metric
  readonly rows: string
  /** Outer dimension first; none where the project has nothing to put there. */
  readonly columns: readonly string[]
  readonly content: 'score' | 'shares'
}

/** The counts behind a table, with what was asked: an older answer is still read as it was asked. */
export interface CrosstabCounts {
  readonly choice: CrosstabChoice
  readonly frequencies: Frequencies
}

/** What has to be known of a project. */
export type CrosstabProject = Pick<ProjectSummary, 'dimensions' | 'period' | 'responses' | 'evaluations'> & {
  readonly mapping: Pick<ProjectSummary['mapping'], 'ces' | 'csat' | 'nps'>
}

const daysIn = ({ period }: CrosstabProject): Days | null =>
  period && { from: period.from.slice(0, 10), to: period.to.slice(0, 10) }

/** What may be the rows or columns of a table: all that has more than one value. */
export const crosstabDimensions = (project: CrosstabProject): string[] => {
  const days = daysIn(project)
  return [
    ...project.dimensions
      .filter(({ id, values }) => id !== TIME && values > 1)
      .map(({ id }) => id)
      .toSorted((one, other) => Number(one === FILE) - Number(other === FILE)),
    ...(days ? PERIODS.filter((period) => periodsBetween(period, days) > 1) : []).map(periodDimension)
  ]
}

/** Whether touchpoints as columns would set people against themselves. */
const sharesPeople = ({ evaluations, responses }: CrosstabProject): boolean => evaluations > responses

const FEW_COLUMNS = 12

/** The first dimension that makes a banner of a dozen columns or less, else the one of the fewest values. */
const usualColumns = (project: CrosstabProject, dimensions: readonly string[], rows: string): string[] => {
  const days = daysIn(project)
  const columnsOf = (id: string): number => {
    const period = periodOf(id)
    if (period) return days ? periodsBetween(period, days) : 0
    return project.dimensions.find((dimension) => dimension.id === id)?.values ?? 0
  }
  const possible = dimensions.filter((id) => id !== rows && !(id === TOUCHPOINT && sharesPeople(project)))
  const fewest = possible.toSorted((one, other) => columnsOf(one) - columnsOf(other))[0]
  const usual = possible.find((id) => columnsOf(id) <= FEW_COLUMNS) ?? fewest
  return usual === undefined ? [] : [usual]
}

/** What the table shows of a project: as it was arranged, where the project has it. */
export const crosstabChoice = (
  project: CrosstabProject,
  { metric, rows, columns, content }: Arrangements['crosstab']
): CrosstabChoice => {
  const dimensions = crosstabDimensions(project)
  const stub = rows !== ANSWER && dimensions.includes(rows) ? rows : usualRows(dimensions, rows)
  const banner = [...new Set(columns)].filter((id) => id !== stub && dimensions.includes(id))
  return {
    metric: metric === 'ces' || project.mapping[metric] ? metric : 'ces',
    rows: stub,
    columns: banner.length > 0 ? banner : usualColumns(project, dimensions, stub),
    content: stub === ANSWER ? 'shares' : content
  }
}

const usualRows = (dimensions: readonly string[], wanted: string): string =>
  wanted !== ANSWER && dimensions.includes(TOUCHPOINT) ? TOUCHPOINT : ANSWER

/** Why a table is not asked for: nothing to put into its columns, or the same people in several of them. */
export const whyNotAsked = (
  project: CrosstabProject,
  { columns }: CrosstabChoice
): 'no-columns' | 'same-people' | null => {
  if (columns.length === 0) return 'no-columns'
  return columns.includes(TOUCHPOINT) && sharesPeople(project) ? 'same-people' : null
}

/** The table with this dimension in its rows, and what stood there in its place. */
export const withRows = (
  { rows, columns }: CrosstabChoice,
  wanted: string
): Pick<Arrangements['crosstab'], 'rows' | 'columns'> => ({
  rows: wanted,
  columns: columns.flatMap((id) => (id === wanted ? (rows === ANSWER ? [] : [rows]) : [id]))
})

/** The filter that keeps a row or column; none for answers without a date, which no span of days holds. */
export const keeping = (dimension: string, value: string | null): Condition | null => {
  const period = periodOf(dimension)
  if (!period) return { op: 'is', dimension, values: [value] }
  return value === null
    ? null
    : { op: 'between', dimension: TIME, from: value, to: startOf(period, value, 1) }
}

export const askCrosstab =
  (choice: CrosstabChoice) =>
  async (client: Client, slice: Slice, options?: CallOptions): Promise<CrosstabCounts> => {
    const by = [...(choice.rows === ANSWER ? [] : [choice.rows]), ...choice.columns]
    const frequencies = await client.call('slice.tabulate', { metric: choice.metric, slice, by }, options)
    return { choice, frequencies }
  }
