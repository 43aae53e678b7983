import type { ProjectSummary } from '../../shared/contract/project'
import type { Arrangements, ViewState } from '../../shared/contract/view-state'
import { PERIODS } from '../../shared/domain/calendar'
import { comparedSlices, IN_TIME } from '../../shared/domain/comparison'
import { isFirstOnly } from '../../shared/domain/slice'
import type { Words } from '../../shared/locale/words'
import type { WorkbenchAction } from '../state/workbench-state'
import type { Command } from './commands'

interface Input {
  readonly project: ProjectSummary
  readonly state: ViewState
  readonly words: Words
  readonly dispatch: (action: WorkbenchAction) => void
}

/** Views in each of their forms, by name: one step, wherever one is. */
export const formCommands = ({ state, words, dispatch }: Input): Command[] => {
  const { t } = words
  const nameOf = (view: keyof Arrangements) => t(`view.${view}.name`)
  const arranged = <V extends keyof Arrangements>(
    view: V,
    form: string,
    how: Partial<Arrangements[V]>
  ): Command => ({
    id: `form ${view} ${JSON.stringify(how)}`,
    group: 'form',
    name: words.pair(nameOf(view), form),
    run: () => dispatch({ type: 'restore', state: { ...state, view, [view]: { ...state[view], ...how } } })
  })
  return [
    ...(['bars', 'funnel', 'table'] as const).map((form) =>
      arranged('touchpoints', t(`form.${form}`), { form })
    ),
    ...(['compare', 'trend', 'drivers'] as const).flatMap((view) =>
      (['chart', 'table'] as const).map((form) => arranged(view, t(`form.${form}`), { form }))
    ),
    ...PERIODS.map((grain) => arranged('trend', t(`trend.grain.${grain}`), { grain })),
    ...(['score', 'shares'] as const).map((content) =>
      arranged('crosstab', t(`crosstab.${content}`), { content })
    ),
    ...(['bars', 'table'] as const).map((form) => arranged('verbatims', t(`form.${form}`), { form })),
    ...(['calendar', 'table'] as const).map((days) =>
      arranged('health', t(days === 'table' ? 'form.table' : 'health.calendar.form'), { days })
    )
  ]
}

/** What changes are told against, weights, and whose answers count: as far as this project has them. */
export const countingCommands = ({ project, state, words, dispatch }: Input): Command[] => {
  const { t } = words
  return [
    ...IN_TIME.filter(
      (kind) => typeof comparedSlices({ kind }, state.slice, project.period) !== 'string'
    ).map((kind): Command => ({
      id: `compare ${kind}`,
      group: 'slice',
      name: t(`comparison.vs.${kind}`),
      detail: t('comparison.name'),
      run: () => dispatch({ type: 'compare', comparison: { kind } })
    })),
    ...(project.hasWeights
      ? [
          {
            id: 'weigh',
            group: 'slice' as const,
            name: t(state.weighted ? 'weight.unweighted' : 'weight.weighted'),
            run: () => dispatch({ type: 'weigh', weighted: !state.weighted })
          }
        ]
      : []),
    ...(project.mapping.respondent === null
      ? []
      : [
          {
            id: 'answers',
            group: 'slice' as const,
            name: t(isFirstOnly(state.slice) ? 'slice.all-answers' : 'slice.first-only'),
            run: () =>
              dispatch({ type: 'count-answers', answers: isFirstOnly(state.slice) ? 'all' : 'first' })
          }
        ])
  ]
}
