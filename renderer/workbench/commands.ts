import { CHART_FORMATS, CHART_VIEWS, VIEWS, type ChartFormat } from '../../shared/contract/view-state'
import type { SavedView } from '../../shared/contract/saved-view'
import type { ProjectSummary } from '../../shared/contract/project'
import { cesScales } from '../../shared/domain/mapping'
import { definitionBoxes, definitionName } from '../../shared/locale/score-words'
import { LANGUAGES, languageName, type Language, type Words } from '../../shared/locale/words'
import { definitionsFor } from '../../shared/measures/definitions'
import type { WorkbenchAction } from '../state/workbench-state'
import type { ViewState } from '../../shared/contract/view-state'
import { LOOK_CHOICES, type LookChoice } from '../ui/use-look'

/** Something that can be done by its name. */
export interface Command {
  readonly id: string
  /** What kind of thing it does: commands are listed by it. */
  readonly group: CommandGroup
  readonly name: string
  readonly detail?: string
  readonly run: () => void
}

export const COMMAND_GROUPS = ['view', 'saved', 'definition', 'slice', 'export', 'window'] as const

export type CommandGroup = (typeof COMMAND_GROUPS)[number]

export interface CommandInput {
  readonly project: ProjectSummary
  readonly state: ViewState
  readonly views: readonly SavedView[]
  readonly words: Words
  readonly dispatch: (action: WorkbenchAction) => void
  readonly showSaved: (view: SavedView) => void
  readonly exportAs: (format: ChartFormat) => void
  readonly copy: (what: 'picture' | 'table') => void
  /** Presses the button that opens something: a command ends where the mouse would. */
  readonly press: (shortcut: 'filter') => void
  readonly chooseLook: (look: LookChoice) => void
  readonly chooseLanguage: (language: Language) => void
  readonly close: () => void
}

/** Everything that can be done now, by name. */
export const commandsFor = (input: CommandInput): Command[] => {
  const { project, state, views, words, dispatch } = input
  const { t } = words
  const scales = cesScales(project.mapping)
  const [scale, ...others] = scales
  const drawn = CHART_VIEWS.some((view) => view === state.view)
  return [
    ...VIEWS.map((view): Command => ({
      id: `view ${view}`,
      group: 'view',
      name: t(`view.${view}.name`),
      detail: t(`view.${view}.title`),
      run: () => dispatch({ type: 'show', view })
    })),
    ...views.map((view): Command => ({
      id: `saved ${view.id}`,
      group: 'saved',
      name: view.name,
      run: () => input.showSaved(view)
    })),
    ...definitionsFor('ces', scale, ...others).map((definition): Command => ({
      id: `definition ${definition.id}`,
      group: 'definition',
      name: `CES: ${definitionName(definition, words)}`,
      detail: definitionBoxes(definition, scales, words),
      run: () => dispatch({ type: 'define', metric: 'ces', definition: definition.id })
    })),
    { id: 'filter', group: 'slice', name: t('command.filter'), run: () => input.press('filter') },
    ...(state.slice.filters.length > 0
      ? [
          {
            id: 'clear',
            group: 'slice' as const,
            name: t('view.clear-filters'),
            run: () => dispatch({ type: 'clear-filters' })
          }
        ]
      : []),
    { id: 'undo', group: 'slice', name: t('ui.undo'), run: () => dispatch({ type: 'undo' }) },
    { id: 'redo', group: 'slice', name: t('ui.redo'), run: () => dispatch({ type: 'redo' }) },
    ...[...(drawn ? (['picture'] as const) : []), 'table' as const].map((what): Command => ({
      id: `copy ${what}`,
      group: 'export',
      name: t(`export.copy-${what}`),
      detail: t(`export.copy-${what}-about`),
      run: () => input.copy(what)
    })),
    ...(drawn ? CHART_FORMATS : []).map((format): Command => ({
      id: `export ${format}`,
      group: 'export',
      name: t('command.export', { format: t(`export.${format}`) }),
      detail: t(`export.${format}-about`),
      run: () => input.exportAs(format)
    })),
    ...LOOK_CHOICES.map((look): Command => ({
      id: `look ${look}`,
      group: 'window',
      name: words.pair(t('look.name'), t(`look.${look}`)),
      run: () => input.chooseLook(look)
    })),
    ...LANGUAGES.filter((language) => language !== words.language).map((language): Command => ({
      id: `language ${language}`,
      group: 'window',
      name: words.pair(t('language.name'), languageName(language)),
      run: () => input.chooseLanguage(language)
    })),
    { id: 'close', group: 'window', name: t('rail.close'), run: input.close }
  ]
}
