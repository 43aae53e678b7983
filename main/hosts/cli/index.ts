import { rm } from 'node:fs/promises'
import { CallError } from '../../../shared/contract/client'
import { Failure, type FaultCode } from '../../../shared/domain/fault'
import { faultText } from '../../../shared/locale/fault-words'
import { laterAnswersText } from '../../../shared/locale/slice-words'
import { createWords, toLanguage } from '../../../shared/locale/words'
import packageJson from '../../../package.json'
import { createApplication } from '../../application'
import { bundledPaths, tempFolderOf } from '../../paths'
import { ANALYSES, isAnalysis } from './analyses/analyses'
import { printAnalysis } from './analyses/analysis'
import { choose, readArguments, type Arguments } from './arguments'
import { readChartOptions, writeChart } from './chart'
import { sayFirstAnswers, sayInJson } from './first-answers'
import { inspectFiles, printFindings } from './inspect'
import { hidesSome, printCsv, printTable } from './print'
import { readReadingOptions } from './reading-options'
import { readRowsOptions, writeRows } from './rows'
import { openSession } from './session'
import { writeMapping } from './write-mapping'
import { summariseSlice, toJson } from './summary'
import { DataError, UsageError } from './usage-error'

const EXIT = { done: 0, failed: 1, usage: 2 } as const

/** Faults of an option, which only the file could tell. */
const SAID_WRONGLY: readonly FaultCode[] = ['no-such-encoding', 'no-such-sheet']

/** The language of the system, as its locale says: of what people read; CSV and JSON keep their names. */
const words = createWords(toLanguage(Intl.DateTimeFormat().resolvedOptions().locale))
const say = (sentence: string) => process.stderr.write(`${sentence}\n`)

/** Writes all of an answer before the process may end: a pipe takes it in pieces. */
const print = (text: string): Promise<void> => new Promise((done) => process.stdout.write(text, () => done()))

const answer = async (given: Arguments): Promise<void> => {
  const { command, options } = given
  const formats = ['table', 'json', ...(command === 'inspect' ? [] : (['csv'] as const))] as const
  const format = choose('--format', options.format, formats, words)
  if (command === 'chart') readChartOptions(given, words)
  if (command === 'rows') readRowsOptions(given, words)
  readReadingOptions(options, words)
  const tempFolder = tempFolderOf(process)
  const application = await createApplication({
    ...bundledPaths(import.meta.dirname),
    dataFolder: tempFolder,
    tempFolder,
    inMemory: true,
    version: packageJson.version,
    now: () => new Date(),
    log: () => undefined
  })
  const { client } = application
  const interrupted = () => void application.close().then(() => process.exit(130))
  process.once('SIGINT', interrupted)
  try {
    if (command === 'inspect') {
      const findings = await inspectFiles(given, { client, words, say })
      await print(
        format === 'json' ? `${JSON.stringify(findings, null, 2)}\n` : printFindings(findings, words)
      )
      return
    }
    if (command === 'mapping') {
      await print(await writeMapping(given, { client, words, say }))
      return
    }
    const session = await openSession(given, { client, words, say })
    if (command === 'chart') return await writeChart(session, given, { client, words, say })
    if (command === 'rows') return await writeRows(session, given, { client, words, say })
    const { first } = session
    // A spreadsheet has no place for a note.
    if (first && format === 'csv') say(laterAnswersText(first, words))
    if (isAnalysis(command)) {
      const analysis = await ANALYSES[command]({ ...session, client, options, words })
      await print(printAnalysis(sayFirstAnswers(analysis, first, words), format))
      return
    }
    const summary = await summariseSlice({ client, ...session, weighted: session.project.hasWeights })
    if (format === 'json') await print(`${JSON.stringify(sayInJson(toJson(summary), first), null, 2)}\n`)
    else if (format === 'csv') {
      if (hidesSome(summary)) say(words.t('cli.hidden-lines'))
      await print(printCsv(summary))
    } else await print(printTable(summary, words) + (first ? `\n${laterAnswersText(first, words)}\n` : ''))
  } finally {
    process.removeListener('SIGINT', interrupted)
    await application.close()
    await rm(tempFolder, { recursive: true, force: true })
  }
}

const run = async (): Promise<number> => {
  try {
    const given = readArguments(process.argv.slice(2), words)
    if (given === 'help') await print(`${words.t('cli.usage')}\n`)
    else if (given === 'version') await print(`${packageJson.version}\n`)
    else await answer(given)
    return EXIT.done
  } catch (error) {
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
}

process.exitCode = await run()
