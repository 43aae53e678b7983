import { describe, expect, it } from 'vitest'
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
  it('is not one of a value to itself', async () => {
    const same = ['--by', 'Place,Wave', '--before', 'old', '--after', 'old']
    await expect(ask('change', await survey(), ...mapped, ...same)).rejects.toThrow('the same group')
  })
})
