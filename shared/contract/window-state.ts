import { z } from 'zod'
import { LANGUAGES, type Language } from '../locale/words'
import { CHART_FORMATS, VIEWS, type ChartFormat, type View } from './view-state'

/** How the window looks: as the system, or always one way. */
export const LOOK_CHOICES = ['system', 'light', 'dark'] as const

export type LookChoice = (typeof LOOK_CHOICES)[number]

/** Commands that a host's menu may hold. The window has more, such as one for each saved view. */
export type MenuCommand =
  | (typeof PLAIN_COMMANDS)[number]
  | `view ${View}`
  | `export ${ChartFormat}`
  | `look ${LookChoice}`
  | `language ${Language}`

const PLAIN_COMMANDS = [
  'open',
  'sample',
  'save',
  'save-as',
  'revert',
  'close',
  'undo',
  'redo',
  'filter',
  'clear',
  'commands',
  'keys'
] as const

export const MENU_COMMANDS: readonly MenuCommand[] = [
  ...PLAIN_COMMANDS,
  ...VIEWS.map((view) => `view ${view}` as const),
  ...CHART_FORMATS.map((format) => `export ${format}` as const),
  ...LOOK_CHOICES.map((look) => `look ${look}` as const),
  ...LANGUAGES.map((language) => `language ${language}` as const)
]

export const isMenuCommand = (id: string): id is MenuCommand =>
  MENU_COMMANDS.some((command) => command === id)

const commands = z.array(z.custom<MenuCommand>((id) => typeof id === 'string' && isMenuCommand(id))).max(100)

/** What a host is told of its window, to follow it in title and menu. */
export const windowStateSchema = z.object({
  language: z.custom<Language>((name) => LANGUAGES.some((language) => language === name)),
  /** Whether something of the open project is not saved; `null` where none is open. */
  project: z.object({ unsaved: z.boolean() }).nullable(),
  /** Commands that do something now. */
  can: commands,
  /** Commands that chose what is on. */
  chosen: commands
})

export type WindowState = z.infer<typeof windowStateSchema>
