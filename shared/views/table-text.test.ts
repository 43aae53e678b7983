import { describe, expect, it } from 'vitest'
import { createWords } from '../locale/words'
import { tableText, type ReadTable } from './table-text'

const inWords = (language: 'en' | 'fr' | 'it' | 'ro'): [string, ReadTable] => {
  const { t, count, number, percent, signed } = createWords(language)
  const range = (low: number, high: number) =>
    t('interval.range', { low: number(low, 1), high: number(high, 1) })
  return [
    language,
    {
      title: 'CES',
      rows: [
        [['Touchpoint'], ['% easy'], ['Answers'], ['Change']],
        [
          ['Delivery'],
          [percent(0.518), range(49.2, 54.3)],
          [count(18204)],
          [`▼ ${signed(-9.44, 1)}`, t('interval.range', { low: signed(-12.3, 1), high: signed(6.5, 1) })]
        ],
        [['Sign-up\tby hand'], ['hidden: fewer than 10 answers'], [count(9)], []]
      ]
    }
  ]
}

describe('a table that is copied', () => {
  it('has bare numbers and the ends of intervals in columns of their own', () => {
    const [, table] = inWords('en')
    expect(tableText([table], createWords('en'))).toBe(
      [
        'CES',
        'Touchpoint\t% easy\t% easy, from\t% easy, to\tAnswers\tChange\tChange, from\tChange, to',
        'Delivery\t51.8%\t49.2\t54.3\t18204\t-9.4\t-12.3\t6.5',
        'Sign-up by hand\thidden: fewer than 10 answers\t\t\t9\t\t\t',
        ''
      ].join('\n')
    )
  })

  it.each([inWords('fr'), inWords('it'), inWords('ro')])(
    'is read by spreadsheets in %s',
    (language, table) => {
      const [, , delivery] = tableText([table], createWords(language as 'fr')).split('\n')
      expect(delivery).toBe('Delivery\t51,8%\t49,2\t54,3\t18204\t-9,4\t-12,3\t6,5')
    }
  )

  it('takes a value and its interval apart where they stand together, and leaves names as they are', () => {
    const rows = [
      [['Name'], ['Score']],
      [['5–7 (of 7)'], ['51.8% (49.2 to 54.3)']]
    ]
    expect(tableText([{ title: '', rows }], createWords('en'))).toBe(
      'Name\tScore\tScore, from\tScore, to\n5–7 (of 7)\t51.8%\t49.2\t54.3\n'
    )
  })

  it('leaves what only looks like a number as it is', () => {
    const rows = [
      [['Version'], ['Wert']],
      [['2.500'], ['01.02.2025']],
      [['2.5'], ['06 12 34']]
    ]
    expect(tableText([{ title: '', rows }], createWords('it'))).toBe(
      'Version\tWert\n2.500\t01.02.2025\n2.5\t06 12 34\n'
    )
  })

  it('stands beside others with a line between', () => {
    const one = { title: 'One', rows: [[['A']], [['1']]] }
    expect(tableText([one, { ...one, title: 'Two' }], createWords('en'))).toBe('One\nA\n1\n\nTwo\nA\n1\n')
  })
})
