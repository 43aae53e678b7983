import type { ProjectSummary } from '../contract/project'
import type { ViewState } from '../contract/view-state'
import { cesScales } from '../domain/mapping'
import { definitionOf } from '../measures/definitions'
import { definitionName } from './score-words'
import { conditionText } from './slice-words'
import type { FittedView } from '../views/fit-view'
import type { Words } from './words'

type Project = Pick<ProjectSummary, 'mapping' | 'dimensions'>

/** How a view is arranged, where it has forms: "Funnel"; nothing where it has one. */
const formText = (state: ViewState, { t }: Words): string | null => {
  switch (state.view) {
    case 'touchpoints':
      return t(`form.${state.touchpoints.form}`)
    case 'compare':
    case 'trend':
    case 'drivers':
      return t(`form.${state[state.view].form}`)
    case 'verbatims':
      return t(`form.${state.verbatims.form}`)
    default:
      return null
  }
}

/** What a kept view shows, in a line: "Touchpoints, Funnel · % easy · Country is IT". */
export const viewText = (state: ViewState, { mapping, dimensions }: Project, words: Words): string => {
  const form = formText(state, words)
  const name = words.t(`view.${state.view}.name`)
  return [
    form === null ? name : `${name}, ${form}`,
    definitionName(definitionOf('ces', state.ces, ...cesScales(mapping)), words),
    ...state.slice.filters.map((filter) => conditionText(filter, dimensions, words))
  ].join(' · ')
}

/** What a view that was kept spoke of and the project does not have, in a sentence; nothing where it has all. */
export const lostText = (
  { leftOut, lostComparison }: Pick<FittedView, 'leftOut' | 'lostComparison'>,
  { dimensions }: Pick<ProjectSummary, 'dimensions'>,
  words: Words
): string[] => {
  const gone = [
    ...leftOut.map((filter) => conditionText(filter, dimensions, words)),
    ...(lostComparison ? [words.t('saved.comparison')] : [])
  ]
  return gone.length > 0 ? [words.t('saved.left-out', { what: words.every(gone) })] : []
}
