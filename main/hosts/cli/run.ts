import { setMaxListeners } from 'node:events'
import { CallError } from '../../../shared/contract/client'
import { Failure, type FaultCode } from '../../../shared/domain/fault'
import { faultText } from '../../../shared/locale/fault-words'
import { createWords, LANGUAGES, toLanguage, type Words } from '../../../shared/locale/words'
import packageJson from '../../../package.json'
import { answer } from './answer'
import { choose, isWish, readArguments } from './arguments'
import { pageOf } from './commands/page'
import { printPage } from './commands/print-page'
import { createOutput, hearGone, ReaderGone } from './output'
import { readClock } from './source-date'
import { DataError, UsageError } from './usage-error'

const EXIT = { done: 0, failed: 1, usage: 2 } as const

/** What ends a command from outside, and the exit code that says so. */
const ENDED = { SIGINT: 130, SIGTERM: 143 } as const

/** Faults of an option, which only the file could tell. */
const SAID_WRONGLY: readonly FaultCode[] = ['no-such-encoding', 'no-such-sheet']

/** Where the command line runs: under Node, or in the packaged application. */
export interface Place {
  /** What was said, the subcommand first. */
  readonly argv: readonly string[]
  /** Folder of the built entry. */
  readonly entryFolder: string
  readonly process: NodeJS.Process
}

/** Does what was asked, and gives the exit code. */
export const runCommandLine = async (place: Place): Promise<number> => {
  const { process } = place
  const words = createWords(languageOf(place.argv))
  const forget = hearGone(process)
  const stopped = new AbortController()
  // Some questions ask many things at once, and each listens: Node would take that for a leak, and say so.
  setMaxListeners(0, stopped.signal)
  let code: number | undefined
  const stop = (signal: keyof typeof ENDED) => {
    code ??= ENDED[signal]
    stopped.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  try {
    await obey(place, words, stopped.signal)
    return code ?? EXIT.done
  } catch (error) {
    return code ?? fail(error, words, process)
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop)
    forget()
  }
}

const obey = async (
  { argv, entryFolder, process }: Place,
  words: Words,
  signal: AbortSignal
): Promise<void> => {
  const given = readArguments(argv, words)
  const options = isWish(given) ? {} : given.options
  const output = createOutput(process, { quiet: options.quiet ?? false, words })
  if (isWish(given))
    return output.print('help' in given ? printPage(pageOf(given.help, words)) : `${packageJson.version}\n`)
  const [first = words.language, ...others] = LANGUAGES
  choose('--lang', options.lang, [first, ...others], words)
  const now = readClock(process.env.SOURCE_DATE_EPOCH, words)
  await answer(given, { entryFolder, process, words, output, now, signal })
}

/** The language that was asked for, else that of the system, as its locale says; CSV and JSON keep their names. */
const languageOf = (argv: readonly string[]) => {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const wanted = argv[at]?.includes('=') ? argv[at].slice('--lang='.length) : argv[at + 1]
  const asked = at < 0 ? undefined : LANGUAGES.find((language) => language === wanted)
  return asked ?? toLanguage(Intl.DateTimeFormat().resolvedOptions().locale)
}

/** Says what went wrong; the exit code tells whose turn it is. */
const fail = (error: unknown, words: Words, { stderr }: NodeJS.Process): number => {
  const say = (sentence: string) => stderr.write(`${sentence}\n`)
  if (error instanceof ReaderGone) return EXIT.done
  if (error instanceof UsageError) {
    say(error instanceof DataError ? error.message : words.t('cli.wrong', { message: error.message }))
    return EXIT.usage
  }
  if (!(error instanceof CallError || error instanceof Failure)) {
    say(String(error))
    return EXIT.failed
  }
  say(faultText(error.fault, words))
  return SAID_WRONGLY.includes(error.fault.code) ? EXIT.usage : EXIT.failed
}
