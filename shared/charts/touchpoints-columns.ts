import { textWidth } from './text-width'
import { ONE_LINE, twoLineWidth, TWO_LINES, type NameStyle } from './name-lines'

/** Left edge and width of a column of the chart. */
export interface Column {
  readonly left: number
  readonly width: number
}

export interface Columns {
  readonly label: Column
  readonly names: NameStyle
  /** Whether names stand over their bars, where there is too little room beside them. */
  readonly areNamesAbove: boolean
  readonly bars: Column
  readonly score: Column
  readonly answers: Column
  /** `null` where there is nothing to compare with, or no room for it. */
  readonly rest: Column | null
}

const EDGE = 16
const GAP = 22
const ANSWERS = 62
/** Room left of the bars for the share that does not fit into its bar. */
export const SHARE_TEXT = 34
/** Room for the score's number beside its interval. */
export const SCORE_TEXT = 46

/** Names longer than this take two lines. */
const ONE_LINE_MOST = { width: 230, share: 0.26 }
/** Of the width, what names may take at most. */
const LABEL_SHARE = 0.35
/** What bars and score need to be read; with the difference from the rest beside them, and alone. */
const FREE_WITH_REST = 390
const FREE_ALONE = 232
/** Names cut to less than this cost more than the difference from the rest is worth. */
const LABEL_WITH_REST = 160
const LABEL_LEAST = 90

/** Narrower than this, names beside the bars would leave these no room. */
const ABOVE = 420

const gaps = (hasRest: boolean): number => GAP * (hasRest ? 3.1 : 2.1)

/** The width that names ask for: what the widest takes, on two lines where one would be too long. */
const wantedLabel = (width: number, names: readonly string[]): { width: number; names: NameStyle } => {
  const widest = Math.max(48, ...names.map((name) => textWidth(name, ONE_LINE.size, 600)))
  const most = Math.min(ONE_LINE_MOST.width, width * ONE_LINE_MOST.share)
  if (widest <= most) return { width: Math.ceil(widest), names: ONE_LINE }
  const two = Math.max(...names.map((name) => twoLineWidth(name, TWO_LINES.size)))
  return { width: Math.ceil(Math.min(two + 1, width * LABEL_SHARE)), names: TWO_LINES }
}

/**
 * Splits the width: the names take what they need, the number of answers a fixed column, the rest is shared.
 * Where that is too narrow, the difference from the rest goes first, then names are cut: never the bars. Where even that
 * leaves too little, names stand over their bars.
 */
export const touchpointColumns = (width: number, names: readonly string[], compares: boolean): Columns =>
  width < ABOVE ? columnsBelow(width) : columnsBeside(width, names, compares)

/** Under the names: bars, score and number of answers. */
const columnsBelow = (width: number): Columns => {
  const inner = width - 2 * EDGE
  const free = inner - ANSWERS - GAP
  const bars = Math.floor(free * 0.56)
  return {
    label: { left: EDGE, width: inner },
    names: TWO_LINES,
    areNamesAbove: true,
    bars: { left: EDGE, width: bars },
    score: { left: EDGE + bars + GAP, width: free - bars },
    answers: { left: EDGE + GAP + free, width: ANSWERS },
    rest: null
  }
}

const columnsBeside = (width: number, names: readonly string[], compares: boolean): Columns => {
  const wanted = wantedLabel(width, names)
  const freeOf = (hasRest: boolean) => width - 2 * EDGE - ANSWERS - gaps(hasRest)
  const hasRest = compares && freeOf(true) - FREE_WITH_REST >= Math.min(wanted.width, LABEL_WITH_REST)
  const least = hasRest ? FREE_WITH_REST : FREE_ALONE
  const label = Math.floor(Math.min(wanted.width, Math.max(LABEL_LEAST, freeOf(hasRest) - least)))
  const free = freeOf(hasRest) - label
  const bars = Math.floor(free * (hasRest ? 0.43 : 0.55))
  const score = Math.floor(free * (hasRest ? 0.35 : 0.45))
  const barsLeft = EDGE + label + GAP * 0.7
  const scoreLeft = barsLeft + bars + GAP
  const answersLeft = scoreLeft + score + GAP * 0.4
  const restLeft = answersLeft + ANSWERS + GAP
  return {
    label: { left: EDGE, width: label },
    names: wanted.names,
    areNamesAbove: false,
    bars: { left: barsLeft, width: bars },
    score: { left: scoreLeft, width: score },
    answers: { left: answersLeft, width: ANSWERS },
    rest: hasRest ? { left: restLeft, width: width - EDGE - restLeft } : null
  }
}
