import {
  changeSteps,
  explainChange,
  type ChangeStep,
  type ExplainedChange
} from '../figures/change-explained'
import type { Definition } from '../measures/definition'
import { comparable } from '../measures/definitions'
import type { ChangeCounts } from './ask-trend'
import { areMixed } from './read-trend'

/** Parts that have a row of their own; the others are told together. */
const MOST_PARTS = 12

/** Why the score changed between two sides, as the window and exports tell it; an index where scales are mixed. */
export const readChange = (
  { before, now }: ChangeCounts,
  wanted: Definition,
  weighted: boolean
): ReturnType<typeof explainChange> => {
  const mixed = areMixed({ ...now, cells: [...before.cells, ...now.cells] }, weighted)
  return explainChange(comparable(wanted, mixed), { before: before.cells, after: now.cells }, weighted)
}

export const changeRows = (explained: ExplainedChange): ChangeStep[] => changeSteps(explained, MOST_PARTS)
