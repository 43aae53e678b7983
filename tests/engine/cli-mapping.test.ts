import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isWish, readArguments } from '../../main/hosts/cli/arguments'
import { inspectFiles } from '../../main/hosts/cli/inspect'
import { openSession } from '../../main/hosts/cli/session'
import { summariseSlice, toJson } from '../../main/hosts/cli/summary'
import { DataError } from '../../main/hosts/cli/usage-error'
import { writeMapping } from '../../main/hosts/cli/write-mapping'
import { readMappingFile } from '../../shared/domain/mapping-file'
import { createWords } from '../../shared/locale/words'
import { startApplication, type TestApplication } from '../fixtures/application'
import { makeScratch, type Scratch } from '../fixtures/scratch'
import { hasSharedData } from '../fixtures/shared-data'
import { SFO_2014, SFO_2018 } from '../fixtures/surveys'

const words = createWords('en')

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const run = async (command: 'summary' | 'mapping', ...argv: string[]) => {
  const given = readArguments([command, ...argv], words)
  if (isWish(given)) throw new Error('That asks for help')
  const said: string[] = []
  const host = { client: application.client, words, say: (sentence: string) => said.push(sentence) }
  if (command === 'mapping') return { said, text: await writeMapping(given, host) }
  const session = await openSession(given, host)
  const weighted = session.project.hasWeights
  const summary = toJson(await summariseSlice({ client: application.client, ...session, weighted }))
  return { said, text: JSON.stringify(summary) }
}

/** The mapping of some files, as a file. */
const mappingFile = async (...argv: string[]) =>
  scratch.write('mapping.json', (await run('mapping', ...argv)).text)

const repeat = (times: number, ...lines: string[]) => Array.from({ length: times }, () => lines).flat()

const write = (name: string, ...lines: string[]) => scratch.write(name, `${lines.join('\n')}\n`)

const survey = (header = 'Place,Score,Grade,w,Country') =>
  write('survey.csv', header, ...repeat(12, 'Shop,2,4,2,FR', 'Web,5,2,1,IT', 'Web,9,1,0.5,FR'))

const OPTIONS = [
  ...['--ces', 'Score=Visit', '--ces-scale', '1-5', '--ces-easy', 'low', '--missing', '9'],
  ...['--csat', 'Grade', '--csat-scale', '1-4', '--weight', 'w']
]

describe('a mapping file on the command line', () => {
  it('gives what the options gave it was made with', async () => {
    const file = await survey()
    const template = await mappingFile(file, ...OPTIONS)
    const { text, said } = await run('summary', file, '--mapping', template)
    expect(text).toBe((await run('summary', file, ...OPTIONS)).text)
    expect(said.filter((sentence) => sentence.startsWith('Detected'))).toEqual([])
    expect(said).toContain('Weighted by column “w”, as the mapping says.')
  })

  it('is changed by the options beside it, and only there', async () => {
    const file = await survey()
    const template = await mappingFile(file, ...OPTIONS)
    const { text } = await run(
      'mapping',
      file,
      '--mapping',
      template,
      '--ces-easy',
      'high',
      '--csat',
      'Score',
      '--ces',
      'Grade=Visit'
    )
    const { mapping } = readMappingFile(text, 'changed.json')
    expect(mapping).toMatchObject({
      ces: { columns: [{ column: 'grade', touchpoint: 'Visit' }], scale: { good: 'high' } },
      csat: { column: 'score' },
      weight: 'w'
    })
  })

  it('leaves the easy end open where another effort question is named', async () => {
    const file = await survey()
    const template = await mappingFile(file, ...OPTIONS.slice(0, -2))
    await expect(run('summary', file, '--mapping', template, '--ces', 'Grade')).rejects.toThrow(
      words.t('cli.undecided-ease')
    )
  })

  it('needs its columns, and says which there are instead', async () => {
    const template = await mappingFile(await survey(), ...OPTIONS)
    const other = await write('other.csv', 'Place,Grade,Stars', ...repeat(12, 'Shop,2,4', 'Web,5,2'))
    await expect(run('summary', other, '--mapping', template)).rejects.toThrow(DataError)
    await expect(run('summary', other, '--mapping', template)).rejects.toThrow(
      /columns that are not there: Score, w, Country\. There are: Place, Grade, Stars\./
    )
  })

  it('does not need a column that is named beside it', async () => {
    const template = await mappingFile(await survey(), ...OPTIONS)
    const renamed = await survey('Place,Score,Mark,w,Country')
    const { text } = await run('summary', renamed, '--mapping', template, '--csat', 'Mark')
    expect(text).toContain('"csat":{"n":')
  })

  it('mentions columns it does not know, and does not use them', async () => {
    const template = await mappingFile(await survey(), ...OPTIONS)
    const more = await write(
      'more.csv',
      'Place,Score,Grade,w,Country,Region',
      ...repeat(12, 'Shop,2,4,2,FR,N')
    )
    const { said } = await run('summary', more, '--mapping', template)
    expect(said).toContain('Not in the mapping, and not used: Region.')
  })

  it.each([
    ['is none', '{"a": 1}', 'mapping-file-foreign'],
    ['is of a later Effortscope', '{"kind":"effortscope-mapping","version":9}', 'mapping-file-newer']
  ])('that %s is refused', async (_, text, code) => {
    const template = await scratch.write('bad.json', text)
    await expect(run('summary', await survey(), '--mapping', template)).rejects.toThrow(code)
  })

  it('that is not there is refused', async () => {
    await expect(run('summary', await survey(), '--mapping', scratch.path('gone.json'))).rejects.toThrow(
      'could-not-read'
    )
  })

  it('is what inspect goes by', async () => {
    const file = await survey()
    const mapping = await mappingFile(file, ...OPTIONS)
    const given = { command: 'inspect', files: [file], options: { mapping } } as const
    const { ces, columns, problems } = await inspectFiles(given, {
      client: application.client,
      words,
      say: () => undefined
    })
    expect(ces).toMatchObject({ low: 1, high: 5, easy: 'low', touchpoints: { Score: 'Visit' } })
    expect(columns.find(({ header }) => header === 'Grade')).toMatchObject({
      role: 'csat',
      reason: 'as mapped before'
    })
    expect(problems).toEqual([])
  })
})

describe.skipIf(!hasSharedData)('a mapping file of the passenger survey', () => {
  const SFO = [
    ...['--ces', 'Q14FIND=Finding your way,Q14PASSTHRU=Security screening'],
    ...['--ces-scale', '1-5', '--ces-easy', 'high', '--missing', '6,0', '--csat', 'Q7ALL']
  ]

  it('gives what the options gave', async () => {
    const template = await mappingFile(SFO_2018, ...SFO)
    const { text } = await run('summary', SFO_2018, '--mapping', template)
    expect(text).toBe((await run('summary', SFO_2018, ...SFO)).text)
  })

  it('is not for a wave without its columns', async () => {
    const template = await mappingFile(SFO_2018, ...SFO)
    await expect(run('summary', SFO_2014, '--mapping', template)).rejects.toThrow(
      /columns that are not there: NETPRO, Q15A, DAY, .*There are: RESPNUM/
    )
  })
})
