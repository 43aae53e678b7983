import { PERIODS, periodDimension, type Period } from '../../../shared/domain/calendar'
import type { Mapping } from '../../../shared/domain/mapping'
import type { MappedColumn } from '../../../shared/domain/mapping-file'
import { ANSWERS, FILE, TOUCHPOINT, type Condition, type Slice } from '../../../shared/domain/slice'
import type { Words } from '../../../shared/locale/words'
import { choose } from './arguments'
import type { Options } from './commands/options'
import type { FindColumn } from './column-names'
import { DataError, UsageError } from './usage-error'

/** A dimension by the name it goes by in the output. */
export interface NamedDimension {
  readonly name: string
  readonly id: string
}

/** What the options ask to break down by and to filter on. */
export interface SliceOptions {
  readonly by: readonly NamedDimension[]
  readonly slice: Slice
  /** The mapping with every column that is asked about among its dimensions. */
  readonly mapping: Mapping
}

const BUILT_IN: Readonly<Record<string, string>> = {
  touchpoint: TOUCHPOINT,
  file: FILE,
  source: FILE,
  answer: '@answer'
}

/** The period of this name, "month" or "@month"; of the short name only where no column has it, however written. */
const periodNamed = (name: string, columns: readonly MappedColumn[]): Period | undefined => {
  const wanted = name.toLowerCase()
  const isColumn = columns.some(({ header }) => header.trim().toLowerCase() === wanted)
  return PERIODS.find((period) => wanted === periodDimension(period) || (wanted === period && !isColumn))
}

/** A column of that name, else one of the dimensions every project has. */
export const dimensionNamed = (
  name: string,
  {
    columns,
    find,
    mapping,
    words
  }: { columns: readonly MappedColumn[]; find: FindColumn; mapping: Mapping; words: Words }
): NamedDimension => {
  const wanted = name.trim()
  const period = periodNamed(wanted, columns)
  if (period) {
    if (mapping.date === null) throw new UsageError(words.t('trend.no-date'))
    return { name: period, id: periodDimension(period) }
  }
  const exact = columns.find(({ header }) => header.trim() === wanted)
  const builtIn = BUILT_IN[wanted.toLowerCase()]
  const column = exact ?? (builtIn === undefined ? find(wanted) : undefined)
  if (!column) return { name: wanted.toLowerCase(), id: builtIn ?? wanted }
  return column.key === mapping.touchpoint
    ? { name: 'touchpoint', id: TOUCHPOINT }
    : { name: column.header.trim(), id: column.key }
}

/** "COLUMN=VALUE" or "COLUMN!=VALUE". */
const readFilter = (text: string, words: Words): { name: string; value: string; not: boolean } => {
  const [, name, not, value] = /^(.+?)\s*(!?)=\s*(.*)$/s.exec(text) ?? []
  if (name === undefined || value === undefined)
    throw new UsageError(words.t('cli.bad-where', { value: text }))
  return { name, value: value.trim(), not: not === '!' }
}

export const readSliceOptions = (
  options: Options,
  mapping: Mapping,
  columns: readonly MappedColumn[],
  find: FindColumn,
  words: Words
): SliceOptions => {
  const named = (name: string) => dimensionNamed(name, { columns, find, mapping, words })
  const answers = choose('--answers', options.answers, ANSWERS, words)
  if (answers === 'first' && mapping.respondent === null) throw new DataError(words.t('cli.first-of-whom'))
  const by = (options.by ?? 'touchpoint').split(',').map(named)
  const filters = new Map<string, { id: string; values: (string | null)[]; not: boolean }>()
  for (const text of options.where ?? []) {
    const { name, value, not } = readFilter(text, words)
    const { id } = named(name)
    const kept = filters.get(`${not} ${id}`) ?? { id, values: [], not }
    kept.values.push(value === '' ? null : value)
    filters.set(`${not} ${id}`, kept)
  }
  const conditions = [...filters.values()].map(({ id, values, not }): Condition => {
    const is: Condition = { op: 'is', dimension: id, values }
    return not ? { op: 'not', of: is } : is
  })
  const asked = [...by.map(({ id }) => id), ...[...filters.values()].map(({ id }) => id)]
  const added = asked.filter((id) => !id.startsWith('@') && !mapping.dimensions.includes(id))
  return {
    by,
    slice: { filters: conditions, ...(answers === 'first' ? { answers } : {}) },
    mapping: { ...mapping, dimensions: [...mapping.dimensions, ...new Set(added)] }
  }
}
