import type { ProjectSummary } from '../contract/project'
import { isFirstOnly, type Slice } from '../domain/slice'

/**
 * Whether one person may have given several of the answers, which intervals and tests of answers take for those of
 * different people: one of each touchpoint, where they are counted so, or in several responses.
 */
export const mayRepeat = (
  { evaluations, responses, mapping }: Pick<ProjectSummary, 'evaluations' | 'responses' | 'mapping'>,
  slice: Slice,
  byTouchpoint: boolean
): boolean =>
  (byTouchpoint && evaluations > responses) || (mapping.respondent !== null && !isFirstOnly(slice))
