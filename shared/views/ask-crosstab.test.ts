import { describe, expect, it } from 'vitest'
import { SEVEN } from '../../tests/fixtures/tallies'
import { INITIAL_VIEW } from '../contract/view-state'
import { FILE, TIME, TOUCHPOINT } from '../domain/slice'
import { ANSWER } from '../figures/crosstab-asked'
import {
  crosstabChoice,
  crosstabDimensions,
  keeping,
  whyNotAsked,
  withRows,
  type CrosstabProject
} from './ask-crosstab'

const dimension = (id: string, values: number) => ({ id, label: id, kind: 'category' as const, values })

const PROJECT: CrosstabProject = {
  dimensions: [
    dimension(TOUCHPOINT, 8),
    dimension(FILE, 2),
    { id: TIME, label: 'Date', kind: 'time', values: 0 },
    dimension('branch', 40),
    dimension('country', 4),
    dimension('constant', 1)
  ],
  period: { from: '2026-01-05', to: '2026-06-30' },
  responses: 100,
  evaluations: 300,
  mapping: {
    ces: { columns: [], scale: SEVEN, missing: [], labels: [] },
    csat: null,
    nps: null
  } as unknown as CrosstabProject['mapping']
}

const ARRANGED = INITIAL_VIEW.crosstab

describe('what stands in a crosstab', () => {
  it('is chosen among all that has more than one value, files and periods last', () => {
    expect(crosstabDimensions(PROJECT)).toEqual([
      TOUCHPOINT,
      'branch',
      'country',
      FILE,
      '@day',
      '@week',
      '@month',
      '@quarter'
    ])
  })

  it('is touchpoints by the first dimension that makes a readable banner, at first', () => {
    expect(crosstabChoice(PROJECT, ARRANGED)).toMatchObject({ rows: TOUCHPOINT, columns: ['country'] })
  })

  it('is shares where the answers are the rows', () => {
    expect(crosstabChoice(PROJECT, { ...ARRANGED, rows: ANSWER, columns: ['@month'] })).toMatchObject({
      rows: ANSWER,
      columns: ['@month'],
      content: 'shares'
    })
  })

  it('leaves out what the project does not have, and never sets a dimension against itself', () => {
    const choice = crosstabChoice(PROJECT, {
      ...ARRANGED,
      metric: 'csat',
      rows: 'country',
      columns: ['gone', 'country']
    })
    expect(choice).toMatchObject({ metric: 'ces', rows: 'country', columns: [FILE] })
  })

  it('has nothing for its columns in a project of one file without dates', () => {
    const bare = { ...PROJECT, dimensions: [dimension(TOUCHPOINT, 8)], period: null }
    expect(whyNotAsked(bare, crosstabChoice(bare, ARRANGED))).toBe('no-columns')
  })
})

describe('touchpoints as columns', () => {
  const asked = { ...ARRANGED, rows: 'country', columns: ['branch', TOUCHPOINT] }

  it('are refused where the same people rated several, and set right by a swap', () => {
    const choice = crosstabChoice(PROJECT, asked)
    expect(whyNotAsked(PROJECT, choice)).toBe('same-people')
    const swapped = withRows(choice, TOUCHPOINT)
    expect(swapped).toEqual({ rows: TOUCHPOINT, columns: ['branch', 'country'] })
    expect(whyNotAsked(PROJECT, crosstabChoice(PROJECT, { ...asked, ...swapped }))).toBeNull()
  })

  it('leave nothing of the answers in the columns', () => {
    const choice = crosstabChoice(PROJECT, { ...asked, rows: ANSWER })
    expect(withRows(choice, TOUCHPOINT)).toEqual({ rows: TOUCHPOINT, columns: ['branch'] })
  })

  it('are asked for where everybody rated one', () => {
    const apart = { ...PROJECT, evaluations: 100 }
    expect(whyNotAsked(apart, crosstabChoice(apart, asked))).toBeNull()
  })
})

describe('keeping a row or column', () => {
  it('is a filter on its value, and on the days of a period', () => {
    expect(keeping('country', null)).toEqual({ op: 'is', dimension: 'country', values: [null] })
    expect(keeping('@quarter', '2026-01-01')).toEqual({
      op: 'between',
      dimension: TIME,
      from: '2026-01-01',
      to: '2026-04-01'
    })
    expect(keeping('@quarter', null)).toBeNull()
  })
})
