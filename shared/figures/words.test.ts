import { describe, expect, it } from 'vitest'
import type { LanguageWords, WordFigure } from '../contract/slice-words'
import { wordLists } from './words'

const figure = (term: string, hard: number, z: number): WordFigure => ({
  term,
  words: term.includes(' ') ? 2 : 1,
  group: z > 0 ? 'hard' : 'easy',
  comments: { hard, easy: hard },
  tokens: { hard, easy: hard },
  byComments: { delta: z / 2, sigma: 0.5, z },
  byTokens: null,
  examples: []
})

const french = (...words: WordFigure[]): LanguageWords => ({
  language: 'fr',
  comments: { hard: 100, easy: 100 },
  undecided: 0,
  words,
  compared: words.length,
  rare: 0,
  forgotten: 0
})

const termsOf = (...words: WordFigure[]) => {
  const { hard, easy } = wordLists(french(...words), 3)
  return { hard: hard.map(({ term }) => term), easy: easy.map(({ term }) => term) }
}

describe('lists of words', () => {
  it('have those of hard and of easy experiences beyond chance, no more than were asked for', () => {
    expect(
      termsOf(
        ...[
          figure('impossible', 40, 6),
          figure('merci', 40, -5),
          figure('lent', 30, 4),
          figure('site', 20, 3)
        ],
        ...[figure('code', 12, 2.5), figure('jour', 10, 1.9), figure('chat', 10, -1.9)]
      )
    ).toEqual({ hard: ['impossible', 'lent', 'site'], easy: ['merci'] })
  })

  it('say a pair once, and words beside it where they are written alone too', () => {
    expect(
      termsOf(figure('attendais', 20, 4), figure('mieux', 20, 4), figure('attendais mieux', 18, 3.8)).hard
    ).toEqual(['attendais mieux'])
    expect(termsOf(figure('retour', 40, 4), figure('code retour', 12, 3)).hard).toEqual([
      'retour',
      'code retour'
    ])
    expect(termsOf(figure('bon retour', 12, 4), figure('retour code', 12, 3)).hard).toEqual(['bon retour'])
  })

  it('have no negation that stands alone', () => {
    expect(termsOf(figure('pas', 40, 5), figure('pas facile', 15, 3), figure('jamais', 15, 2)).hard).toEqual([
      'pas facile',
      'jamais'
    ])
  })
})
