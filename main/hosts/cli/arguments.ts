import { parseArgs } from 'node:util'
import type { Words } from '../../../shared/locale/words'
import { COMMANDS, isCommand, optionsOf, type Command } from './commands/commands'
import { OPTION_NAMES, optionOf, type OptionName, type Options } from './commands/options'
import { UsageError } from './usage-error'

/** What was asked for on the command line; values are still text. */
export interface Arguments {
  readonly command: Command
  readonly files: readonly string[]
  readonly options: Options
}

/** A page of the help, of a subcommand or of all, or the version. */
export type Wish = { readonly help: Command | null } | { readonly version: true }

/** The word that asks for help where a subcommand would stand. */
const HELP = 'help'

export const isWish = (given: Arguments | Wish): given is Wish => !('command' in given)

export const readArguments = (argv: readonly string[], words: Words): Arguments | Wish => {
  const { options, positionals } = parse(argv, words)
  const [first, ...files] = positionals
  const command = first === HELP ? files[0] : first
  if (first === HELP || options.help)
    return { help: command === undefined ? null : knownCommand(command, words) }
  if (options.version) return { version: true }
  if (command === undefined)
    throw new UsageError(words.t('cli.no-command', { commands: words.list(COMMANDS) }))
  const known = knownCommand(command, words)
  refuseOthers(known, options, words)
  if (files.length === 0) throw new UsageError(words.t('cli.no-files'))
  return { command: known, files, options }
}

const knownCommand = (command: string, words: Words): Command => {
  if (!isCommand(command)) throw new UsageError(words.t('cli.unknown-command', { command }))
  return command
}

/** What a subcommand has no use for would be said in vain. */
const refuseOthers = (command: Command, options: Options, words: Words): void => {
  const taken = new Set(optionsOf(command))
  const [other] = OPTION_NAMES.filter((name) => options[name] !== undefined && !taken.has(name))
  if (other !== undefined)
    throw new UsageError(words.t('cli.option-not-taken', { command, option: `--${other}` }))
}

const isOption = (name: string): name is OptionName => OPTION_NAMES.some((option) => option === name)

const SCHEMA = {
  ...Object.fromEntries(
    OPTION_NAMES.map((name) => {
      const { value, several = false } = optionOf(name)
      return [name, { type: value === null ? 'boolean' : 'string', multiple: several } as const]
    })
  ),
  help: { type: 'boolean', short: 'h' },
  quiet: { type: 'boolean', short: 'q' }
} as const

/** Parsed by Node, which says what is wrong in English only: what is wrong is looked for here. */
const parse = (argv: readonly string[], words: Words): { options: Options; positionals: string[] } => {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: SCHEMA,
    allowPositionals: true,
    strict: false,
    tokens: true
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName: option, value, inlineValue } = token
    if (!isOption(name)) throw new UsageError(words.t('cli.unknown-option', { option }))
    if (optionOf(name).value === null) {
      if (value !== undefined) throw new UsageError(words.t('cli.takes-no-value', { option }))
    } else if (value === undefined) throw new UsageError(words.t('cli.needs-value', { option }))
    else if (!inlineValue && /^-./.test(value))
      throw new UsageError(words.t('cli.dashed-value', { option, value }))
  }
  // Every name was looked up, and every kind of value, in the list that the type is made of.
  return { options: values as Options, positionals }
}

/** One of some choices, or the first where nothing was said. */
export const choose = <T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly [T, ...T[]],
  words: Words
): T => {
  if (value === undefined) return choices[0]
  const chosen = choices.find((choice) => choice === value)
  if (chosen === undefined)
    throw new UsageError(words.t('cli.bad-choice', { option, value, choices: words.list(choices) }))
  return chosen
}

/** "1-7" to its two ends. */
export const readScale = (value: string, words: Words): { low: number; high: number } => {
  const [, low, high] = /^\s*(-?\d+)\s*(?:-|–|\.\.)\s*(-?\d+)\s*$/.exec(value) ?? []
  const range = { low: Number(low), high: Number(high) }
  if (low === undefined || high === undefined || range.high <= range.low)
    throw new UsageError(words.t('cli.bad-scale', { value }))
  return range
}
