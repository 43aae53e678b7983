import type { Inspection } from '../contract/inspection'
import { joinedKeys, type Renamed } from '../domain/renamed'
import type { ColumnProfile, WaveCounts } from './column-profile'

/** More values than this are no scale, and not worth keeping apart. */
const MOST_VALUES = 40

const wavesOf = ({ waves, files: [file = 0], complete, ...own }: ColumnProfile): readonly WaveCounts[] => {
  if (waves) return waves
  const { header, label, rows, blank, values } = own
  if (!complete || values.length > MOST_VALUES) return []
  return [{ file, header, ...(label === undefined ? {} : { label }), rows, blank, values }]
}

/** The profiles of one column in several files as one. */
export const addProfiles = (one: ColumnProfile, other: ColumnProfile): ColumnProfile => {
  const counts = new Map(one.values.map(({ value, n }) => [value, n]))
  for (const { value, n } of other.values) counts.set(value, (counts.get(value) ?? 0) + n)
  const values = [...counts].map(([value, n]) => ({ value, n })).sort((left, right) => right.n - left.n)
  const complete = one.complete && other.complete
  return {
    ...other,
    ...one,
    files: [...one.files, ...other.files].sort((left, right) => left - right),
    rows: one.rows + other.rows,
    blank: one.blank + other.blank,
    distinct: complete ? values.length : Math.max(one.distinct, other.distinct, values.length),
    values,
    complete,
    waves: [...wavesOf(one), ...wavesOf(other)].sort((left, right) => left.file - right.file)
  }
}

/** What was looked at, with columns that were renamed between waves as the columns they are. */
export const joinColumns = (inspection: Inspection, renamed: Renamed): Inspection => {
  if (Object.keys(renamed).length === 0) return inspection
  const files = inspection.files.map((file) => ({ ...file, keys: joinedKeys(file.keys, renamed) }))
  const joined = new Map<string, ColumnProfile>()
  for (const column of inspection.columns) {
    const key = keyIn(inspection, column, renamed)
    const before = joined.get(key)
    joined.set(key, before ? addProfiles(before, { ...column, key }) : { ...column, key })
  }
  return { ...inspection, files, columns: [...joined.values()] }
}

/** A column is joined as a whole or not at all: it keeps its key if one of its files has to. */
const keyIn = ({ files }: Inspection, column: ColumnProfile, renamed: Renamed): string => {
  const keys = column.files.map((at) => {
    const own = files[at]?.keys ?? []
    return joinedKeys(own, renamed)[own.indexOf(column.key)]
  })
  const [first = column.key] = keys
  return keys.every((key) => key === first) ? first : column.key
}
