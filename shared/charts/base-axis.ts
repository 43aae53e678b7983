import { niceAxis, ticksOf } from './nice-axis'

/** How bases are spread along an axis: evenly, or drawn together at the large end. */
export type Spacing = 'linear' | 'root' | 'log'

/** An axis of bases, from 0 at its left end to 1 at its right. */
export interface BaseAxis {
  readonly spacing: Spacing
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
  readonly toUnit: (n: number) => number
  readonly fromUnit: (unit: number) => number
}

/** From such a ratio of the largest base to the smallest on, the small ones would all stand at the left edge. */
const ROOT_FROM = 6
const LOG_FROM = 60

/** Left beyond the outermost points, as a share of the axis. */
const ROOM = 0.06

const BENDS: Readonly<
  Record<Spacing, { readonly to: (n: number) => number; readonly back: (bent: number) => number }>
> = {
  linear: { to: (n) => n, back: (bent) => bent },
  root: { to: Math.sqrt, back: (bent) => Math.max(0, bent) ** 2 },
  log: { to: Math.log10, back: (bent) => 10 ** bent }
}

const roundNumbers = (low: number, high: number): number[] => {
  const first = Math.floor(Math.log10(low))
  const last = Math.ceil(Math.log10(high))
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index))
    .flatMap((power) => [power, 2 * power, 5 * power])
    .filter((tick) => tick >= low && tick <= high && Number.isInteger(tick))
}

/** An axis that holds bases so that both small and large ones can be told apart. */
export const baseAxis = (bases: readonly number[]): BaseAxis => {
  const smallest = Math.max(1, Math.min(...bases))
  const largest = Math.max(smallest, ...bases)
  const ratio = largest / smallest
  const spacing: Spacing = ratio >= LOG_FROM ? 'log' : ratio >= ROOT_FROM ? 'root' : 'linear'
  const { to, back } = BENDS[spacing]
  const span = to(largest) - to(smallest)
  const room = span > 0 ? span * ROOM : to(largest) * 0.2
  const from = Math.max(to(1), to(smallest) - room)
  const until = to(largest) + room
  const [min, max] = [back(from), back(until)]
  const even = niceAxis(min, max, 6, { tight: true })
  return {
    spacing,
    min,
    max,
    ticks:
      spacing === 'linear'
        ? ticksOf(even).filter((tick) => tick >= min && tick <= max && Number.isInteger(tick))
        : roundNumbers(min, max),
    toUnit: (n) => (to(Math.max(1, n)) - from) / (until - from),
    fromUnit: (unit) => back(from + unit * (until - from))
  }
}
