import { parseArgs } from 'node:util'
import { messageOf } from '../../../shared/domain/fault'
import type { Words } from '../../../shared/locale/words'
import { UsageError } from './usage-error'

const text = { type: 'string' } as const

const OPTIONS = {
  ces: text,
  'ces-scale': text,
  'ces-easy': text,
  touchpoint: text,
  csat: text,
  'csat-scale': text,
  nps: text,
  date: text,
  'date-format': text,
  'date-zone': text,
  respondent: text,
  response: text,
  weight: text,
  missing: text,
  labels: text,
  keep: text,
  mapping: text,
  by: text,
  where: { type: 'string', multiple: true },
  format: text,
  view: text,
  sheet: text,
  encoding: text,
  delimiter: text,
  quote: text,
  'first-line': text,
  'header-rows': text,
  definition: text,
  metric: text,
  correction: text,
  family: text,
  before: text,
  after: text,
  against: text,
  content: text,
  period: text,
  outcome: text,
  driver: { type: 'string', multiple: true },
  rounds: text,
  seed: text,
  with: text,
  answers: text,
  grid: text,
  'grid-scale': text,
  duration: text,
  retained: text,
  comment: { type: 'string', multiple: true },
  language: text,
  out: text,
  size: text,
  scale: text,
  background: text,
  rows: text,
  'with-columns': text,
  'all-columns': { type: 'boolean' },
  unmasked: { type: 'boolean' },
  'out-delimiter': text,
  'byte-order-mark': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' }
} as const

export const COMMANDS = [
  'summary',
  'definitions',
  'test',
  'crosstab',
  'trend',
  'funnel',
  'change',
  'drivers',
  'correlate',
  'retention',
  'fatigue',
  'quality',
  'words',
  'chart',
  'rows',
  'inspect',
  'mapping'
] as const

export type Command = (typeof COMMANDS)[number]

/** What was asked for on the command line; values are still text. */
export interface Arguments {
  readonly command: Command
  readonly files: readonly string[]
  readonly options: Options
}

export type Options = ReturnType<typeof parse>['values']

const parse = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })

const isCommand = (name: string): name is Command => COMMANDS.some((command) => command === name)

export const readArguments = (argv: readonly string[], words: Words): Arguments | 'help' | 'version' => {
  const { values, positionals } = parseOrRefuse(argv)
  if (values.help) return 'help'
  if (values.version) return 'version'
  const [command, ...files] = positionals
  if (command === undefined)
    throw new UsageError(words.t('cli.no-command', { commands: words.list(COMMANDS) }))
  if (!isCommand(command)) throw new UsageError(words.t('cli.unknown-command', { command }))
  if (files.length === 0) throw new UsageError(words.t('cli.no-files'))
  return { command, files, options: values }
}

const parseOrRefuse = (argv: readonly string[]) => {
  try {
    return parse(argv)
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
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
