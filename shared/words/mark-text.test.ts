import { describe, expect, it } from 'vitest'
import { markText } from './mark-text'

const marked = (...asked: Parameters<typeof markText>) =>
  markText(...asked)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('')

describe('a text is marked', () => {
  it.each([
    ['Așteptarea a fost ușoară', { search: 'usoara' }, 'Așteptarea a fost [ușoară]'],
    ['ÉTÉ été ete', { search: 'Été' }, '[ÉTÉ] [été] [ete]'],
    ['J’attends', { search: "j'att" }, '[J’att]ends'],
    ['e\u0301te\u0301 long', { search: 'ete' }, '[e\u0301te\u0301] long'],
    ['J`attends, j‘attends', { search: "j'att" }, '[J`att]ends, [j‘att]ends'],
    ['two\nlines', { search: 'two lines' }, '[two\nlines]'],
    ['at 5\u00a0€', { search: '5 €' }, 'at [5\u00a0€]'],
    ['x² of x2', { search: 'x²' }, 'x² of [x2]'],
    ['was never ever paid', { term: 'never paid' }, 'was [never] ever [paid]'],
    ['unpaid, paid', { term: 'paid' }, 'unpaid, [paid]'],
    ['the refund', { search: 'the ref', term: 'refund' }, '[the ref][und]'],
    ['nothing', {}, 'nothing']
  ])('%s', (text, asked, expected) => {
    expect(marked(text, asked)).toBe(expected)
  })
})
