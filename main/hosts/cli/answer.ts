import { rm } from 'node:fs/promises'
import type { CallOptions, Client } from '../../../shared/contract/client'
import { laterAnswersText } from '../../../shared/locale/slice-words'
import type { Words } from '../../../shared/locale/words'
import packageJson from '../../../package.json'
import { createApplication } from '../../application'
import { bundledPaths, tempFolderOf } from '../../paths'
import { ANALYSES, isAnalysis } from './analyses/analyses'
import { printAnalysis } from './analyses/analysis'
import { choose, type Arguments } from './arguments'
import { readChartOptions, writeChart } from './chart'
import { sayFirstAnswers, sayInJson } from './first-answers'
import { inspectFiles, printFindings } from './inspect'
import { inspectProject, printProject } from './inspect-project'
import type { Output } from './output'
import { hidesSome, printCsv, printTable } from './print'
import { isProject } from './project-file'
import { readReadingOptions } from './reading-options'
import { readReportOptions, writeReport } from './report'
import { readRowsOptions, writeRows } from './rows'
import { openSession } from './session'
import { summariseSlice, toJson } from './summary'
import { writeMapping } from './write-mapping'

interface Answering {
  readonly entryFolder: string
  readonly process: NodeJS.Process
  readonly words: Words
  readonly output: Output
  readonly now: () => Date
  /** Stops what runs. */
  readonly signal: AbortSignal
}

/** What every subcommand is given. */
export interface Answerer {
  readonly client: Client
  readonly words: Words
  readonly say: (sentence: string) => void
  readonly print: (text: string) => Promise<void>
}

const FORMATS = ['table', 'json', 'csv'] as const

type Format = (typeof FORMATS)[number]

/** Answers one subcommand with an application of its own, of which nothing is left. */
export const answer = async (given: Arguments, answering: Answering): Promise<void> => {
  const { entryFolder, process, words, output, now, signal } = answering
  // What was said wrongly is told before any file is looked at.
  const format = readFormat(given, words)
  if (given.command === 'chart') readChartOptions(given, words)
  if (given.command === 'report') readReportOptions(given, words)
  if (given.command === 'rows') readRowsOptions(given, words)
  readReadingOptions(given.options, words)
  isProject(given, words)
  const tempFolder = tempFolderOf(process)
  const application = await createApplication({
    ...bundledPaths(entryFolder),
    dataFolder: tempFolder,
    tempFolder,
    inMemory: true,
    version: packageJson.version,
    now,
    log: () => undefined
  })
  const { client } = application
  const told: CallOptions = { signal, progress: output.progress }
  try {
    await say(given, format, {
      client: { call: (method, args, options) => client.call(method, args, { ...told, ...options }) },
      words,
      say: output.say,
      print: output.print
    })
  } finally {
    output.still()
    await application.close()
    await rm(tempFolder, { recursive: true, force: true })
  }
}

const readFormat = ({ command, options }: Arguments, words: Words): Format =>
  choose('--format', options.format, command === 'inspect' ? ['table', 'json'] : [...FORMATS], words)

const toText = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`

const say = async (given: Arguments, format: Format, answerer: Answerer): Promise<void> => {
  const { command, options } = given
  const { client, words, print } = answerer
  if (command === 'mapping') return print(await writeMapping(given, answerer))
  if (command === 'inspect') {
    if (isProject(given, words)) {
      const held = await inspectProject(given, answerer)
      return print(format === 'json' ? toText(held) : printProject(held, words))
    }
    const findings = await inspectFiles(given, answerer)
    return print(format === 'json' ? toText(findings) : printFindings(findings, words))
  }
  const session = await openSession(given, answerer)
  if (command === 'chart') return writeChart(session, given, answerer)
  if (command === 'report') return writeReport(session, given, answerer)
  if (command === 'rows') return writeRows(session, given, answerer)
  const { first } = session
  // A spreadsheet has no place for a note.
  if (first && format === 'csv') answerer.say(laterAnswersText(first, words))
  if (isAnalysis(command)) {
    const analysis = await ANALYSES[command]({ ...session, client, options, words })
    return print(printAnalysis(sayFirstAnswers(analysis, first, words), format))
  }
  const summary = await summariseSlice({ client, ...session, weighted: session.project.hasWeights })
  if (format === 'json') return print(toText(sayInJson(toJson(summary), first)))
  if (format === 'csv') {
    if (hidesSome(summary)) answerer.say(words.t('cli.hidden-lines'))
    return print(printCsv(summary))
  }
  return print(printTable(summary, words) + (first ? `\n${laterAnswersText(first, words)}\n` : ''))
}
