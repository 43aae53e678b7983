import { describe, expect, it } from 'vitest'
import { TOUCHPOINT } from '../../shared/domain/slice'
import { startAsking } from '../fixtures/asking'
import { clustersFrom, type Person } from '../fixtures/people'

const { ask, scratch, client } = await startAsking()

const TOUCHPOINTS = ['Pay', 'Return', 'Call'] as const

/** Numbers that depend on nothing but their place; the same each time. */
const pick = (row: number, column: number, under: number) =>
  Math.floor(Math.abs(Math.sin(row * 12.9898 + column * 78.233)) * 43_758) % under

interface Row {
  readonly who: string
  readonly weight: number | null
  readonly answers: readonly (number | null)[]
}

/**
 * People who answer up to several times, some questions not at all, with weights of which some are missing. They have
 * three answers to choose from, so that many answer alike.
 */
const ROWS = Array.from({ length: 300 }, (_, row): Row => ({
  who: pick(row, 1, 10) === 0 ? '' : `C-${pick(row, 2, 120)}`,
  weight: pick(row, 3, 15) === 0 ? null : 0.5 + pick(row, 4, 4) / 2,
  answers: TOUCHPOINTS.map((_, at) => (pick(row, 5 + at, 5) === 0 ? null : 1 + 3 * pick(row, 9 + at, 3)))
}))

/** The same worked out here, person by person. */
const expected = (whose: 'respondent' | 'response', weighted: boolean, values: readonly number[]) => {
  const byPerson = new Map<string, { mass: number; sum: number }[]>()
  for (const [row, { who, weight, answers }] of ROWS.entries()) {
    if (weighted && weight === null) continue
    const name = who === '' || whose === 'response' ? `row ${row}` : who
    const person = byPerson.get(name) ?? TOUCHPOINTS.map(() => ({ mass: 0, sum: 0 }))
    byPerson.set(name, person)
    for (const [at, answer] of answers.entries()) {
      const place = person[at]
      if (answer === null || !place) continue
      const mass = weighted ? (weight ?? 0) : 1
      place.mass += mass
      place.sum += mass * (values[answer - 1] ?? NaN)
    }
  }
  const people: Person[] = [...byPerson.values()]
  return clustersFrom(TOUCHPOINTS, people)
}

describe('answers by person', () => {
  it.each([
    ['respondent', false],
    ['respondent', true],
    ['response', false],
    ['response', true]
  ] as const)('are summed as they are for each %s, weighted: %s', async (whose, weighted) => {
    const lines = ROWS.map(({ who, weight, answers }) =>
      [who, weight, ...answers].map((cell) => cell ?? '').join(',')
    )
    const file = await scratch.write(
      'people.csv',
      `Code,W,Easy to pay,Easy to return,Easy to call\n${lines.join('\n')}\n`
    )
    const columns = 'Easy to pay=Pay,Easy to return=Return,Easy to call=Call'
    await ask(
      'definitions',
      file,
      ...['--ces', columns, '--ces-scale', '1-7', '--ces-easy', 'high'],
      ...(whose === 'respondent' ? ['--respondent', 'Code'] : []),
      ...(weighted ? ['--weight', 'W'] : [])
    )
    const values = [1, 2, 4, 8, 16, 32, 64]
    const found = await client.call('slice.clusters', {
      metric: 'ces',
      slice: { filters: [] },
      by: TOUCHPOINT,
      values: [values]
    })
    const told = expected(whose, weighted, values)
    expect(found).toMatchObject({ by: TOUCHPOINT, who: whose, people: told.people })
    expect(found.groups.map(({ key }) => key).sort()).toEqual([...TOUCHPOINTS].sort())
    for (const { key, sums, alone } of told.groups) {
      const group = found.groups.find((each) => each.key === key)
      expect(group).toMatchObject({ alone })
      for (const name of ['respondents', 'mass', 'sum', 'massSquared', 'products', 'sumSquared'] as const)
        expect(group?.sums[name], `${key} ${name}`).toBeCloseTo(sums[name], 6)
    }
    expect(found.shared).toHaveLength(told.shared.length)
    const keyAt = (at: number) => found.groups[at]?.key
    for (const { one, other, overlap } of told.shared) {
      const keys = [told.groups[one]?.key, told.groups[other]?.key]
      const pair = found.shared.find(
        (each) => keys.includes(keyAt(each.one)) && keys.includes(keyAt(each.other))
      )
      const turned = pair !== undefined && keyAt(pair.one) !== keys[0]
      const { respondents, massMass, massSum, sumMass, sumSum } = overlap
      const wanted = turned ? [massMass, sumMass, massSum, sumSum] : [massMass, massSum, sumMass, sumSum]
      expect(pair?.overlap.respondents).toBe(respondents)
      const [a, b, c, d] = wanted
      expect(pair?.overlap.massMass).toBeCloseTo(a ?? NaN, 6)
      expect(pair?.overlap.massSum).toBeCloseTo(b ?? NaN, 6)
      expect(pair?.overlap.sumMass).toBeCloseTo(c ?? NaN, 6)
      expect(pair?.overlap.sumSum).toBeCloseTo(d ?? NaN, 6)
    }
  })
})
