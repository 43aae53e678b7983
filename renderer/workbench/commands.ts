import { CHART_FORMATS, CHART_VIEWS, VIEWS, type ChartFormat } from '../../shared/contract/view-state'
import { TABLE_FORMATS, type TableFormat } from '../../shared/contract/report'
import type { SavedView } from '../../shared/contract/saved-view'
import type { ProjectSummary } from '../../shared/contract/project'
import { cesScales } from '../../shared/domain/mapping'
import { definitionBoxes, definitionName } from '../../shared/locale/score-words'
import type { Words } from '../../shared/locale/words'
import { definitionsFor } from '../../shared/measures/definitions'
import type { WorkbenchAction } from '../state/workbench-state'
import type { ViewState } from '../../shared/contract/view-state'
import { viewText } from '../../shared/locale/view-words'
import { countingCommands, formCommands } from './arrange-commands'

/** Something that can be done by its name. */
export interface Command {
  readonly id: string
  /** What kind of thing it does: commands are listed by it. */
  readonly group: CommandGroup
  readonly name: string
  readonly detail?: string
  /** Whether it would do nothing now. */
  readonly isOff?: boolean
  /** Whether it chose what is on. */
  readonly isOn?: boolean
  readonly run: () => void
}

export const COMMAND_GROUPS = [
  'view',
  'saved',
  'form',
  'definition',
  'slice',
  'export',
  'project',
  'window'
] as const

type CommandGroup = (typeof COMMAND_GROUPS)[number]

export interface CommandInput {
  readonly project: ProjectSummary
  readonly state: ViewState
  readonly views: readonly SavedView[]
  readonly words: Words
  readonly dispatch: (action: WorkbenchAction) => void
  readonly showSaved: (view: SavedView) => void
  readonly exportAs: (format: ChartFormat) => void
  readonly exportTables: (format: TableFormat) => void
  readonly openReport: () => void
  readonly openRows: () => void
  readonly copy: (what: 'picture' | 'table') => void
  /** Presses the button that opens something: a command ends where the mouse would. */
  readonly press: (shortcut: 'filter' | 'save') => void
  /** What can be done whatever is shown: opening something else, and how the window looks and speaks. */
  readonly always: { readonly open: readonly Command[]; readonly choices: readonly Command[] }
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Shows what the last update changed; `null` where none is known. */
  readonly showChanges: (() => void) | null
  readonly saving: Saving
  readonly showKeys: () => void
  readonly showCommands: () => void
  readonly close: () => void
}

/** What is done with the project's file. */
export interface Saving {
  /** Whether what is shown differs from what was saved. */
  readonly isUnsaved: boolean
  readonly save: () => void
  /** `null` where the host cannot ask for a place. */
  readonly saveAs: (() => void) | null
  readonly revert: () => void
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
      isOn: view === state.view,
      run: () => dispatch({ type: 'show', view })
    })),
    ...views.map((view): Command => ({
      id: `saved ${view.id}`,
      group: 'saved',
      name: view.name,
      detail: viewText(view.state, project, words),
      run: () => input.showSaved(view)
    })),
    {
      id: 'changes',
      group: 'saved',
      name: t('since.title'),
      isOff: input.showChanges === null,
      run: input.showChanges ?? (() => undefined)
    },
    { id: 'save-view', group: 'saved', name: t('saved.add'), run: () => input.press('save') },
    ...formCommands(input),
    ...definitionsFor('ces', scale, ...others).map((definition): Command => ({
      id: `definition ${definition.id}`,
      group: 'definition',
      name: `CES: ${definitionName(definition, words)}`,
      detail: definitionBoxes(definition, scales, words),
      run: () => dispatch({ type: 'define', metric: 'ces', definition: definition.id })
    })),
    { id: 'filter', group: 'slice', name: t('command.filter'), run: () => input.press('filter') },
    ...countingCommands(input),
    {
      id: 'clear',
      group: 'slice',
      name: t('view.clear-filters'),
      isOff: state.slice.filters.length === 0,
      run: () => dispatch({ type: 'clear-filters' })
    },
    {
      id: 'undo',
      group: 'slice',
      name: t('ui.undo'),
      isOff: !input.canUndo,
      run: () => dispatch({ type: 'undo' })
    },
    {
      id: 'redo',
      group: 'slice',
      name: t('ui.redo'),
      isOff: !input.canRedo,
      run: () => dispatch({ type: 'redo' })
    },
    ...(['picture', 'table'] as const).map((what): Command => ({
      id: `copy ${what}`,
      group: 'export',
      name: t(`export.copy-${what}`),
      detail: t(`export.copy-${what}-about`),
      isOff: what === 'picture' && !drawn,
      run: () => input.copy(what)
    })),
    ...CHART_FORMATS.map((format): Command => ({
      id: `export ${format}`,
      group: 'export',
      name: t('command.export', { format: t(`export.${format}`) }),
      detail: t(`export.${format}-about`),
      isOff: !drawn,
      run: () => input.exportAs(format)
    })),
    ...TABLE_FORMATS.map((format): Command => ({
      id: `export ${format}`,
      group: 'export',
      name: t('command.export-table', { format: t(`export.${format}`) }),
      detail: t(`export.${format}-about`),
      run: () => input.exportTables(format)
    })),
    {
      id: 'report',
      group: 'export',
      name: t('report.open'),
      detail: t('report.about'),
      run: input.openReport
    },
    { id: 'rows', group: 'export', name: t('rows.open'), detail: t('rows.about'), run: input.openRows },
    ...input.always.open,
    ...fileCommands(input),
    ...input.always.choices,
    { id: 'commands', group: 'window', name: t('keys.commands'), run: input.showCommands },
    { id: 'keys', group: 'window', name: t('keys.title'), run: input.showKeys }
  ]
}

const fileCommands = ({ saving, close, words: { t } }: CommandInput): Command[] => [
  {
    id: 'save',
    group: 'project',
    name: t('menu.save'),
    isOff: !saving.isUnsaved,
    run: saving.save
  },
  {
    id: 'save-as',
    group: 'project',
    name: t('menu.save-as'),
    isOff: saving.saveAs === null,
    run: saving.saveAs ?? (() => undefined)
  },
  {
    id: 'revert',
    group: 'project',
    name: t('menu.revert'),
    isOff: !saving.isUnsaved,
    run: saving.revert
  },
  { id: 'close', group: 'project', name: t('rail.close'), run: close }
]
