import type { MenuItemConstructorOptions } from 'electron'
import type { RecentProject } from '../../../shared/contract/project'
import { CHART_FORMATS, VIEWS } from '../../../shared/contract/view-state'
import { LOOK_CHOICES, type MenuCommand, type WindowState } from '../../../shared/contract/window-state'
import { LANGUAGES, languageName, type Words } from '../../../shared/locale/words'
import { withMnemonics } from './mnemonics'

export interface MenuInput {
  readonly words: Words
  readonly state: WindowState
  readonly recent: readonly RecentProject[]
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  readonly run: (command: MenuCommand) => void
  readonly openRecent: (file: string) => void
}

type Item = MenuItemConstructorOptions

const SEPARATOR: Item = { type: 'separator' }

/** As many projects as one looks through in a menu. */
const MOST_RECENT = 10

const kindOf = (id: MenuCommand): string => id.split(' ')[0] ?? id

/** Of what one is chosen: a view, a look, a language. */
export const kindsOf = (chosen: readonly MenuCommand[]): ReadonlySet<string> => new Set(chosen.map(kindOf))

/** The application's menu as each system has it. What it does is a command of the window, or a role the system knows. */
export const menuTemplate = (input: MenuInput): Item[] => {
  const { words, state, recent, platform, run } = input
  const { t } = words
  const isMac = platform === 'darwin'
  const command = (id: MenuCommand, label: string, more: Item = {}): Item => ({
    id,
    label,
    enabled: state.can.includes(id),
    click: () => run(id),
    ...more
  })
  const on = kindsOf(state.chosen)
  /** One of several, of which one is on; where none is, marks of a choice would say that one was. */
  const choice = (id: MenuCommand, label: string, more: Item = {}): Item =>
    command(id, label, {
      ...(on.has(kindOf(id)) ? { type: 'radio', checked: state.chosen.includes(id) } : {}),
      ...more
    })
  /** A key that the page answers to itself is only shown. */
  const shown = (accelerator: string): Item => ({ accelerator, registerAccelerator: false })
  const about: Item = { role: 'about', label: t('menu.about') }

  const file: Item[] = [
    command('open', t('menu.open'), { accelerator: 'CmdOrCtrl+O' }),
    {
      id: 'recent',
      label: t('menu.recent'),
      enabled: recent.length > 0,
      submenu: recent.slice(0, MOST_RECENT).map(({ file, name }): Item => ({
        // An ampersand would underline what follows it.
        label: name.replaceAll('&', '&&'),
        ...(isMac ? { toolTip: file } : {}),
        click: () => input.openRecent(file)
      }))
    },
    command('sample', t('start.sample')),
    SEPARATOR,
    command('save', t('menu.save'), { accelerator: 'CmdOrCtrl+S' }),
    command('save-as', t('menu.save-as'), { accelerator: 'CmdOrCtrl+Shift+S' }),
    command('revert', t('menu.revert')),
    {
      label: t('export.name'),
      submenu: CHART_FORMATS.map((format) => command(`export ${format}`, t(`export.${format}`)))
    },
    SEPARATOR,
    command('close', t('rail.close'), { accelerator: 'CmdOrCtrl+W' }),
    ...(isMac ? [] : [SEPARATOR, { role: 'quit' as const, label: t('menu.quit') }])
  ]
  const edit: Item[] = [
    command('undo', t('ui.undo'), { accelerator: 'CmdOrCtrl+Z' }),
    command('redo', t('ui.redo'), { accelerator: 'CmdOrCtrl+Shift+Z' }),
    SEPARATOR,
    { role: 'cut', label: t('menu.cut') },
    { role: 'copy', label: t('menu.copy') },
    { role: 'paste', label: t('menu.paste') },
    { role: 'selectAll', label: t('menu.select-all') },
    SEPARATOR,
    command('filter', t('command.filter'), isMac ? {} : shown('F')),
    command('clear', t('view.clear-filters'))
  ]
  const view: Item[] = [
    ...VIEWS.map((name, index) =>
      // On a Mac a key of a menu belongs to it wherever one types: there it takes one that nobody types.
      choice(
        `view ${name}`,
        t(`view.${name}.name`),
        isMac ? { accelerator: `Cmd+${index + 1}` } : shown(`${index + 1}`)
      )
    ),
    SEPARATOR,
    command('commands', t('keys.commands'), shown('CmdOrCtrl+K')),
    SEPARATOR,
    { label: t('look.name'), submenu: LOOK_CHOICES.map((look) => choice(`look ${look}`, t(`look.${look}`))) },
    {
      label: t('language.name'),
      submenu: LANGUAGES.map((language) => choice(`language ${language}`, languageName(language)))
    },
    SEPARATOR,
    { role: 'resetZoom', label: t('menu.zoom-reset') },
    { role: 'zoomIn', label: t('menu.zoom-in') },
    { role: 'zoomOut', label: t('menu.zoom-out') },
    { role: 'togglefullscreen', label: t('menu.full-screen') },
    ...(input.isPackaged ? [] : [SEPARATOR, { role: 'toggleDevTools' as const }])
  ]
  const window: Item[] = [
    { role: 'minimize', label: t('menu.minimise') },
    ...(isMac ? [{ role: 'zoom' as const }, SEPARATOR, { role: 'front' as const }] : []),
    { role: 'close', label: t('menu.close-window'), accelerator: 'CmdOrCtrl+Shift+W' }
  ]
  const help: Item[] = [command('keys', t('keys.title'), isMac ? {} : shown('?')), ...(isMac ? [] : [about])]

  const menus: Item[] = [
    { label: t('menu.file'), submenu: file },
    { label: t('menu.edit'), submenu: edit },
    { label: t('menu.view'), submenu: view },
    { role: 'window', label: t('menu.window'), submenu: window },
    { role: 'help', label: t('menu.help'), submenu: help }
  ]
  return isMac ? [{ role: 'appMenu' }, ...menus] : withMnemonics(menus)
}
