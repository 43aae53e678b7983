import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decode, encode } from './codec'

it('gives back what it was given, bytes included', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.uint8Array({ maxLength: 50 }),
      fc.array(tie('any'), { maxLength: 5 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('any'), { maxKeys: 5 })
    )
  })).any
  fc.assert(
    fc.property(value, (original) => {
      expect(decode(encode(original))).toEqual(original)
    })
  )
})
