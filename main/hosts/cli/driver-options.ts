import { ROUNDS, type AskedDriver, type Outcome } from '../../../shared/contract/slice-drivers'
import type { ProjectSummary } from '../../../shared/contract/project'
import { columnKeys } from '../../../shared/domain/column-key'
import type { AnswerRules } from '../../../shared/domain/answer-rules'
import type { Mapping } from '../../../shared/domain/mapping'
import type { MappedColumn } from '../../../shared/domain/mapping-file'
import { METRICS } from '../../../shared/domain/metric'
import { FILE, TOUCHPOINT } from '../../../shared/domain/slice'
import type { Words } from '../../../shared/locale/words'
import { readScale } from './arguments'
import type { Options } from './commands/options'
import type { FindColumn } from './column-names'
import { dimensionNamed, type SliceOptions } from './slice-options'
import { DataError, UsageError } from './usage-error'
import { readLabels } from './word-labels'

/** "touchpoints": each of them. */
const EACH_TOUCHPOINT = 'touchpoints'

/** How the values of a column are meant: as they are, as numbers, or as answers on a scale. */
interface Written {
  readonly name: string
  readonly how: 'name' | 'number' | { readonly scale: string; readonly good: 'high' | 'low' }
}

/** "COLUMN", "COLUMN=number", "COLUMN=1-5", "COLUMN=1-5 low" where low is the good end. */
const readWritten = (text: string): Written => {
  const [, name, number, scale, good] =
    /^(.+?)\s*=\s*(?:(number)|(-?\d+\s*(?:-|–|\.\.)\s*-?\d+)(?:\s+(high|low))?)$/i.exec(text.trim()) ?? []
  if (name === undefined) return { name: text.trim(), how: 'name' }
  if (number !== undefined) return { name, how: 'number' }
  return { name, how: { scale: scale ?? '', good: good?.toLowerCase() === 'low' ? 'low' : 'high' } }
}

const isMetric = (name: string) => METRICS.find((metric) => metric === name.toLowerCase())

/** Whether somebody stayed, by the column that says so. */
const RETAINED = 'retained'

const isColumn = (name: string): boolean => !isMetric(name) && name.toLowerCase() !== RETAINED

const touchpointNamed = (name: string, { ces }: Pick<Mapping, 'ces'>, key: string | undefined) =>
  ces.columns.find(
    ({ touchpoint, column }) => touchpoint.toLowerCase() === name.toLowerCase() || column === key
  )

/** The mapping with every column that is an outcome or a driver among its dimensions. */
export const withDriverColumns = (
  asked: SliceOptions,
  options: Options,
  {
    columns,
    find,
    words
  }: { readonly columns: readonly MappedColumn[]; readonly find: FindColumn; readonly words: Words }
): SliceOptions => {
  const { mapping } = asked
  const outcome = options.outcome !== undefined && isColumn(options.outcome) ? [options.outcome] : []
  const named = [...outcome, ...(options.driver ?? [])].flatMap((text) => {
    const { name, how } = readWritten(text)
    if (how === 'name' && (name === EACH_TOUCHPOINT || touchpointNamed(name, mapping, undefined))) return []
    return [dimensionNamed(name, { columns, find, mapping, words }).id]
  })
  const added = named.filter((id) => !id.startsWith('@') && !mapping.dimensions.includes(id))
  return { ...asked, mapping: { ...mapping, dimensions: [...mapping.dimensions, ...new Set(added)] } }
}

export interface DriverOptions {
  readonly outcome: Outcome
  readonly drivers: AskedDriver[]
  readonly rounds: number
  readonly seed: number
}

export const readDriverOptions = (
  options: Options,
  project: ProjectSummary,
  words: Words
): DriverOptions => ({
  outcome: readOutcome(options, project, words),
  drivers: (options.driver ?? defaultDrivers(project, words)).flatMap((text) =>
    readDriver(text, options, project, words)
  ),
  rounds: readWhole('--rounds', options.rounds, { ...ROUNDS, words }),
  seed: readWhole('--seed', options.seed, { low: 0, usual: 1, high: 0xffff_ffff, words })
})

/** All touchpoints, where people rated several. */
const defaultDrivers = (project: ProjectSummary, words: Words): string[] => {
  const together = project.wide ? project.touchpoints.length > 1 : project.responses < project.evaluations
  if (!together) throw new DataError(words.t('drivers.say-driver'))
  return [EACH_TOUCHPOINT]
}

const readOutcome = (options: Options, project: ProjectSummary, words: Words): Outcome => {
  const { mapping, wide, touchpoints } = project
  const effortIsOne = !wide || touchpoints.length === 1
  if (options.outcome === undefined) {
    const metric = mapping.csat ? 'csat' : mapping.nps ? 'nps' : effortIsOne ? 'ces' : undefined
    if (!metric) throw new DataError(words.t('drivers.say-outcome'))
    return { kind: 'metric', metric }
  }
  if (options.outcome.toLowerCase() === RETAINED) {
    if (mapping.retained === null) throw new DataError(words.t('retention.no-column'))
    return { kind: 'retained' }
  }
  const metric = isMetric(options.outcome)
  if (!metric) {
    const { name, how } = readWritten(options.outcome)
    if (how === 'name') throw new UsageError(words.t('drivers.outcome-scale', { column: name }))
    return columnAs(how, dimensionOf(name, project, words), options, words)
  }
  if (metric !== 'ces' && !mapping[metric])
    throw new UsageError(words.t('cli.no-metric', { metric: metric.toUpperCase() }))
  return { kind: 'metric', metric }
}

const readDriver = (text: string, options: Options, project: ProjectSummary, words: Words): AskedDriver[] => {
  const { name, how } = readWritten(text)
  if (how !== 'name') return [columnAs(how, dimensionOf(name, project, words), options, words)]
  if (name === EACH_TOUCHPOINT)
    return project.touchpoints.map((touchpoint) => ({ kind: 'touchpoint', touchpoint }))
  const touchpoint = project.wide
    ? touchpointNamed(name, project.mapping, columnKeys([name])[0])?.touchpoint
    : undefined
  if (touchpoint !== undefined) return [{ kind: 'touchpoint', touchpoint }]
  return [{ kind: 'dimension', column: dimensionOf(name, project, words) }]
}

const columnAs = (
  how: Exclude<Written['how'], 'name'>,
  column: string,
  options: Options,
  words: Words
): Extract<AskedDriver, { kind: 'rated' | 'number' }> => {
  if (how === 'number') return { kind: 'number', column }
  const rules: AnswerRules = {
    scale: { ...readScale(how.scale, words), good: how.good },
    missing: options.missing?.split(',').map((code) => code.trim()) ?? [],
    labels: options.labels === undefined ? {} : readLabels(options.labels, words)
  }
  return { kind: 'rated', column, ...rules }
}

const BUILT_IN: Readonly<Record<string, string>> = { touchpoint: TOUCHPOINT, file: FILE, source: FILE }

/** A column as the project has it; it was looked up in the files before. */
const dimensionOf = (name: string, { dimensions, mapping }: ProjectSummary, words: Words): string => {
  const [key] = columnKeys([name])
  const found =
    dimensions.find(({ label }) => label.trim() === name) ?? dimensions.find(({ id }) => id === key)
  const id = found?.id ?? (key === mapping.touchpoint ? TOUCHPOINT : BUILT_IN[name.toLowerCase()])
  if (id === undefined)
    throw new DataError(
      words.t('cli.unknown-column', {
        column: name,
        columns: dimensions.map(({ label }) => label.trim()).join(', ')
      })
    )
  return id
}

const readWhole = (
  option: string,
  value: string | undefined,
  { low, usual, high, words }: { low: number; usual: number; high: number; words: Words }
): number => {
  if (value === undefined) return usual
  const number = /^\d+$/.test(value.trim()) ? Number(value) : NaN
  if (!(number >= low && number <= high))
    throw new UsageError(words.t('cli.bad-whole', { option, low, high, value }))
  return number
}
