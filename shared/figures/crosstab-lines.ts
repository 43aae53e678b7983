import { periodOf } from '../domain/calendar'

/** A value of a side's dimensions: one of the stub, one or two of the banner (outer, inner). */
export type Value = readonly (string | null)[]

/** Several values told together, such as "Europe". */
export interface Net {
  readonly name: string
  readonly of: readonly Value[]
}

/** A row or a column: a single value, a net of several, or all. */
export interface Line {
  readonly kind: 'value' | 'net' | 'total'
  /** The value; the name of a net; empty for the total. */
  readonly key: Value
  /** Which values it holds, as places among those of its side. */
  readonly parts: readonly number[]
}

const nameOf = (value: Value) => JSON.stringify(value)

/** Which of two values of a dimension stands first. */
export type Order = (one: string, other: string, dimension: string) => number

/**
 * The values of a side in the order that is wanted, else as they first come, the inner ones of a nested banner
 * side by side; where one of its dimensions is a period, that in the order of time.
 */
export const valuesIn = (keys: readonly Value[], by: readonly string[] = [], order?: Order): Value[] => {
  const values = [...new Map(keys.map((key) => [nameOf(key), key])).values()]
  const periods = by.map((dimension) => periodOf(dimension) !== undefined)
  const ranks = by.map((dimension, place) => {
    const parts = [...new Set(values.map((value) => value[place] ?? null))]
    // What has no date stands last, and what is blank.
    if (periods[place]) parts.sort((one, other) => ((one ?? '~') < (other ?? '~') ? -1 : 1))
    else if (order)
      parts.sort((one, other) => {
        if (one === null || other === null) return Number(one === null) - Number(other === null)
        return order(one, other, dimension)
      })
    return new Map(parts.map((part, rank) => [part, rank]))
  })
  const rankOf = (value: Value, place: number) => ranks[place]?.get(value[place] ?? null) ?? 0
  return values.sort((one, other) =>
    by.reduce((order, _, place) => order || rankOf(one, place) - rankOf(other, place), 0)
  )
}

/** The lines of a side: its values, its nets that hold anything, and the total of all, which comes last. */
export const linesOf = (values: readonly Value[], nets: readonly Net[] = []): Line[] => {
  const names = values.map(nameOf)
  const single = values.map((key, at): Line => ({ kind: 'value', key, parts: [at] }))
  const several = nets.map(({ name, of }): Line => {
    const wanted = new Set(of.map(nameOf))
    return { kind: 'net', key: [name], parts: [...names.keys()].filter((at) => wanted.has(names[at] ?? '')) }
  })
  return [
    ...single,
    ...several.filter(({ parts }) => parts.length > 0),
    { kind: 'total', key: [], parts: [...values.keys()] }
  ]
}

/** What is left of all without a line: what a reader gets by subtracting it from the total. */
export const othersOf = ({ parts }: Line, count: number): number[] =>
  Array.from({ length: count }, (_, at) => at).filter((at) => !parts.includes(at))

/** The outer values a line lies in: one where the banner is nested and the line within one of them. */
const outersOf = ({ parts }: Line, values: readonly Value[]): Set<string> =>
  new Set(parts.map((at) => nameOf((values[at] ?? []).slice(0, -1))))

/**
 * Whether two columns may be tested against each other: they share nobody, neither is the total, and in a
 * nested banner they lie within the same outer value.
 */
export const mayCompare = (one: Line, other: Line, values: readonly Value[]): boolean => {
  if (one.kind === 'total' || other.kind === 'total') return false
  if (one.parts.some((part) => other.parts.includes(part))) return false
  const outers = new Set([...outersOf(one, values), ...outersOf(other, values)])
  return outers.size === 1
}

/** A, B, ... Z, AA, AB, ...: small and capital letters are the levels, so case tells nothing else. */
export const letterOf = (place: number): string =>
  (place >= 26 ? letterOf(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26))
