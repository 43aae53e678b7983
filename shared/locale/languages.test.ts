import { describe, expect, it } from 'vitest'
import type { Changes, TouchpointChange } from '../figures/changes'
import { definitionOf } from '../measures/definitions'
import { SEVEN } from '../../tests/fixtures/tallies'
import { periodTick } from './period-words'
import { changeSentence } from './signal-words'
import { createWords, LANGUAGES, type Language } from './words'

/** Spaces of every width as one that can be read here. */
const spaced = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ')

describe('a language that is chosen', () => {
  it.each<[Language, string, string, string, string]>([
    ['en', '18,204', '51.8%', 'Jan 5, 2026', '12,345 days'],
    ['fr', '18 204', '51,8 %', '5 janv. 2026', '12 345 jours'],
    ['it', '18.204', '51,8%', '5 gen 2026', '12.345 giorni'],
    ['ro', '18.204', '51,8 %', '5 ian. 2026', '12.345 de zile']
  ])('writes numbers, dates and sentences: %s', (language, count, percent, date, sentence) => {
    const words = createWords(language)
    expect(spaced(words.count(18204))).toBe(count)
    expect(spaced(words.percent(0.518))).toBe(percent)
    expect(spaced(words.date('2026-01-05'))).toBe(date)
    expect(spaced(words.t('health.repeats.days', { count: 12345, n: words.count(12345) }))).toBe(sentence)
  })

  it('writes a number that is put into a sentence as it is', () => {
    const said = LANGUAGES.map((language) =>
      spaced(createWords(language).t('crosstab.above-more', { count: 12345 }))
    )
    expect(said.map((text) => /\d[\d., ]*\d/.exec(text)?.[0])).toEqual(
      LANGUAGES.map((language) => spaced(new Intl.NumberFormat(language).format(12345)))
    )
  })

  it('groups the digits of four-digit numbers too, wherever they stand', () => {
    for (const language of LANGUAGES) {
      const words = createWords(language)
      expect(words.t('crosstab.above-more', { count: 3945 })).toContain(words.count(3945))
    }
  })

  it('names the first of a month as people do', () => {
    expect(periodTick('day', '2026-03-01', createWords('fr')).short).toBe('1er mars')
    expect(periodTick('week', '2026-03-01', createWords('en')).short).toBe('Mar 1')
  })

  it('puts names in the order of its readers', () => {
    const names = ['Zahlung', 'Șosea', 'Stradă', 'Sticlă', 'Tren']
    expect(names.toSorted(createWords('ro').compare)).toEqual([
      'Sticlă',
      'Stradă',
      'Șosea',
      'Tren',
      'Zahlung'
    ])
  })

  it('tells a signal with its size, its answers and its test', () => {
    const figure = (value: number, n: number) => ({ value, low: null, high: null, n, effective: n })
    const change: TouchpointChange = {
      touchpoint: 'Returns',
      now: figure(0.613, 1960),
      before: figure(0.708, 1712),
      difference: { value: -0.095, low: -0.125, high: -0.064, n: 1960, effective: 1960 },
      outcome: { test: 'two-proportion-pooled', statistic: -6, p: 1e-9 },
      adjusted: 8e-9,
      base: 'enough',
      kind: 'both'
    }
    const changes: Pick<Changes, 'definition'> = { definition: definitionOf('ces', 'easy', SEVEN) }
    const sentences = LANGUAGES.map((language) =>
      spaced(changeSentence({ change, isWorse: true }, changes, null, createWords(language)))
    )
    expect(sentences[LANGUAGES.indexOf('en')]).toBe(
      'Returns fell 9.5 points, from 70.8% to 61.3% (−12.5 to −6.4; p < .0001). Answers: 1,712 before, 1,960 now.'
    )
    for (const [index, sentence] of sentences.entries()) {
      const { number, count } = createWords(LANGUAGES[index] ?? 'en')
      for (const part of [
        'Returns',
        number(9.5, 1),
        number(70.8, 1),
        number(61.3, 1),
        count(1712),
        count(1960)
      ])
        expect(sentence).toContain(spaced(part))
    }
    expect(new Set(sentences).size).toBe(LANGUAGES.length)
  })
})
