import type { DriverLine } from './driver-lines'
import { tellApart, TWO_LINES, twoLineWidth } from './name-lines'
import type { Bounds } from './place-labels'
import { textWidth } from './text-width'

/** Where the list stands; its lower end follows from the lines. */
export type ListArea = Pick<Bounds, 'left' | 'right' | 'top'>

export const HEAD = 66
export const FOOT = 14
const ROW = 38
const LEVEL_ROW = 26
export const LEVEL_LEADING = 12
export const SMALL = 11.5
export const INDENT = 14
export const BETA_TEXT = 46
const EDGE = 16
const GAP = 18
/** Room for a share such as 33.3%. */
const SHARE = 54
const CLASS = 80
const NAMES = { least: 96, most: 230, share: 0.24 }
/** Narrower than this the second kind of shares is left to the table. */
const ROOMY = 620
/** Less room for pictures than this is not shared among three. */
const TIGHT = 190
/** Narrower than this names stand over what is drawn of them, which takes so much below. */
const NARROW = 420
const UNDER_NAME = { driver: 28, level: 20 }
const OVER_NAME = 5

export interface Column {
  readonly left: number
  readonly width: number
}

interface Columns {
  readonly names: Column
  readonly parts: Column
  readonly share: Column
  readonly shapley: Column | null
  readonly beta: Column
  /** Where there is too little room for a picture of it, only its number stands. */
  readonly isBetaDrawn: boolean
  readonly contrast: Column | null
  readonly kind: Column | null
}

/** A line in its place: what it is drawn in, and the middles of its name and of what is drawn of it. */
export interface ListRow {
  readonly top: number
  readonly height: number
  readonly named: number
  readonly drawn: number
  readonly name: readonly string[]
}

export interface DriverColumns extends Columns {
  readonly areNamesAbove: boolean
  readonly rows: readonly ListRow[]
  readonly bottom: number
}

/** Room shared out from left to right: what is written takes what it needs, what is drawn the rest. */
const columnsBeside = (lines: readonly DriverLine[], area: ListArea): Columns => {
  const all = area.right - area.left - 2 * EDGE
  const hasShapley = all >= ROOMY && lines.some(({ shapley }) => shapley)
  const hasContrast = lines.some(({ contrast }) => contrast)
  const indent = indentOf(lines)
  const room = Math.min(NAMES.most, all * NAMES.share)
  const widest = (of: (name: string) => number) =>
    2 + Math.max(...lines.map(({ name, level }) => (level ? indent + textWidth(name, SMALL) : of(name))))
  // On one line where all names fit so, else on two.
  const oneLine = widest((name) => textWidth(name, TWO_LINES.size, 600))
  const wanted = oneLine <= room ? oneLine : widest((name) => twoLineWidth(name, TWO_LINES.size))
  const names = Math.max(NAMES.least, Math.min(room, wanted))
  const kind = hasContrast ? CLASS : 0
  const gaps = GAP * (hasContrast ? 3.6 : 2)
  const drawn = all - names - SHARE - (hasShapley ? SHARE + 6 : 0) - BETA_TEXT - kind - gaps
  const isTight = hasContrast && drawn < TIGHT
  const beta = isTight ? 0 : drawn * (hasContrast ? 0.27 : 0.4)
  const contrast = hasContrast ? drawn * (isTight ? 0.45 : 0.33) : 0
  let left = area.left + EDGE
  const take = (width: number, gap: number): Column => {
    const column = { left, width }
    left += width + gap
    return column
  }
  return {
    names: take(names, GAP),
    parts: take(drawn - beta - contrast, 0),
    share: take(SHARE, hasShapley ? 6 : GAP),
    shapley: hasShapley ? take(SHARE, GAP) : null,
    beta: take(beta + BETA_TEXT, GAP),
    isBetaDrawn: beta > 0,
    contrast: hasContrast ? take(contrast, GAP * 0.6) : null,
    kind: hasContrast ? take(CLASS, 0) : null
  }
}

/** How far the values of a dimension stand in from the names of drivers. */
const indentOf = (lines: readonly DriverLine[]): number => (lines.some(({ level }) => level) ? INDENT : 0)

/** What is drawn under the names; what a driver is called in its kind stands beside its name. */
const columnsBelow = (lines: readonly DriverLine[], area: ListArea): Columns => {
  const left = area.left + EDGE
  const all = area.right - area.left - 2 * EDGE
  const hasContrast = lines.some(({ contrast }) => contrast)
  const drawn = all - SHARE - BETA_TEXT - GAP * (hasContrast ? 1.6 : 1)
  const contrast = hasContrast ? drawn * 0.45 : 0
  const beta = hasContrast ? 0 : drawn * 0.4
  const parts = drawn - contrast - beta
  const betaLeft = left + parts + SHARE + GAP
  return {
    names: { left, width: hasContrast ? all - CLASS - GAP : all },
    parts: { left, width: parts },
    share: { left: left + parts, width: SHARE },
    shapley: null,
    beta: { left: betaLeft, width: beta + BETA_TEXT },
    isBetaDrawn: beta > 0,
    contrast: hasContrast ? { left: betaLeft + BETA_TEXT + GAP * 0.6, width: contrast } : null,
    kind: hasContrast ? { left: left + all - CLASS, width: CLASS } : null
  }
}

/** Names of drivers and of their values, told apart among themselves. */
const namesOf = (lines: readonly DriverLine[], { width }: Column): string[][] => {
  const drivers = tellApart(
    lines.filter(({ level }) => !level).map(({ name }) => name),
    width,
    TWO_LINES.size
  )
  const levels = tellApart(
    lines.filter(({ level }) => level).map(({ name }) => name),
    width - INDENT,
    SMALL,
    400
  )
  return lines.map(({ level }) => (level ? levels : drivers).shift() ?? [])
}

/** Where the columns and the lines of the list stand. */
export const driverColumns = (lines: readonly DriverLine[], area: ListArea): DriverColumns => {
  const areNamesAbove = area.right - area.left < NARROW
  const columns = areNamesAbove ? columnsBelow(lines, area) : columnsBeside(lines, area)
  const names = namesOf(lines, columns.names)
  let bottom = area.top + HEAD
  const rows = lines.map(({ level }, index): ListRow => {
    const name = names[index] ?? []
    const top = bottom
    const over = name.length * (level ? LEVEL_LEADING : TWO_LINES.leading)
    const under = level ? UNDER_NAME.level : UNDER_NAME.driver
    const height = areNamesAbove ? OVER_NAME + over + under : level ? LEVEL_ROW : ROW
    bottom += height
    return {
      top,
      height,
      name,
      named: areNamesAbove ? top + OVER_NAME + over / 2 : top + height / 2,
      drawn: areNamesAbove ? bottom - under / 2 - 1 : top + height / 2
    }
  })
  return { ...columns, areNamesAbove, rows, bottom }
}
