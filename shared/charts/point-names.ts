import type { NameStyle } from './name-lines'
import { textWidth } from './text-width'

/** More points than this leave each other less room. */
export const FEW_POINTS = 12

/** Names wider than this stand on two lines; of many in a narrow picture more find a place when cut to less. */
const MOST = 165
const LEAST = 90
const SHARE = 0.16

/** How wide the names of so many points may be in a picture of some width, before they are cut. */
export const pointNameWidth = (points: number, width: number): number =>
  points > FEW_POINTS ? Math.min(MOST, Math.max(LEAST, width * SHARE)) : MOST

/** The room a name takes, on the lines it stands on. */
export const nameBox = (lines: readonly string[], { size, leading }: NameStyle) => ({
  width: Math.max(...lines.map((line) => textWidth(line, size, 600))),
  height: 2 + lines.length * leading
})
