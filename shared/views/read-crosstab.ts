import type { ProjectSummary } from '../contract/project'
import type { ViewState } from '../contract/view-state'
import { TOUCHPOINT } from '../domain/slice'
import { LEVELS } from '../figures/column-letters'
import { crosstab, type Crosstab } from '../figures/crosstab'
import { ANSWER } from '../figures/crosstab-asked'
import { answersAsStub } from '../figures/crosstab-content'
import { answerNets } from '../locale/crosstab-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import type { CrosstabCounts } from './ask-crosstab'

interface Arranged extends Pick<ViewState, 'weighted'> {
  readonly crosstab: Pick<ViewState['crosstab'], 'content' | 'correction' | 'family'>
  /** That of the metric that was asked. */
  readonly definition: Definition
}

/** The table of counts: touchpoints as the project has them, answers lowest first, other values by name. */
export const readCrosstab = (
  { frequencies, choice: { metric, rows } }: CrosstabCounts,
  { touchpoints }: Pick<ProjectSummary, 'touchpoints'>,
  { weighted, definition, crosstab: { content, correction, family } }: Arranged,
  words: Words
): Crosstab => {
  const areAnswers = rows === ANSWER
  const scale = frequencies.cells[0]?.tally.scale
  return crosstab(areAnswers ? answersAsStub(frequencies) : frequencies, {
    content: !areAnswers && content === 'score' ? { kind: 'score', definition } : { kind: 'shares' },
    ...(areAnswers && scale ? { nets: { rows: answerNets(metric, scale, words) } } : {}),
    weighted,
    order: (one, other, dimension) => {
      if (dimension === ANSWER) return Number(one) - Number(other)
      return dimension === TOUCHPOINT
        ? touchpoints.indexOf(one) - touchpoints.indexOf(other)
        : words.compare(one, other)
    },
    correction,
    family,
    levels: LEVELS
  })
}
