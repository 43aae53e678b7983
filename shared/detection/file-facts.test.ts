import { describe, expect, it } from 'vitest'
import { profileOf, ratingOf } from '../../tests/fixtures/profiles'
import { declaredMissing, type ColumnProfile } from './column-profile'
import { draftFrom } from './draft/draft-from'
import { mappingOf } from './draft/draft-mapping'

const easy: ColumnProfile = {
  ...profileOf('Q14', {
    '1 - Very difficult': 5,
    '2': 10,
    '3': 10,
    '4': 20,
    '5 - Very easy': 40,
    "9 - Don't know": 3
  }),
  label: 'How easy was it to find your way?',
  missing: ['9', '8']
}
const weight: ColumnProfile = { ...profileOf('W2018', { '0.5': 30, '1.5': 20 }), isWeight: true }

describe('what a file says of its columns', () => {
  it('is heard beside their headers', () => {
    const columns = [easy, weight, profileOf('Country', { FR: 3, IT: 4 })]
    const draft = draftFrom(columns)
    expect(draft.roles.q14).toMatchObject({ role: 'ces', reason: { code: 'word' } })
    expect(draft.roles.w2018).toEqual({ role: 'weight', reason: { code: 'file-says', details: {} } })
    expect(mappingOf(draft, columns)).toMatchObject({
      // 8 is declared and was never given: it need not be listed.
      ces: { scale: { low: 1, high: 5, good: 'high' }, missing: ['9'] },
      weight: 'w2018'
    })
  })

  it('leaves codes of no answer out of the scale', () => {
    const column = { ...ratingOf('How easy was it?', 1, 7), missing: ['6', '7'] }
    expect(draftFrom([column]).ces).toMatchObject({ low: 1, high: 5 })
  })

  it('may be a range of codes', () => {
    const column = {
      ...profileOf('Q1', { '-3': 1, '-1': 2, '1': 5, '2': 5 }),
      missingRange: { low: -9, high: -1 }
    }
    expect(declaredMissing(column).sort()).toEqual(['-1', '-3'])
  })
})
