import { afterAll, describe, expect, it } from 'vitest'
import { ANALYSES } from '../../main/hosts/cli/analyses/analyses'
import { printAnalysis, type Analysis } from '../../main/hosts/cli/analyses/analysis'
import { readArguments } from '../../main/hosts/cli/arguments'
import { openSession } from '../../main/hosts/cli/session'
import { createWords } from '../../shared/locale/words'
import { startApplication } from '../fixtures/application'
import { makeScratch } from '../fixtures/scratch'

const scratch = await makeScratch()
const application = await startApplication()
const words = createWords('en')
afterAll(async () => {
  await application.end()
  await scratch.clear()
})

const ask = async (command: keyof typeof ANALYSES, ...argv: string[]): Promise<Analysis> => {
  const given = readArguments([command, ...argv], words)
  if (typeof given === 'string') throw new Error(given)
  const { client } = application
  const session = await openSession(given, { client, words, say: () => undefined })
  return ANALYSES[command]({ ...session, client, options: given.options, words })
}

/** The answers of METHODS 2.1, at two places. */
const survey = () => {
  const answers = [4, 6, 10, 15, 20, 25, 20].flatMap((n, index) => Array<number>(n).fill(index + 1))
  const lines = answers.map((answer, row) => `${answer},${row % 20 === 0 ? 'Few' : 'Many'}`)
  return scratch.write('survey.csv', `How easy was it?,Place\n${lines.join('\n')}\n`)
}

interface Printed {
  readonly definitions: readonly {
    readonly id: string
    readonly value: number
    readonly key?: { Place: string }
  }[]
}

describe('definitions', () => {
  it('are all those the scale allows, each with its formula, direction and source', async () => {
    const { json } = await ask('definitions', await survey())
    const { definitions } = json as Printed
    const values = Object.fromEntries(definitions.map(({ id, value }) => [id, Math.round(value * 1e4) / 1e4]))
    expect(values).toEqual({
      easy: 0.65,
      difficult: 0.2,
      net: 0.45,
      mean: 4.96,
      index: 66,
      'top-2': 0.45,
      top: 0.2,
      'net-top-2': 0.25
    })
    expect(definitions[1]).toMatchObject({
      metric: 'ces',
      formula: 'answers 1–3 ÷ all answers',
      direction: 'low-is-good',
      interval: 'wilson',
      range: [{ low: 0, high: 1 }],
      n: 100,
      base: 'enough'
    })
  })

  it('are boxes of one’s own where they are named', async () => {
    const analysis = await ask('definitions', await survey(), '--definition', 'box-top-1')
    expect(printAnalysis(analysis, 'table')).toMatch(/CES +Top 1 +20\.0% +13\.3 to 28\.9 +100 /)
    expect(printAnalysis(analysis, 'csv').split('\n')[0]).toBe('metric,definition,value,low,high,n,formula')
  })

  it('hide groups too small to show, but for programs', async () => {
    const analysis = await ask('definitions', await survey(), '--by', 'Place', '--definition', 'easy')
    const lines = printAnalysis(analysis, 'csv').trim().split('\n')
    expect(lines.find((line) => line.startsWith('Few'))).toMatch(/^Few,ces,easy,,,,5,/)
    const few = (analysis.json as Printed).definitions.find(({ key }) => key?.Place === 'Few')
    expect(few).toMatchObject({ n: 5, base: 'hidden' })
    expect(few?.value).not.toBeNull()
  })
})

describe('crosstab', () => {
  const places = () => {
    const rows = ['A', 'B', 'C'].flatMap((place, at) =>
      Array.from(
        { length: 120 },
        (_, row) => `${row % 12 < 9 - 3 * at ? 6 + (row % 2) : 2},${place},${row % 2 ? 'web' : 'shop'}`
      )
    )
    return scratch.write('places.csv', `How easy was it? (1-7),Place,Channel\n${rows.join('\n')}\n`)
  }

  it('has a letter for each column that a cell is above, small or capital by the level', async () => {
    const analysis = await ask('crosstab', await places(), '--by', 'Channel,Place')
    const table = printAnalysis(analysis, 'table')
    expect(table).toMatch(/Channel +A \(A\) +B \(B\) +C \(C\) +All/)
    expect(table).toMatch(/All +75\.0% BC +50\.0% C +25\.0% +50\.0%/)
    expect(table).toMatch(/Answers +120 +120 +120 +360/)
    expect(table).toContain('corrected by Holm, for the pairs of a row')
    const { pairs } = analysis.json as {
      readonly pairs: readonly { readonly outcome: { readonly of: number } }[]
    }
    expect(new Set(pairs.map(({ outcome }) => outcome.of))).toEqual(new Set([3]))
  })

  it('corrects as it is told', async () => {
    const analysis = await ask(
      'crosstab',
      await places(),
      ...['--by', 'Channel,Place', '--correction', 'none', '--family', 'table']
    )
    expect(analysis.json).toMatchObject({ correction: 'none', family: 'table' })
  })

  it('wants two dimensions, and columns that share nobody', async () => {
    await expect(ask('crosstab', await places(), '--by', 'Place')).rejects.toThrow('two or three dimensions')
    const wide = ['How easy was it to pay?,How easy was it to return?,Place']
    for (let row = 0; row < 60; row += 1)
      wide.push(`${(row % 7) + 1},${((row + 3) % 7) + 1},${row % 2 ? 'A' : 'B'}`)
    const file = await scratch.write('wide.csv', `${wide.join('\n')}\n`)
    await expect(ask('crosstab', file, '--by', 'Place,touchpoint')).rejects.toThrow('put them in the rows')
    const { rows } = await ask('crosstab', file, '--by', 'touchpoint,Place')
    expect(rows).toHaveLength(4)
  })
})
