import { decode, encode } from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { guessLegacy } from './legacy-encoding'

/** Answers as short as they come, and the encodings they are written in. */
const TEXTS: readonly (readonly [encoding: string, texts: readonly string[]])[] = [
  [
    'windows-1250',
    [
      ...['casă', 'oraş', 'ţară', 'Plată', 'Mulţumesc', 'MULŢUMESC', 'Bucureşti', 'Constanţa', 'întârziat'],
      ...[
        'Foarte uşor',
        'uşor;dificil;Plată',
        'Judeţul Timiş',
        'fără probleme',
        '„bun”',
        'nu ştiu',
        'ROMÂNIA'
      ],
      ...['Bardzo łatwo', 'może', 'się', 'Łódź', 'obsługa była dobra', 'trudność'],
      ...['Velmi snadné', 'příliš', 'dobře', 'žádost', 'řešení', 'nevím, že'],
      ...['nagyon könnyű', 'Könnyű volt', 'várakozás, hosszú idő', 'vrlo lako, čekanje', 'že', 'što']
    ]
  ],
  [
    'windows-1252',
    [
      ...['Très facile', 'élevé', 'cœur', 'à bientôt', 'l’hôtel – très cher: 30 €', 'Noël', 'ça', 'FRANÇAIS'],
      ...['più', 'è facile', 'perché', 'Così così', 'È molto facile', 'qualità', 'schön', 'Größe', 'Übung'],
      ...['¿Fue fácil?', 'señal', 'Nº 5', 'mañana', 'não', 'são', 'informações', 'på', 'være', 'mycket lätt'],
      ...['it’s easy', '“quoted”', 'cost £5', '5 – 7', 'naïve', 'don’t know…', '« bien »']
    ]
  ],
  ['windows-1254', ['çok kolay', 'değil', 'müşteri']],
  ['iso-8859-15', ['cœur', 'de tout cœur: 5 €']],
  ['iso-8859-2', ['Foarte uşor', 'Bardzo łatwo', 'się', 'příliš']],
  ['cp852', ['Foarte uşor', 'casă', 'întârziat', 'Bardzo łatwo']],
  ['cp850', ['Très facile', 'élevé', 'Größe']],
  ['macroman', ['Très facile', 'élevé', 'Hôtel', 'Größe']],
  ['windows-1251', ['Привет, это очень удобно и легко']],
  ['windows-1253', ['Πολύ εύκολο, ευχαριστώ πολύ για τη βοήθεια']]
]

const read = (bytes: Buffer): string => decode(bytes, guessLegacy(bytes))

describe.each(TEXTS)('in %s', (encoding, texts) => {
  it.each(texts)('%s', (text) => expect(read(encode(text, encoding))).toBe(text))
})

describe('Romanian', () => {
  it('of ISO 8859-16 reads as windows-1250: the letters are the same bytes', () => {
    expect(read(encode('Mulțumesc, foarte ușor', 'iso-8859-16'))).toBe('Mulţumesc, foarte uşor')
  })

  it('is told from ISO 8859-16 by the marks that differ', () => {
    expect(guessLegacy(encode('„bine” și ieftin: 5 €', 'iso-8859-16'))).toBe('iso-8859-16')
  })
})

it('answers in several languages read well together', () => {
  const lines = 'Très élevé\nschön größer\n¿Fue fácil, señor?\nnão são\nperché è più\nþað var mjög gott\n'
  expect(guessLegacy(encode(lines, 'windows-1252'))).toBe('windows-1252')
})

it('what no letter decides is the commonest', () => {
  expect(guessLegacy(Buffer.from([0xe9]))).toBe('windows-1252')
  expect(guessLegacy(Buffer.from('plain'))).toBe('windows-1252')
})
