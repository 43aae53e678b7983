import { textWidth } from './text-width'

/** Left edge and width of a column of the chart. */
export interface Column {
  readonly left: number
  readonly width: number
}

export interface Columns {
  readonly label: Column
  readonly bars: Column
  readonly score: Column
  readonly answers: Column
  readonly rest: Column
}

const EDGE = 16
const GAP = 22
const LABEL_MOST = 230
const ANSWERS = 62
/** Room left of the bars for the share that does not fit into its bar. */
export const SHARE_TEXT = 34
/** Room for the score's number beside its interval. */
export const SCORE_TEXT = 46

/** Splits the width: the names take what they need, the number of answers a fixed column, the rest is shared. */
export const touchpointColumns = (width: number, names: readonly string[], fontSize: number): Columns => {
  const widest = Math.max(48, ...names.map((name) => textWidth(name, fontSize, 600)))
  const label = Math.min(LABEL_MOST, width * 0.26, Math.ceil(widest))
  const free = width - 2 * EDGE - label - ANSWERS - 4 * GAP
  const bars = Math.floor(free * 0.43)
  const score = Math.floor(free * 0.35)
  const columns = {
    label: { left: EDGE, width: label },
    bars: { left: EDGE + label + GAP * 0.7, width: bars }
  }
  const scoreLeft = columns.bars.left + bars + GAP
  const answersLeft = scoreLeft + score + GAP * 0.4
  const restLeft = answersLeft + ANSWERS + GAP
  return {
    ...columns,
    score: { left: scoreLeft, width: score },
    answers: { left: answersLeft, width: ANSWERS },
    rest: { left: restLeft, width: width - EDGE - restLeft }
  }
}
