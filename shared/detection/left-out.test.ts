import { describe, expect, it } from 'vitest'
import { profileOf } from '../../tests/fixtures/profiles'
import type { ColumnProfile, Standing } from './column-profile'
import { proposeLeftOut, rowsMeant, valuesFound } from './left-out'

/** A column that its tool says something of. */
const told = (standing: Standing, ...column: Parameters<typeof profileOf>): ColumnProfile => ({
  ...profileOf(...column),
  standing
})

/** What is proposed for some columns: why, on or off, and the rows it means. */
const proposed = (...columns: ColumnProfile[]) =>
  proposeLeftOut(columns).flatMap((rule) => {
    const column = columns.find(({ key }) => key === rule.column)
    const n = column ? rowsMeant(rule, column) : 0
    return n === 0 ? [] : [[rule.why, rule.on, n, column ? valuesFound(rule, column) : []]]
  })

describe('a column of a known tool', () => {
  it('says in codes what is a preview, a test or spam', () => {
    expect(proposed(told('kind', 'Status', { '0': 9, '1': 1, '17': 2, '2': 3, '8': 4, '4': 5 }))).toEqual([
      ['preview', true, 3, ['17', '1']],
      ['test', true, 3, ['2']],
      ['spam', true, 4, ['8']]
    ])
  })

  it('says it in the language of the account', () => {
    const texts = ['Survey Preview', 'Umfragenvorschau', 'Aperçu de l’enquête', 'Anteprima', 'Vista previa']
    const status = told('kind', 'Antworttyp', ['IP Address', 'IP-Adresse', ...texts])
    expect(proposed(status)).toEqual([['preview', true, 5, texts]])
  })

  it('says what is unfinished, blank where nothing was sent', () => {
    expect(proposed(told('finished', 'Finished', { True: 5, FALSE: 2 }))).toEqual([
      ['unfinished', true, 2, ['FALSE']]
    ])
    expect(proposed(told('submitted', 'submitdate', { '2026-01-01': 5 }, 3))).toEqual([
      ['unfinished', true, 3, ['']]
    ])
  })

  it('is not believed where nothing would be left', () => {
    expect(proposed(told('kind', 'Status', { 'Survey Preview': 5 }))).toEqual([
      ['preview', false, 5, ['Survey Preview']]
    ])
  })

  it('has its rules though nothing of the kind was seen yet', () => {
    expect(proposeLeftOut([told('finished', 'Finished', { True: 5 })])).toMatchObject([
      { why: 'unfinished', column: 'finished', on: true }
    ])
  })
})

describe('a column of no known tool', () => {
  it.each([
    ['Status', { Complete: 5, Partial: 2 }, 'unfinished', 2],
    ['response_status', { complete: 5, 'In progress': 2, started: 1 }, 'unfinished', 3],
    ['Completed', { yes: 5, no: 1 }, 'unfinished', 1],
    ['is_test', { '0': 5, '1': 1 }, 'test', 1],
    ['Preview', { false: 5, true: 1 }, 'preview', 1]
  ] as const)('asks by its name %s', (header, values, why, n) => {
    expect(proposed(profileOf(header, values)).map((rule) => rule.slice(0, 3))).toEqual([[why, false, n]])
  })

  it.each([
    ['Ticket Status', { Open: 5, Partial: 2 }],
    ['Status', { Gold: 5, Silver: 2 }],
    ['Status', { '0': 5, '1': 2 }],
    ['Completed', { no: 5 }],
    ['Test score', { '0': 5, '1': 2 }]
  ] as const)('asks nothing of %s', (header, values) => {
    expect(proposeLeftOut([profileOf(header, values)])).toEqual([])
  })
})

it('puts previews before what is unfinished, whatever the order of the columns', () => {
  const rules = proposeLeftOut([
    told('finished', 'Finished', { '1': 5, '0': 1 }),
    told('kind', 'Status', { '0': 5, '1': 1 })
  ])
  expect(rules.map(({ why }) => why)).toEqual(['preview', 'test', 'spam', 'unfinished'])
})
