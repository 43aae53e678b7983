import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { touchpointNames } from './touchpoint-names'

describe('names of touchpoints from headers', () => {
  it.each([
    [
      ['How easy was it? [Checkout]', 'How easy was it? [Delivery]'],
      ['Checkout', 'Delivery']
    ],
    [
      ['Was it easy? [web]', 'Was it fast? [web]'],
      ['easy', 'fast']
    ],
    [
      ['How easy was checkout?', 'How easy was delivery?'],
      ['checkout', 'delivery']
    ],
    [
      ['CES_checkout', 'CES_delivery'],
      ['checkout', 'delivery']
    ],
    [
      ['Checkout - effort score', 'Delivery - effort score'],
      ['Checkout', 'Delivery']
    ],
    [
      ['Q14FIND', 'Q14PASSTHRU'],
      ['Q14FIND', 'Q14PASSTHRU']
    ],
    [['How easy was it to pay?'], ['How easy was it to pay?']],
    [['How easy was it? (1 = very difficult, 7 = very easy)'], ['How easy was it?']],
    [['Ease of checkout (1-7)'], ['checkout']],
    [['CES [0 to 10]'], ['CES']],
    [['Paying (web)'], ['Paying (web)']],
    [['(Paying)'], ['Paying']],
    [
      ['Paying (web), 1-7', 'Paying (app), 1-7'],
      ['web', 'app']
    ],
    [
      ['How easy? (1-5)', 'How easy? (1-7)'],
      ['How easy? (1-5)', 'How easy? (1-7)']
    ],
    [['CES'], ['CES']],
    [
      ['CES', 'CES'],
      ['CES', 'CES']
    ],
    [[], []]
  ])('%j', (headers, names) => expect(touchpointNames(headers)).toEqual(names))

  it('are one each, and different where letters or digits of the headers are', () => {
    const header = fc.oneof(
      fc.string(),
      fc.constantFrom('CES checkout', 'CES delivery', 'CES', 'Effort: pay')
    )
    fc.assert(
      fc.property(fc.uniqueArray(header, { maxLength: 6 }), (headers) => {
        const names = touchpointNames(headers)
        expect(names).toHaveLength(headers.length)
        const letters = new Set(headers.map((text) => text.replace(/[^\p{L}\p{N}]/gu, '')))
        if (letters.size === headers.length && !letters.has(''))
          expect(new Set(names).size).toBe(headers.length)
      })
    )
  })

  it('drop the anchors behind a question', () => {
    const anchors = '1 - Extremely simple\n5 - Very difficult'
    expect(touchpointNames([`Checkout? ${anchors}`, `Returns? ${anchors}`])).toEqual(['Checkout', 'Returns'])
  })
})
