import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectionOf } from '../../tests/fixtures/inspections'
import { joinedKeys } from '../domain/renamed'
import { draftFrom } from './draft/draft-from'
import { mappingOf } from './draft/draft-mapping'
import { forecast } from './forecast'
import { joinColumns } from './join-columns'
import { joinInDraft, separateInDraft } from './draft/join-draft'
import { sameColumns } from './same-column'
import { waveChanges } from './wave-changes'

const SEVEN = ['1', '2', '3', '4', '5', '6', '7']
const WAVES = inspectionOf(
  { id: ['a', 'b'], 'Q1. How easy was it?': SEVEN, Country: ['FR', 'IT'] },
  { id: ['c', 'd'], 'Q2. How easy was it?': [...SEVEN, ...SEVEN, 'n/a'], Region: ['N', 'S'] }
)
const [SAME] = sameColumns(WAVES)

describe('columns joined under one name', () => {
  const separate = draftFrom(WAVES.columns)
  const draft = joinInDraft(separate, SAME?.columns ?? [])
  const joined = joinColumns(WAVES, draft.renamed)

  it('are one column with the answers of both', () => {
    expect(SAME?.code).toBe('number')
    expect(joined.columns.map(({ key, files }) => [key, files])).toEqual([
      ['id', [0, 1]],
      ['q1howeasywasit', [0, 1]],
      ['country', [0]],
      ['region', [1]]
    ])
    expect(joined.columns[1]).toMatchObject({ header: 'Q1. How easy was it?', rows: 22, distinct: 8 })
    expect(joined.files[1]?.keys).toContain('q1howeasywasit')
  })

  it('are one touchpoint, of which all answers are foretold', () => {
    const mapping = mappingOf(draft, joined.columns)
    if (!mapping) throw new Error('The mapping is not complete')
    expect(mapping.ces.columns).toHaveLength(1)
    expect(mapping.renamed).toEqual({ q2howeasywasit: 'q1howeasywasit' })
    const kept = { columns: joined.columns, responses: joined.rows, leftOut: [] }
    expect(forecast(joined, kept, mapping)).toMatchObject({ evaluations: 22, missing: 1 })
  })

  it('are what they were once taken apart', () => {
    expect(separateInDraft(draft, SAME?.columns ?? [])).toMatchObject({
      renamed: {},
      roles: { q1howeasywasit: { role: 'ces' }, q2howeasywasit: { role: 'ces' } }
    })
    expect(joinColumns(WAVES, {})).toBe(WAVES)
  })

  it('are neither new nor gone', () => {
    const change = { file: 'wave 2.csv', before: 'wave 1.csv' }
    expect(waveChanges(WAVES)).toEqual([
      { ...change, added: ['Q2. How easy was it?', 'Region'], gone: ['Q1. How easy was it?', 'Country'] }
    ])
    expect(waveChanges(joined)).toEqual([{ ...change, added: ['Region'], gone: ['Country'] }])
  })

  it('have the role that says most', () => {
    const before = { ...separate, roles: { ...separate.roles } }
    const [first, other] = SAME?.columns ?? []
    if (!first || !other) throw new Error('Nothing is proposed')
    before.roles[first.key] = { role: 'ignore', reason: { code: 'many-values', details: {} } }
    const { roles } = joinInDraft(before, [first, other])
    expect(roles[first.key]).toEqual(separate.roles[other.key])
    expect(roles).not.toHaveProperty(other.key)
  })
})

it('the keys of a file stay different and as many, whatever was renamed', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'toString')
  fc.assert(
    fc.property(fc.uniqueArray(key), fc.dictionary(key, key), (keys, renamed) => {
      const joined = joinedKeys(keys, renamed)
      expect(new Set(joined).size).toBe(keys.length)
      expect(joined).toHaveLength(keys.length)
      for (const [at, own] of keys.entries()) {
        const others = Object.entries(renamed).flatMap(([from, to]) => (from === own ? [to] : []))
        expect([own, ...others]).toContain(joined[at])
      }
    })
  )
})
