import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../samples/comments/en'
import { FRENCH } from '../../samples/comments/fr'
import { ITALIAN } from '../../samples/comments/it'
import type { Phrases } from '../../samples/comments/phrases'
import { ROMANIAN } from '../../samples/comments/ro'
import { plainLetters } from '../domain/plain-letters'
import { createLanguageGuesser, languageNamed } from './guess-language'

const guess = createLanguageGuesser()

const textsIn = (phrases: Phrases): string[] =>
  [phrases.easy, phrases.difficult].flatMap((side) => Object.values(side).flat()).concat(phrases.neither)

describe('the language of a comment', () => {
  it.each([
    ['en', ENGLISH],
    ['fr', FRENCH],
    ['it', ITALIAN],
    ['ro', ROMANIAN]
  ] as const)('is told of what customers write, and never wrong (%s)', (language, phrases) => {
    const texts = textsIn(phrases)
    const found = texts.map(guess)
    expect(new Set(found.filter((each) => each !== 'unknown'))).toEqual(new Set([language]))
    expect(found.filter((each) => each === language).length).toBeGreaterThanOrEqual(0.95 * texts.length)
    // Without accents, as typed on a telephone.
    const plain = texts.map((text) => guess(plainLetters(text)))
    expect(new Set(plain.filter((each) => each !== 'unknown'))).toEqual(new Set([language]))
    expect(plain.filter((each) => each === language).length).toBeGreaterThanOrEqual(0.9 * texts.length)
  })

  it.each([
    ['Very slow', 'en'],
    ['Not easy', 'en'],
    ['Quick and easy', 'en'],
    ['Très lent', 'fr'],
    ["Trop d'attente", 'fr'],
    ['Pas facile', 'fr'],
    ['Molto lento', 'it'],
    ['troppa attesa', 'it'],
    ['Né facile né difficile', 'it'],
    ['Foarte lent', 'ro'],
    ['nu a fost usor', 'ro'],
    ['Livrare rapidă', 'ro'],
    ['Greu', 'ro'],
    ['Sehr gut', 'other'],
    ['Alles schnell und einfach', 'other'],
    ['El servicio fue muy lento', 'other'],
    ['Atendimento muito bom', 'other'],
    ['Очень долго', 'other'],
    ['خدمة ممتازة', 'other'],
    ['太慢了', 'other'],
    ['Facile', 'unknown'],
    ['ok', 'unknown'],
    ['Bravo', 'unknown'],
    ['10/10 👍', 'unknown'],
    ['', 'unknown']
  ])('%s: %s', (text, language) => {
    expect(guess(text)).toBe(language)
  })

  it('is the same however letters are composed and whatever was guessed before', () => {
    const text = 'Livrarea a întârziat și nu am fost anunțat'
    expect(guess(text.normalize('NFD'))).toBe('ro')
    expect(guess(text.replace(/ș/gu, 'ş').replace(/ț/gu, 'ţ').toUpperCase())).toBe('ro')
    expect(createLanguageGuesser()(text)).toBe(guess(text))
  })

  it.each([
    ['fr', 'fr'],
    ['fr-FR', 'fr'],
    ['EN_gb', 'en'],
    ['Français', 'fr'],
    ['italiano', 'it'],
    ['Română', 'ro'],
    ['Roumain', 'ro'],
    ['de', 'other'],
    ['English (UK)', 'en'],
    [' ', 'unknown'],
    [null, 'unknown']
  ])('is known by its name: %s', (name, language) => {
    expect(languageNamed(name)).toBe(language)
  })
})
