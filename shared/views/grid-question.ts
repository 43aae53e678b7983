import type { ProjectSummary } from '../contract/project'
import type { QualityRequest } from '../contract/slice-quality'
import type { Arrangements } from '../contract/view-state'
import { sameRange, type Scale } from '../domain/scale'
import { FILE, TOUCHPOINT } from '../domain/slice'
import { rangeText } from '../locale/scale-words'
import type { Words } from '../locale/words'
import { FEWEST_ITEMS } from '../statistics/straight-lining'

export type Range = Pick<Scale, 'low' | 'high'>

/** Ranges that columns of ratings are read on; that of effort stands before them. */
const USUAL_RANGES: readonly Range[] = [
  { low: 1, high: 4 },
  { low: 1, high: 5 },
  { low: 1, high: 6 },
  { low: 1, high: 7 },
  { low: 1, high: 10 },
  { low: 0, high: 10 }
]

/** What was asked on a scale has few values: more are names, numbers or places. */
const MOST_VALUES = 20

type Known = Pick<ProjectSummary, 'dimensions' | 'mapping'>

/** Columns that may have been asked as a grid, in the order of the project; none where they are too few for one. */
export const gridColumns = ({ dimensions, mapping }: Known): string[] => {
  const able = dimensions.filter(
    ({ id, kind, values }) =>
      kind === 'category' &&
      id !== TOUCHPOINT &&
      id !== FILE &&
      id !== mapping.retained &&
      values > 1 &&
      values <= MOST_VALUES
  )
  return able.length < FEWEST_ITEMS ? [] : able.map(({ id }) => id)
}

/** The ranges on offer: that of effort first, which is taken where none was chosen. */
export const gridRanges = ({ mapping: { ces } }: Pick<Known, 'mapping'>): Range[] => {
  const own = { low: ces.scale.low, high: ces.scale.high }
  return [own, ...USUAL_RANGES.filter((range) => !sameRange(range, own))]
}

export interface GridChoice {
  /** Chosen and there. */
  readonly columns: readonly string[]
  readonly range: Range
  /** What is asked; `null` for what is read by itself: effort, where a row has enough of it. */
  readonly grid: QualityRequest['grid']
  /** Columns were chosen, and too few of them. */
  readonly isTooFew: boolean
}

/** What an arrangement of Health reads as a grid. */
export const gridChoice = (project: Known, { grid, range }: Arrangements['health']): GridChoice => {
  const { ces } = project.mapping
  const columns = gridColumns(project).filter((id) => grid.includes(id))
  const { low, high } = range ?? ces.scale
  const scale: Scale = { low, high, good: 'high' }
  const isEnough = columns.length >= FEWEST_ITEMS
  return {
    columns,
    range: { low, high },
    // Codes that mean no answer to the effort question do so here where answers run alike.
    grid: isEnough
      ? { columns, rules: { scale, missing: sameRange(scale, ces.scale) ? ces.missing : [], labels: {} } }
      : null,
    isTooFew: columns.length > 0 && !isEnough
  }
}

/** What is read as a grid, and why: nothing is said where there is nothing to choose. */
export const gridText = (project: Known, health: Arrangements['health'], { t }: Words): string[] => {
  if (gridColumns(project).length === 0) return []
  const { range, grid, isTooFew } = gridChoice(project, health)
  if (grid) return [t('health.grid.read', { range: rangeText(range) })]
  return [t(isTooFew ? 'health.grid.too-few' : 'health.grid.effort')]
}
