import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverNames } from './cover-names'
import { MASK } from './mask'
import { maskComment } from './mask-comment'

describe('what a person is known by, in her own comment', () => {
  it.each([
    ['Popescu Ana, Cluj: nobody answered', ['Ana Popescu'], '••••••• •••, Cluj: nobody answered'],
    ['sunt popescu ana si astept', ['Ana Popescu'], 'sunt ••••••• ••• si astept'],
    ['Șerban aici, din nou', ['Serban'], '•••••• aici, din nou'],
    ['Signed, MÜLLER', ['Jürgen Müller'], 'Signed, ••••••'],
    ['I am O’Brien and I wait', ['Pat O’Brien'], 'I am O’••••• and I wait'],
    ['Marie-Claire Dubois', ['marie-claire dubois'], '•••••-•••••• ••••••'],
    ['Write to a.popescu', ['a.popescu84@example.ro'], 'Write to a.•••••••'],
    ['my number is C00017, again', ['C00017'], 'my number is ••••••, again'],
    ['my number AB-12/7 is wrong', ['AB-12/7'], 'my number ••-••/• is wrong'],
    ['May here: in may it was fine', ['May Brown'], '••• here: in may it was fine'],
    ['this is may brown speaking', ['May Brown'], 'this is ••• ••••• speaking'],
    ['la rose est belle, merci', ['Rose Petit'], 'la rose est belle, merci'],
    ['Dr. de la Cruz waited', ['Dr. Inés de la Cruz'], 'Dr. de la •••• waited']
  ])('%s', (text, known, masked) => {
    expect(coverNames(text, known)).toBe(masked)
  })

  it.each([
    ['I waited 12 minutes', ['12']],
    ['I called 2024 times', ['2024']],
    ['Nobody is anonymous here', ['Anonymous']],
    ['The customer service', ['Customer 4']],
    ['Popescu was kind', ['Ionescu']],
    ['Ana', []],
    ['anaconda, bananas', ['Ana']]
  ])('%s stays for %j', (text, known) => {
    expect(coverNames(text, known)).toBe(text)
  })

  it('is covered beside numbers and addresses, and tags do not hide it', () => {
    expect(maskComment('  Ana <b>Popescu</b>, ana.popescu@example.ro, 0722 123 456 ', ['Ana Popescu'])).toBe(
      '••• •••••••, •••.•••••••@•••••••.••, •••• ••• •••'
    )
  })
})

const NAME = fc
  .stringMatching(/^[A-ZȘȚÀÉÖ][a-zșțăâîéèàòùü]{4,11}$/u)
  .filter((name) => name.normalize('NFC') === name)
const AROUND = fc.constantFrom(' ', ', ', '. ', ' - ', '\n', ' «', '(', ' "')
const SENTENCE = fc.constantFrom(
  'I waited for 3 weeks',
  'nobody answered',
  'Le colis n’est jamais arrivé',
  'Pacco smarrito',
  'Așteptarea a fost lungă'
)
const EMAIL = fc.emailAddress().filter((address) => /^[\w.+-]+@/u.test(address))

describe('whatever is written around it', () => {
  it('no name, address or id of the writer is left, and the shape of the comment is', () => {
    fc.assert(
      fc.property(
        fc.array(NAME, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 10_000, max: 999_999_999 }).map((n) => `C${n}`),
        EMAIL,
        fc.array(fc.tuple(SENTENCE, AROUND), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (names, id, email, around, shouting) => {
          const said = [...names, id, email]
          const text = around
            .map(([sentence, gap], at) => `${sentence}${gap}${said[at % said.length]}`)
            .concat(said)
            .join(' ')
          const written = shouting ? text.toUpperCase() : text
          const masked = maskComment(written, [names.join(' '), id, email])
          for (const secret of said) expect(masked.toLowerCase()).not.toContain(secret.toLowerCase())
          expect(masked.replaceAll(MASK, '').length).toBeLessThan(written.length)
          expect(maskComment(masked, [names.join(' '), id, email])).toBe(masked)
        }
      ),
      { numRuns: 500 }
    )
  })

  it('what others are called stays, and long texts are covered to their end', () => {
    fc.assert(
      fc.property(NAME, NAME, fc.integer({ min: 0, max: 9000 }), (own, other, length) => {
        fc.pre(
          own.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() !==
            other.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
        )
        const text = `${'so it goes '.repeat(length / 11)}${other} and ${own}`
        const masked = maskComment(text, [own])
        expect(masked.endsWith(`${other} and ${MASK.repeat(own.length)}`)).toBe(true)
        expect(masked).toHaveLength(text.length)
      })
    )
  })
})
