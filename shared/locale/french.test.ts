import { describe, expect, it } from 'vitest'
import { FIVE, SEVEN } from '../../tests/fixtures/tallies'
import { TOUCHPOINT } from '../domain/slice'
import { definitionOf } from '../measures/definitions'
import { longDay } from './calendar-words'
import { levelText, pText } from './p-text'
import { definitionBoxes, definitionLine, scoreText } from './score-words'
import { conditionText, daysText } from './slice-words'
import { createWords, languageName, toLanguage } from './words'

const words = createWords('fr')
const easy = definitionOf('ces', 'easy', SEVEN)

/** Spaces that do not break, told apart from those that do: narrow as a dot, wide as a line. */
const shown = (text: string): string => text.replaceAll('\u202f', '·').replaceAll('\u00a0', '_')

describe('French', () => {
  it.each([
    [words.count(18_204), '18·204'],
    [words.signed(-9.44, 1), '−9,4'],
    [scoreText(easy, 0.518, words), '51,8_%'],
    [words.date('2026-01-05'), '5 janv. 2026'],
    [words.date('2026-10-01'), '1er oct. 2026'],
    [words.date('2026-10-11'), '11 oct. 2026'],
    [longDay('2025-01-01', words), 'mercredi 1er janvier 2025'],
    [daysText('2026-05-01', '2026-05-31', words), '1er mai 2026 – 31 mai 2026'],
    [pText(0.0312, words), 'p = 0,0312'],
    [pText(1e-9, words), 'p < 0,0001'],
    [levelText(0.05, words), '0,05'],
    [words.pair('Lettres', 'Holm'), 'Lettres·: Holm'],
    [definitionBoxes(easy, [SEVEN, FIVE], words), '5–7 sur 1–7·; 4–5 sur 1–5'],
    [definitionLine(easy, SEVEN, words), '% facile, 5–7 sur 1–7. Intervalle à 95_%·: Wilson.'],
    [
      conditionText({ op: 'is', dimension: TOUCHPOINT, values: ['Retour', null] }, [], words),
      'Point de contact·: Retour ou (vide)'
    ],
    [languageName(toLanguage('fr-CA')), 'Français']
  ])('%s', (text, wanted) => expect(shown(text)).toBe(wanted))

  it('counts none and one alike, and millions with their own word', () => {
    const answers = (count: number) => shown(words.t('count.answers', { count, n: words.count(count) }))
    expect([0, 1, 2, 1_000_000, 1_000_001].map(answers)).toEqual([
      '0 réponse',
      '1 réponse',
      '2 réponses',
      '1·000·000 de réponses',
      '1·000·001 réponses'
    ])
  })
})
