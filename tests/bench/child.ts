import { readFileSync } from 'node:fs'
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
// On Linux a process begins with the peak of the one that started it; its own stands elsewhere.
const own =
  process.platform === 'linux'
    ? /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    : undefined
const peakKib = own === undefined ? maxRSS : Number(own)
process.send?.({ value, peakKib, cpu: (userCPUTime + systemCPUTime) / 1000 })
