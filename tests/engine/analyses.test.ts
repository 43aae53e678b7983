import { describe, expect, it } from 'vitest'
import { printAnalysis } from '../../main/hosts/cli/analyses/analysis'
import { startAsking } from '../fixtures/asking'

const { ask, scratch } = await startAsking()

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

  it('has the answers themselves for rows, and boxes of them, as shares of the columns', async () => {
    const analysis = await ask('crosstab', await places(), '--by', 'answer,Place')
    const table = printAnalysis(analysis, 'table')
    expect(table).toMatch(/answer +A \(A\) +B \(B\) +C \(C\) +All/)
    expect(table).toMatch(/2 +25\.0% +50\.0% A +75\.0% AB +50\.0%/)
    expect(table).toMatch(/% easy \(5–7\) +75\.0% BC +50\.0% C +25\.0% +50\.0%/)
    expect(table).toMatch(/All +100\.0% +100\.0% +100\.0% +100\.0%/)
    const { content, rows } = analysis.json as {
      readonly content: string
      readonly rows: readonly {
        readonly key: string[]
        readonly cells: readonly { readonly count: number }[]
      }[]
    }
    expect(content).toBe('shares')
    const counts = Object.fromEntries(
      rows.map(({ key, cells }) => [key[0] ?? '', cells.map(({ count }) => count)])
    )
    expect(counts['2']).toEqual([30, 60, 90, 180])
    expect(counts['1']).toEqual([0, 0, 0, 0])
    await expect(
      ask('crosstab', await places(), '--by', 'answer,Place', '--content', 'score')
    ).rejects.toThrow('--content')
  })

  it('has shares of columns where they are asked for', async () => {
    const analysis = await ask('crosstab', await places(), '--by', 'Channel,Place', '--content', 'shares')
    expect(printAnalysis(analysis, 'table')).toMatch(/web +50\.0% +50\.0% +50\.0% +50\.0%/)
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

describe('change explained', () => {
  /** METHODS 2.11 with 1,000 answers in each period: every touchpoint improves, and the total falls. */
  const periods = () => {
    const parts = { before: [500, 300, 200], after: [300, 300, 400] }
    const easy = { before: [0.8, 0.7, 0.5], after: [0.82, 0.72, 0.52] }
    const rows = (['before', 'after'] as const).flatMap((period) =>
      parts[period].flatMap((n, at) =>
        Array.from({ length: n }, (_, row) => {
          const isEasy = row < Math.round(n * (easy[period][at] ?? 0))
          return `${isEasy ? 6 + (row % 2) : 1 + (row % 3)},T${at + 1},${period}`
        })
      )
    )
    return scratch.write('periods.csv', `How easy was it? (1-7),Touchpoint,Period\n${rows.join('\n')}\n`)
  }
  const asked = ['--by', 'touchpoint,Period', '--before', 'before', '--after', 'after']

  it('is rate and mix, which add up, and says where they contradict each other', async () => {
    const analysis = await ask('change', await periods(), ...asked)
    expect(analysis.json).toMatchObject({ simpson: true, method: 'kitagawa-two-term' })
    const { rate, mix, change, parts } = analysis.json as {
      readonly rate: number
      readonly mix: number
      readonly change: number
      readonly parts: readonly { readonly mixShown: number }[]
    }
    expect([rate, mix, change].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0.02, -0.06, -0.04])
    expect(parts.map(({ mixShown }) => Math.round(mixShown * 1e6) / 1e6)).toEqual([-0.024, 0, -0.036])
    const table = printAnalysis(analysis, 'table')
    expect(table).toContain('From 71.0% to 67.0%: −4.0')
    expect(table).toContain('Every part moved against the total')
  })

  it('is not asked of what nobody answered', async () => {
    const file = await periods()
    await expect(ask('change', file, '--by', 'touchpoint,Period')).rejects.toThrow('A change wants parts')
    await expect(ask('change', file, ...asked.slice(0, -1), 'never')).rejects.toThrow('“never”')
  })
})
