import { MEASURES, type MeasureName } from './measures'

/** What a measure gave, and what its process took: the most memory it ever held, in KiB, and processor time, in ms. */
export interface Measured<T> {
  readonly value: T
  readonly peakKib: number
  readonly cpu: number
}

const [name, given] = process.argv.slice(2)
// Only `measure` starts this file, and the compiler has checked there that name and argument fit.
const measure = MEASURES[name as MeasureName] as (given: unknown) => Promise<unknown>
const value = await measure(JSON.parse(given ?? 'null'))
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
process.send?.({ value, peakKib: maxRSS, cpu: (userCPUTime + systemCPUTime) / 1000 })
