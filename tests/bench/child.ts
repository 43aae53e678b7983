import { MEASURES, type MeasureName } from './measures'

/** What a measure gave, and the most memory its process ever held, in KiB. */
export interface Measured<T> {
  readonly value: T
  readonly peakKib: number
}

const [name, given] = process.argv.slice(2)
// Only `measure` starts this file, and the compiler has checked there that name and argument fit.
const measure = MEASURES[name as MeasureName] as (given: unknown) => Promise<unknown>
const value = await measure(JSON.parse(given ?? 'null'))
process.send?.({ value, peakKib: process.resourceUsage().maxRSS })
