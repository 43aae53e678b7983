import type { Words } from '../../../../shared/locale/words'
import { COMMANDS, subcommandOf, type Command } from './commands'
import { optionOf, optionsIn, type Group, type OptionName } from './options'
import { fillIn } from './placeholders'

/** One thing with what there is to say of it. */
export interface Entry {
  readonly term: string
  readonly text: string
}

/** What stands under a heading, in this order. */
export interface Section {
  readonly heading: string
  readonly text?: readonly string[]
  readonly entries?: readonly Entry[]
  readonly synopsis?: readonly string[]
  /** Lines to be typed as they are. */
  readonly examples?: readonly string[]
  readonly parts?: readonly Section[]
}

/** A page of the reference: of one subcommand, or of the whole. */
export interface Page {
  readonly title: string
  readonly sections: readonly Section[]
}

const PROGRAM = 'effortscope'

export const pageOf = (command: Command | null, words: Words): Page =>
  command === null ? wholePage(words) : commandPage(command, words)

const wholePage = (words: Words): Page => {
  const { t } = words
  const named = (command: Command): Entry => ({ term: command, text: t(`cli.help.command.${command}`) })
  return {
    title: PROGRAM,
    sections: [
      { heading: t('cli.help.heading.name'), text: [`${PROGRAM} - ${t('cli.help.tool')}`] },
      {
        heading: t('cli.help.heading.synopsis'),
        synopsis: [
          fillIn(`${PROGRAM} SUBCOMMAND PROJECT_OR_FILES... [OPTION]...`, words),
          fillIn(`${PROGRAM} help [SUBCOMMAND]`, words)
        ]
      },
      { heading: t('cli.help.heading.description'), text: [t('cli.help.about'), t('cli.help.small')] },
      {
        heading: t('cli.help.heading.commands'),
        text: [t('cli.help.more', { subcommand: t('cli.help.value.SUBCOMMAND') })],
        entries: COMMANDS.map(named)
      },
      { heading: t('cli.help.heading.options'), entries: optionsIn('general').map(entryFor(words)) },
      exitCodes(words),
      {
        heading: t('cli.help.heading.environment'),
        entries: [
          { term: 'SOURCE_DATE_EPOCH', text: t('cli.help.environment.source-date') },
          { term: 'LC_ALL, LANG', text: t('cli.help.environment.language') }
        ]
      },
      examples(['summary', 'trend', 'report'], words)
    ]
  }
}

const commandPage = (command: Command, words: Words): Page => {
  const { t } = words
  const { own, groups } = subcommandOf(command)
  const shown = own.map(({ option, value }) => entryFor(words, value)(option))
  return {
    title: `${PROGRAM} ${command}`,
    sections: [
      {
        heading: t('cli.help.heading.name'),
        text: [`${PROGRAM} ${command} - ${t(`cli.help.command.${command}`)}`]
      },
      { heading: t('cli.help.heading.synopsis'), synopsis: [synopsisOf(command, words)] },
      { heading: t('cli.help.heading.description'), text: [t(`cli.help.does.${command}`)] },
      {
        heading: t('cli.help.heading.options'),
        entries: shown,
        parts: [...groups, 'general' as const].map((group) => groupSection(group, words))
      },
      exitCodes(words),
      examples([command], words)
    ]
  }
}

/** A subcommand with its own options, and the groups that it takes besides by their names. */
const synopsisOf = (command: Command, words: Words): string => {
  const { own, groups } = subcommandOf(command)
  const asked = own.map(({ option, value, needed }) => {
    const said = `--${option} ${fillIn(value ?? optionOf(option).value ?? '', words)}`.trimEnd()
    return needed ? said : `[${said}]`
  })
  const others = groups.map((group) => `[${words.t(`cli.help.group.${group}`).toLocaleLowerCase()}]`)
  return [PROGRAM, command, fillIn('PROJECT_OR_FILES...', words), ...asked, ...others].join(' ')
}

const groupSection = (group: Group, words: Words): Section => ({
  heading: words.t(`cli.help.group.${group}`),
  ...(group === 'mapping' || group === 'reading' ? { text: [words.t(`cli.help.note.${group}`)] } : {}),
  entries: optionsIn(group).map(entryFor(words))
})

const SHORT: Partial<Readonly<Record<OptionName, string>>> = { help: '-h, ', quiet: '-q, ' }

const entryFor =
  (words: Words, here?: string) =>
  (option: OptionName): Entry => {
    const value = here ?? optionOf(option).value
    return {
      term: `${SHORT[option] ?? ''}--${option}${value === null ? '' : ` ${fillIn(value, words)}`}`,
      text: words.t(`cli.help.option.${option}`)
    }
  }

const exitCodes = ({ t }: Words): Section => ({
  heading: t('cli.help.heading.exit'),
  entries: [
    { term: '0', text: t('cli.help.exit.done') },
    { term: '1', text: t('cli.help.exit.failed') },
    { term: '2', text: t('cli.help.exit.usage') },
    { term: '130, 143', text: t('cli.help.exit.interrupted') }
  ]
})

const examples = (commands: readonly Command[], { t }: Words): Section => ({
  heading: t('cli.help.heading.examples'),
  examples: commands.flatMap((command) => subcommandOf(command).examples)
})
