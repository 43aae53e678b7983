import { LOOK_CHOICES } from '../../shared/contract/window-state'
import type { Host } from '../../shared/contract/host'
import { LANGUAGES, languageName, type Words } from '../../shared/locale/words'
import type { SessionActions } from '../state/use-session'
import type { WindowChoices } from '../ui/window-controls'
import type { Command } from './commands'

/** Has the browser ask for files, where its host cannot. */
const pickFiles = (take: (files: File[]) => void): void => {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.addEventListener('change', () => take([...(input.files ?? [])]))
  input.click()
}

/** What opens a survey or a project, whatever is shown. */
export const openCommands = (host: Host, actions: SessionActions, { t }: Words): Command[] => [
  {
    id: 'open',
    group: 'project',
    name: t('menu.open'),
    run: () =>
      host.chooseFiles ? void host.chooseFiles().then(actions.openPaths) : pickFiles(actions.openFiles)
  },
  { id: 'sample', group: 'project', name: t('start.sample'), run: actions.openSample }
]

/** How the window looks and speaks. */
export const choiceCommands = ({ look, language }: WindowChoices, { t, ...words }: Words): Command[] => [
  ...LOOK_CHOICES.map((choice): Command => ({
    id: `look ${choice}`,
    group: 'window',
    name: words.pair(t('look.name'), t(`look.${choice}`)),
    isOn: look.choice === choice,
    run: () => look.choose(choice)
  })),
  ...LANGUAGES.map((choice): Command => ({
    id: `language ${choice}`,
    group: 'window',
    name: words.pair(t('language.name'), languageName(choice)),
    isOn: words.language === choice,
    run: () => language.choose(choice)
  }))
]
