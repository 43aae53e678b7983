import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANALYSES } from '../../main/hosts/cli/analyses/analyses'
import { printAnalysis } from '../../main/hosts/cli/analyses/analysis'
import { isWish, readArguments } from '../../main/hosts/cli/arguments'
import type { Command } from '../../main/hosts/cli/commands/commands'
import { printCsv, printTable } from '../../main/hosts/cli/print'
import { openSession } from '../../main/hosts/cli/session'
import { summariseSlice, toJson } from '../../main/hosts/cli/summary'
import { TOUCHPOINT } from '../../shared/domain/slice'
import { createWords } from '../../shared/locale/words'
import { startAsking } from '../fixtures/asking'

const { ask, scratch, client } = await startAsking()
const words = createWords('en')

const MAPPING = [
  ...['--ces', 'Ease', '--ces-scale', '1-7', '--ces-easy', 'high', '--touchpoint', 'Touchpoint'],
  ...['--csat', 'Satisfied', '--csat-scale', '1-5', '--retained', 'Still customer']
]

const open = async (command: Command, file: string, ...more: string[]) => {
  const given = readArguments([command, file, ...MAPPING, ...more], words)
  if (isWish(given)) throw new Error('That asks for help')
  const said: string[] = []
  const session = await openSession(given, { client, words, say: (sentence) => said.push(sentence) })
  return { said, session }
}

const summaryOf = async (file: string, ...more: string[]) => {
  const { said, session } = await open('summary', file, ...more)
  const summary = await summariseSlice({ client, ...session, weighted: session.project.hasWeights })
  return { said, json: toJson(summary), table: printTable(summary, words), csv: printCsv(summary) }
}

interface Row {
  readonly ease: number
  readonly satisfied: number
  readonly place: number
  readonly wave: number
  readonly stays: boolean
}

const ROWS = fc.array(
  fc.record({
    ease: fc.integer({ min: 1, max: 7 }),
    satisfied: fc.integer({ min: 1, max: 5 }),
    place: fc.integer({ min: 0, max: 2 }),
    wave: fc.integer({ min: 0, max: 1 }),
    stays: fc.boolean()
  }),
  { minLength: 60, maxLength: 120 }
)

let files = 0
const write = (rows: readonly Row[], weightOf: (row: Row, index: number) => string) =>
  scratch.write(
    `weighted-${(files += 1)}.csv`,
    `Ease,Satisfied,Touchpoint,Wave,Still customer,Weight\n${rows
      .map((row, index) =>
        [
          ...[row.ease, row.satisfied, `T${row.place}`, `W${row.wave}`, row.stays ? 'yes' : 'no'],
          weightOf(row, index)
        ].join(',')
      )
      .join('\n')}\n`
  )

/** Every number of an answer but those that speak of weights. */
const numbersOf = (json: unknown): unknown => {
  if (Array.isArray(json)) return json.map(numbersOf)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json)
      .filter(
        ([name]) =>
          !['weighted', 'effective', 'unweighted', 'definition', 'source', 'compared', 'aside'].includes(name)
      )
      .map(([name, value]) => [name, numbersOf(value)])
  )
}

const QUESTIONS = [
  ['definitions', '--by', 'touchpoint'],
  ['crosstab', '--by', 'touchpoint,Wave', '--definition', 'mean'],
  ['crosstab', '--by', 'touchpoint,Wave'],
  ['change', '--by', 'touchpoint,Wave', '--before', 'W0', '--after', 'W1'],
  ['retention', '--by', 'Wave'],
  ['quality']
] as const

/** The summary and every other question, of one session. */
const everyAnswer = async (file: string, weighted: boolean) => {
  const weight = weighted ? ['--weight', 'Weight'] : []
  const opened = await open('definitions', file, ...weight)
  const answers: unknown[] = [
    toJson(await summariseSlice({ client, ...opened.session, weighted: opened.session.project.hasWeights }))
  ]
  for (const [command, ...asked] of QUESTIONS) {
    const given = readArguments([command, file, ...MAPPING, ...weight, ...asked], words)
    if (isWish(given)) throw new Error('That asks for help')
    const by = asked[0] === '--by' ? (asked[1] ?? '').split(',').map(dimension) : []
    const { json } = await ANALYSES[command]({
      ...opened.session,
      by,
      client,
      options: given.options,
      words
    })
    answers.push(json)
  }
  return answers.map(numbersOf)
}

const dimension = (name: string) =>
  name === 'touchpoint' ? { name, id: TOUCHPOINT } : { name, id: name.toLowerCase() }

/** Numbers to nine digits: weights that are not powers of two are rounded as they are summed. */
const rounded = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json), (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : value
  )

/** Each run imports two files: few runs, and no search for a smaller example. */
const FEW = { numRuns: 3, endOnFailure: true }

describe('weights', () => {
  it('all 1 change no digit of any figure', async () => {
    await fc.assert(
      fc.asyncProperty(ROWS, async (rows) => {
        const file = await write(rows, () => '1')
        expect(await everyAnswer(file, true)).toEqual(await everyAnswer(file, false))
      }),
      FEW
    )
  })

  it('all so many times as large change no figure', async () => {
    await fc.assert(
      fc.asyncProperty(ROWS, fc.constantFrom(2, 0.25, 3.7), async (rows, times) => {
        const weightOf = ({ ease, place }: Row) => 0.4 + ease / 8 + place
        const once = await write(rows, (row) => String(weightOf(row)))
        const more = await write(rows, (row) => String(times * weightOf(row)))
        expect(rounded(await everyAnswer(more, true))).toEqual(rounded(await everyAnswer(once, true)))
      }),
      FEW
    )
  })

  it('missing or no numbers are left out and counted, negative ones with a sentence of their own', async () => {
    const rows = Array.from({ length: 60 }, (_, index): Row => ({
      ease: 1 + (index % 7),
      satisfied: 1 + (index % 5),
      place: index % 3,
      wave: index % 2,
      stays: index % 4 > 0
    }))
    const odd = ['', '-1.5', 'none', '0', '0.5']
    const file = await write(rows, (_, index) => odd[index] ?? '1.25')
    const { said, json, table, csv } = await summaryOf(file, '--weight', 'Weight')
    const sentence =
      'Weighted: n counts people, effective is Kish’s base, on which intervals and tests rest. 3 responses without a usable weight are in no figure; 1 of them has a negative weight, which is none.'
    expect(said).toContain(sentence)
    expect(table).toContain(sentence)
    expect(table).toMatch(/touchpoint +CES n +effective /)
    expect(csv.split('\n')[0]).toBe('touchpoint,metric,figure,n,value,low,high,base,effective')
    const { ces } = json.total as unknown as { ces: { n: number; effective: number } }
    const w = [0.5, ...Array<number>(55).fill(1.25)]
    const sum = w.reduce((total, one) => total + one, 0)
    // Somebody of weight 0 was asked and counts as a person, and moves nothing.
    expect(ces.effective).toBeCloseTo(sum ** 2 / w.reduce((total, one) => total + one ** 2, 0), 10)
    for (const [command, ...asked] of QUESTIONS.slice(0, 4)) {
      const printed = printAnalysis(
        await ask(command, file, ...MAPPING, '--weight', 'Weight', ...asked),
        'table'
      )
      expect(printed).toContain(sentence)
      expect(printed).toMatch(/effective/)
    }
  })

  it('of METHODS 2.8 give 61.11 % on a base of 6.48', async () => {
    const weights = [1, 1, 1, 1, 2, 2, 0.5, 0.5]
    const answers = [7, 7, 1, 7, 7, 1, 1, 7]
    const rows = answers.map((ease): Row => ({ ease, satisfied: 3, place: 0, wave: 0, stays: true }))
    const file = await write(rows, (_, index) => String(weights[index]))
    const { json } = await ask('definitions', file, ...MAPPING, '--weight', 'Weight', '--definition', 'easy')
    const [easy] = (
      json as { definitions: { value: number; low: number; high: number; effective: number }[] }
    ).definitions
    expect(easy?.value).toBeCloseTo(0.6111, 4)
    expect(easy?.low).toBeCloseTo(0.2695, 4)
    expect(easy?.high).toBeCloseTo(0.87, 4)
    expect(easy?.effective).toBeCloseTo(6.48, 2)
  })
})
