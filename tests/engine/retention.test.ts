import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { EVERYTHING } from '../../shared/domain/slice'
import { printAnalysis } from '../../main/hosts/cli/analyses/analysis'
import { ROOT } from '../fixtures/application'
import { startAsking } from '../fixtures/asking'

const { ask, scratch, client } = await startAsking()

interface Level {
  readonly level: string
  readonly kept: number
  readonly lost: number
  readonly n: number
  readonly effective?: number
  readonly retention: number | null
  readonly base: string
}

interface Printed {
  readonly unit: string
  readonly earlier: number
  readonly shared: boolean
  readonly values: readonly {
    readonly value: string | null
    readonly outcome: string | null
    readonly n: number
  }[]
  readonly groups: readonly (Omit<Level, 'level'> & {
    readonly key: readonly string[]
    readonly unknown: number
    readonly levels: readonly Level[]
    readonly gap: { readonly difference: number | null; readonly test: unknown } | null
  })[]
}

/** Answers of few kinds decide nothing by themselves: it is said what they are. */
const ONE = ['--ces', 'Ease', '--ces-scale', '1-7', '--ces-easy', 'high', '--retained', 'Still customer']
const TWO = [...ONE.slice(2), '--ces', 'Paying,Returning']

const asked = async (...argv: string[]): Promise<Printed> => (await ask('retention', ...argv)).json as Printed

const HEADER = 'Ease,Place,Still customer'

/** 56 of 70 who found it easy stayed, 48 of 80 who found it difficult; 20 of whom nothing is known. */
const survey = () => {
  const lines = [
    ...Array.from({ length: 70 }, (_, row) => `6,${row % 2 ? 'A' : 'B'},${row < 56 ? 'yes' : 'no'}`),
    ...Array.from({ length: 80 }, (_, row) => `2,${row % 2 ? 'A' : 'B'},${row < 48 ? 'yes' : 'no'}`),
    ...Array.from({ length: 20 }, (_, row) => `4,A,${row < 5 ? 'asked again' : ''}`)
  ]
  return scratch.write('stayed.csv', `${HEADER}\n${lines.join('\n')}\n`)
}

describe('retention', () => {
  it('is by effort, with its test, and counts whom nothing is known of', async () => {
    const file = await survey()
    const { unit, values, groups } = await asked(file, ...ONE)
    expect(unit).toBe('responses')
    expect(values).toEqual([
      { value: 'yes', outcome: 'kept', n: 104 },
      { value: 'no', outcome: 'lost', n: 46 },
      { value: null, outcome: null, n: 15 },
      { value: 'asked again', outcome: null, n: 5 }
    ])
    const [all] = groups
    expect(all).toMatchObject({ kept: 104, lost: 46, unknown: 20, n: 150 })
    expect(all?.levels.map(({ level, kept, lost }) => [level, kept, lost])).toEqual([
      ['difficult', 48, 32],
      ['neutral', 0, 0],
      ['easy', 56, 14]
    ])
    const { statistic } = all?.gap?.test as { statistic: number }
    expect(statistic).toBeCloseTo(2.65017, 5)
    const table = printAnalysis(await ask('retention', file, ...ONE), 'table')
    expect(table).toContain(
      'Easy minus difficult: +20.0 points (+5.2 to +33.4, 95% interval: Newcombe), pooled z = 2.65, p = .0080'
    )
    expect(table).toContain('It is not (start − end) ÷ start')
  })

  it('by another column is each group’s, the tests of the groups being one family', async () => {
    const { groups } = await asked(await survey(), ...ONE, '--by', 'Place')
    expect(groups.map(({ key, n }) => [key, n])).toEqual([
      [['A'], 75],
      [['B'], 75],
      [[], 150]
    ])
    expect(groups.map(({ gap }) => (gap?.test as { of: number }).of)).toEqual([2, 2, 1])
  })

  it('counts a respondent once, with the last status known', async () => {
    const lines = Array.from({ length: 40 }, (_, id) => [
      `2026-01-01,C${id},2,yes`,
      `2026-03-01,C${id},6,${id < 10 ? 'no' : 'yes'}`,
      `2026-05-01,C${id},1,`
    ]).flat()
    const file = await scratch.write(
      'again.csv',
      `Date,Customer ID,Ease,Still customer\n${lines.join('\n')}\n2026-01-01,,6,yes\n`
    )
    const { unit, earlier, groups } = await asked(file, ...ONE, '--respondent', 'Customer ID')
    expect({ unit, earlier }).toEqual({ unit: 'respondents', earlier: 80 })
    expect(groups[0]).toMatchObject({ kept: 31, lost: 10, unknown: 0 })
    expect(groups[0]?.levels.map(({ n }) => n)).toEqual([0, 0, 41])
  })

  it('in a wide file counts evaluations by effort, and tests them within a touchpoint alone', async () => {
    const lines = Array.from({ length: 60 }, (_, row) => `${row % 2 ? 6 : 2},7,${row % 3 ? 'yes' : 'no'}`)
    const file = await scratch.write(
      'wide-stayed.csv',
      `Paying,Returning,Still customer\n${lines.join('\n')}\n`
    )
    const { shared, groups } = await asked(file, ...TWO)
    expect(shared).toBe(true)
    expect(groups[0]).toMatchObject({ n: 60, gap: { test: 'shared-customers' } })
    expect(groups[0]?.levels.map(({ n }) => n)).toEqual([30, 0, 90])
    const by = await asked(file, ...TWO, '--by', 'touchpoint')
    expect(by.groups.map(({ gap }) => gap?.test)).toEqual([
      expect.objectContaining({ test: 'two-proportion-pooled', of: 1 }),
      'no-answers',
      'shared-customers'
    ])
    expect(by.groups.map(({ n, levels }) => [n, ...levels.map((level) => level.n)])).toEqual([
      [60, 30, 0, 30],
      [60, 0, 0, 60],
      [60, 30, 0, 90]
    ])
  })

  it('is weighted, and hides few, but for programs', async () => {
    const lines = Array.from(
      { length: 40 },
      (_, row) => `${row < 5 ? 1 : 6},${row < 30 ? 'yes' : 'no'},${row < 30 ? 0.5 : 1.5}`
    )
    const file = await scratch.write(
      'weighed.csv',
      `Ease,Still customer,Weight\n${lines.join('\n')}\n6,yes,\n`
    )
    const argv = [file, ...ONE, '--weight', 'Weight'] as const
    const { groups } = await asked(...argv)
    expect(groups[0]).toMatchObject({ kept: 31, lost: 10, n: 40, effective: 30, retention: 0.5 })
    expect(groups[0]?.levels[0]).toMatchObject({ n: 5, base: 'hidden', retention: 1 })
    const csv = printAnalysis(await ask('retention', ...argv), 'csv').split('\n')
    expect(csv[0]).toBe('effort,n,effective,unknown,kept,lost,retention,low,high,churn')
    expect(csv[2]).toBe('Difficult (1–3),5,,0,,,,,,')
  })

  it('wants a column that says who stayed', async () => {
    const file = await scratch.write('none.csv', 'How easy was it? (1-7),Place\n5,A\n6,B\n7,A\n1,A\n')
    await expect(ask('retention', file)).rejects.toThrow('--retained COLUMN')
    await expect(ask('drivers', file, '--outcome', 'retained', '--driver', 'Place')).rejects.toThrow(
      '--retained COLUMN'
    )
  })

  it('is explained by drivers: 1 kept, 0 lost, and what says neither is no answer', async () => {
    const lines = Array.from({ length: 50 }, (_, row) => [
      `${(row % 7) + 1},A,${row < 40 ? 'yes' : 'no'}`,
      `${(row % 7) + 1},B,${row < 20 ? 'yes' : 'no'}`,
      ...(row < 3 ? ['4,A,asked again'] : [])
    ]).flat()
    const file = await scratch.write('explained.csv', `Ease,Channel,Still customer\n${lines.join('\n')}\n`)
    await ask('retention', file, ...ONE, '--by', 'Channel')
    const asked = { slice: EVERYTHING, outcome: { kind: 'retained' as const }, rounds: 20, seed: 1 }
    const { outcome, used, model } = await client.call('slice.drivers', {
      ...asked,
      drivers: [{ kind: 'dimension', column: 'channel' }]
    })
    expect(outcome).toEqual({
      scale: { low: 0, high: 1, good: 'high' },
      answered: 100,
      unread: [{ value: 'asked again', why: 'outside', n: 3 }]
    })
    expect(used).toBe(100)
    // Eight of ten stayed here and four of ten there: a correlation of 0.2 / √(0.6 × 0.4).
    expect('model' in model && model.model.r2).toBeCloseTo(1 / 6, 9)
    const told = await ask('drivers', file, ...ONE, ...['--outcome', 'Retained', '--driver', 'Channel'])
    expect(told.json).toMatchObject({
      outcome: { name: 'Retention', kind: 'retained', scale: { low: 0, high: 1 }, unread: outcome.unread },
      used: 100,
      model: { r2: { value: 'model' in model ? model.model.r2 : NaN } }
    })
    await expect(
      client.call('slice.drivers', { ...asked, drivers: [{ kind: 'dimension', column: 'stillcustomer' }] })
    ).rejects.toMatchObject({ fault: { code: 'driver-twice' } })
  })

  it('of the sample goes with effort', async () => {
    const { unit, groups } = await asked(join(ROOT, 'samples/retail-pulse.csv'))
    expect(unit).toBe('respondents')
    const [difficult, , easy] = groups[0]?.levels ?? []
    expect(easy?.retention).toBeGreaterThan((difficult?.retention ?? NaN) + 0.1)
  })
})
