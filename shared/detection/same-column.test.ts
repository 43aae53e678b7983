import { describe, expect, it } from 'vitest'
import { inspectionOf } from '../../tests/fixtures/inspections'
import { sameColumns } from './same-column'

const FIVE = ['1', '2', '3', '4', '5', '5']

/** What is proposed for two waves, besides the column that both have. */
const proposed = (one: Record<string, string[]>, other: Record<string, string[]>) =>
  sameColumns(inspectionOf({ id: FIVE, ...one }, { id: FIVE, ...other })).map(({ columns, code }) => [
    code,
    ...columns.map(({ header }) => header)
  ])

describe('columns of two waves are likely one', () => {
  it.each<[code: string, one: string, other: string]>([
    ['number', 'Q18AGE', 'Q20Age'],
    ['number', '5. How easy was it?', '6. How easy was it?'],
    ['letter', 'Q7WALKWAYS', 'Q7WALKWAY'],
    ['letter', 'How easy was the checkout', 'How easy was the chekout']
  ])('by %s: %s and %s', (code, one, other) => {
    expect(proposed({ [one]: FIVE }, { [other]: FIVE })).toEqual([[code, one, other]])
    expect(proposed({ [other]: FIVE }, { [one]: FIVE })).toEqual([[code, other, one]])
  })

  it('by the question that the file has for its name', () => {
    const waves = inspectionOf({ id: FIVE, V1: FIVE }, { id: FIVE, V7: FIVE })
    const label = 'How easy was it to pay?'
    const columns = waves.columns.map((column) => (column.key === 'id' ? column : { ...column, label }))
    expect(sameColumns({ ...waves, columns })).toMatchObject([{ code: 'question', alike: 1 }])
  })
})

describe('columns of two waves are not taken for one', () => {
  it.each<[why: string, one: Record<string, string[]>, other: Record<string, string[]>]>([
    ['their answers differ', { Q18AGE: FIVE }, { Q20AGE: ['18-24', '25-34', '35-44'] }],
    ['the scale was turned into another', { Q18AGE: ['1', '2'] }, { Q20AGE: FIVE }],
    ['they count through a list', { Q10SAFEA: FIVE }, { Q10SAFEB: FIVE }],
    ['they differ in a number alone', { item1: FIVE }, { item2: FIVE }],
    ['nothing but numbers names them', { 'Q8-1': FIVE }, { 'Q9-1': FIVE }],
    ['a word is another', { 'How easy was checkout': FIVE }, { 'How easy was delivery': FIVE }],
    ['the name is too short', { Q1A: FIVE }, { Q2A: FIVE }],
    ['several have the name', { Q8COM: FIVE, Q9COM: FIVE }, { Q10COM: FIVE }],
    ['both waves have one', { Q8FOOD: FIVE, Q9FOOD: FIVE }, { Q8FOOD: FIVE, Q10FOOD: FIVE }],
    ['they are blank', { Q18AGE: [] }, { Q20AGE: [] }]
  ])('where %s', (_, one, other) => {
    expect(proposed(one, other)).toEqual([])
  })

  it('where a wave in between coded it otherwise', () => {
    const waves = inspectionOf(
      { id: FIVE, Q1AGE: FIVE },
      { id: FIVE, Q2AGE: ['18-24'] },
      { id: FIVE, Q3AGE: FIVE }
    )
    expect(sameColumns(waves).map(({ columns }) => columns.map(({ header }) => header))).toEqual([
      ['Q1AGE', 'Q3AGE']
    ])
  })
})
