import { describe, expect, it } from 'vitest'
import { printAnalysis } from '../../main/hosts/cli/analyses/analysis'
import { startAsking } from '../fixtures/asking'

const { ask, scratch } = await startAsking()

/** Effort on 1–7 and satisfaction on 1–5 of 84 people at two places in two years. */
const survey = () => {
  const rows = Array.from({ length: 84 }, (_, at) =>
    [1 + (at % 7), 1 + (at % 5), at % 2 ? 'North' : 'South', at % 3 ? 'old' : 'new', `C${at % 60}`].join(',')
  )
  const header = 'How easy was it? (1-7),How satisfied are you? (1-5),Place,Wave,Customer'
  return scratch.write('asked.csv', `${header}\n${rows.join('\n')}\n`)
}

const mapped = ['--ces', 'How easy was it? (1-7)', '--ces-scale', '1-7', '--ces-easy', 'high']

describe('a definition by name', () => {
  it.each([
    ['definitions'],
    ['test', '--by', 'Place'],
    ['crosstab', '--by', 'Place,Wave'],
    ['funnel', '--by', 'Place'],
    ['change', '--by', 'Place,Wave', '--before', 'old', '--after', 'new'],
    ['correlate', '--by', 'Place'],
    ['fatigue', '--respondent', 'Customer'],
    ['quality']
  ] as const)('that nothing goes by is no other one: %s', async (command, ...options) => {
    const file = await survey()
    const asked = [file, ...mapped, ...options]
    await expect(ask(command, ...asked, '--definition', 'esay')).rejects.toThrow(/takes easy, .*“esay”/)
    await expect(ask(command, ...asked, '--definition', 'box-top-9')).rejects.toThrow('“box-top-9”')
    expect((await ask(command, ...asked, '--definition', 'box-top-2')).rows.length).toBeGreaterThan(0)
  })

  it('of one metric is none of another, and may be of either of two that are asked about', async () => {
    const file = await survey()
    await expect(ask('test', file, ...mapped, '--by', 'Place', '--definition', 'satisfied')).rejects.toThrow(
      '“satisfied”'
    )
    const correlated = await ask('correlate', file, ...mapped, '--by', 'Place', '--definition', 'satisfied')
    expect(correlated.json).toMatchObject({ definitions: { csat: 'satisfied' } })
  })
})

describe('a change', () => {
  const waves = ['--by', 'Place,Wave', '--before', 'old', '--after', 'new']

  it('is not one of a value to itself', async () => {
    const same = ['--by', 'Place,Wave', '--before', 'old', '--after', 'old']
    await expect(ask('change', await survey(), ...mapped, ...same)).rejects.toThrow('the same group')
  })

  it('says how many answered before and after, and how its interval is made', async () => {
    const analysis = await ask('change', await survey(), ...mapped, ...waves)
    const [header, first] = printAnalysis(analysis, 'csv').split('\n')
    expect(header).toBe('Place,n-before,n-after,share-before,share-after,score-change,rate,mix,base')
    expect(first).toMatch(/^North,28,14,0.5,0.5,.*,small$/)
    expect(analysis.notes.join('\n')).toContain('Newcombe')
  })

  it('is hidden where fewer than ten answered before or after', async () => {
    const rows = [1, 7, 2, 6].flatMap((answer) => [`${answer},A,old`, `${answer},A,new`])
    const file = await scratch.write('few.csv', `How easy was it? (1-7),Place,Wave\n${rows.join('\n')}\n`)
    const analysis = await ask('change', file, ...mapped, ...waves)
    expect(printAnalysis(analysis, 'csv')).toContain('All,4,4,1,1,,,,hidden')
    expect(printAnalysis(analysis, 'table')).not.toMatch(/From|%.*%.*%/)
  })
})

describe('answers that may be of the same people', () => {
  it.each([
    ['crosstab', '--by', 'Place,Wave'],
    ['change', '--by', 'Place,Wave', '--before', 'old', '--after', 'new']
  ] as const)('are said to be taken for different people’s: %s', async (command, ...options) => {
    const file = await survey()
    const asked = [file, ...mapped, ...options, '--respondent', 'Customer']
    const said = 'take every answer for another person’s'
    expect((await ask(command, ...asked)).notes.join('\n')).toContain(said)
    expect((await ask(command, ...asked, '--answers', 'first')).notes.join('\n')).not.toContain(said)
  })
})

describe('answers that are all alike', () => {
  it('are not tested, and that is why', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `7,${at % 2 ? 'A' : 'B'}`)
    const file = await scratch.write('alike.csv', `How easy was it? (1-7),Place\n${rows.join('\n')}\n`)
    const { notes } = await ask('test', file, ...mapped, '--by', 'Place')
    expect(notes[0]).toBe('Nothing is tested: all answers count alike.')
  })
})

describe('a column of comments', () => {
  it('that is not there is told by the name that was said', async () => {
    await expect(ask('words', await survey(), ...mapped, '--comment', 'Remarks')).rejects.toThrow('“Remarks”')
  })
})
