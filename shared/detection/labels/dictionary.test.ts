import { describe, expect, it } from 'vitest'
import { FAMILIES, STEPS, type Family, type Step } from './label-family'
import {
  genders,
  LANGUAGES,
  meaningsOf,
  meansNoAnswer,
  plainLabel,
  spellings,
  type LabelLanguage
} from './dictionary'

describe('a label', () => {
  it.each<[string, string]>([
    ['Very Easy', 'very easy'],
    ['  Foarte ușor ', 'foarte usor'],
    ['Foarte uşor', 'foarte usor'],
    ['Tout à fait d’accord', 'tout a fait d accord'],
    ["Tout à fait d'accord.", 'tout a fait d accord'],
    ['Weiß nicht', 'weiss nicht'],
    ['a. Excellent', 'excellent'],
    ['(b) Good', 'good'],
    ['Satisfait(e)', 'satisfait e'],
    ['🙂 Easy', 'easy'],
    ['👍🏽', '👍'],
    ['☹️', '☹'],
    ['--', '']
  ])('%j is compared as %j', (label, plain) => expect(plainLabel(label)).toBe(plain))

  it('is spelt for both genders and as people write both', () => {
    expect(genders('tres satisfait/e')).toEqual(['tres satisfait', 'tres satisfaite', 'tres satisfait e'])
    expect(genders('muy satisfecho/a')).toEqual(['muy satisfecho', 'muy satisfecha', 'muy satisfecho a'])
    expect(genders('easy')).toEqual(['easy'])
  })

  it.each<[string, Family, Step, LabelLanguage]>([
    ['Strongly agree', 'agreement', 'very', 'en'],
    ['Slightly disagree', 'agreement', 'unSome', 'en'],
    ['Neither agree nor disagree', 'agreement', 'middle', 'en'],
    ['Extremely easy', 'ease', 'most', 'en'],
    ['Not at all easy', 'ease', 'notAtAll', 'en'],
    ['Very low effort', 'effort', 'very', 'en'],
    ['Somewhat dissatisfied', 'satisfaction', 'unSome', 'en'],
    ['Fair', 'quality', 'fair', 'en'],
    ['Very unlikely', 'likelihood', 'unVery', 'en'],
    ['Semi-positive', 'rated', 'middle', 'en'],
    ['Good with comment', 'rated', 'plain', 'en'],
    ['👎', 'thumbs', 'unPlain', 'symbols'],
    ['😐', 'faces', 'middle', 'symbols'],
    ['Très facile', 'ease', 'very', 'fr'],
    ['Plutôt difficile', 'ease', 'unSome', 'fr'],
    ["Ni d'accord ni pas d'accord", 'agreement', 'middle', 'fr'],
    ['Pas du tout d’accord', 'agreement', 'notAtAll', 'fr'],
    ['Insatisfaite', 'satisfaction', 'unPlain', 'fr'],
    ['Satisfait(e)', 'satisfaction', 'plain', 'fr'],
    ["Beaucoup d'efforts", 'effort', 'unPlain', 'fr'],
    ['Médiocre', 'quality', 'unPlain', 'fr'],
    ['Molto facile', 'ease', 'very', 'it'],
    ["Né d'accordo né in disaccordo", 'agreement', 'middle', 'it'],
    ["Per niente d'accordo", 'agreement', 'notAtAll', 'it'],
    ['Molto soddisfatta', 'satisfaction', 'very', 'it'],
    ['Poco sforzo', 'effort', 'plain', 'it'],
    ['Foarte dificil', 'ease', 'unVery', 'ro'],
    ['Nici acord nici dezacord', 'agreement', 'middle', 'ro'],
    ['Acord total', 'agreement', 'fully', 'ro'],
    ['Foarte mulţumită', 'satisfaction', 'very', 'ro'],
    ['Foarte puțin efort', 'effort', 'very', 'ro'],
    ['Weder noch', 'agreement', 'middle', 'de'],
    ['Stimme überhaupt nicht zu', 'agreement', 'notAtAll', 'de'],
    ['Stimme ueberhaupt nicht zu', 'agreement', 'notAtAll', 'de'],
    ['Sehr zufrieden', 'satisfaction', 'very', 'de'],
    ['Eher schwierig', 'ease', 'unSome', 'de'],
    ['Viel Aufwand', 'effort', 'unPlain', 'de'],
    ['Muy fácil', 'ease', 'very', 'es'],
    ['Ni de acuerdo ni en desacuerdo', 'agreement', 'middle', 'es'],
    ['Totalmente de acuerdo', 'agreement', 'fully', 'es'],
    ['Muy satisfecho/a', 'satisfaction', 'very', 'es'],
    ['Mucho esfuerzo', 'effort', 'unPlain', 'es']
  ])('%j speaks of %s: %s, in %s', (label, family, step, language) =>
    expect(meaningsOf(label)).toContainEqual(expect.objectContaining({ family, step, language }))
  )

  it.each(['Never', 'Yes', '', 'constructor', 'It was very easy', 'Habar n-am', 'High'])(
    '%j is none',
    (label) => expect(meaningsOf(label)).toEqual([])
  )

  it.each([
    "Don't know",
    'N/A',
    'Not applicable',
    '-oth-',
    'Offered',
    'Unoffered',
    'Ne sait pas',
    'Non so',
    'Nu știu',
    'Nu ştiu',
    'Weiß nicht',
    'No sabe',
    'Keine Angabe'
  ])('%j is no answer', (label) => expect(meansNoAnswer(label)).toBe(true))
})

/** Both ends and the middle. */
const NEEDED: readonly Step[] = ['very', 'plain', 'middle', 'unPlain']

describe('the dictionary', () => {
  const entries = Object.entries(LANGUAGES).flatMap(([language, { families }]) =>
    FAMILIES.flatMap((family) =>
      STEPS.flatMap((step) =>
        (families[family]?.[step] ?? [])
          .flatMap(spellings)
          .map(({ text }) => ({ language, family, step, text }))
      )
    )
  )

  it('is written as labels are compared, so that each can be found', () => {
    expect(entries.length).toBeGreaterThan(1000)
    expect(entries.filter(({ text }) => plainLabel(text) !== text)).toEqual([])
  })

  it('gives a text of a family one step, in whatever language', () => {
    const steps = new Map<string, Step>()
    const disputed = entries.filter(({ family, step, text }) => {
      const key = `${family} ${text}`
      const before = steps.get(key) ?? step
      steps.set(key, before)
      return before !== step
    })
    expect(disputed).toEqual([])
  })

  it('takes no word of a scale for no answer', () => {
    expect(entries.filter(({ text }) => meansNoAnswer(text))).toEqual([])
  })

  it.each(['en', 'fr', 'it', 'ro', 'de', 'es'] as const)(
    'in %s knows both ends and the middle of each family',
    (language) => {
      for (const family of [
        'ease',
        'effort',
        'satisfaction',
        'agreement',
        'likelihood',
        'quality'
      ] as const) {
        const own = new Set(
          entries
            .filter((entry) => entry.language === language && entry.family === family)
            .map(({ step }) => step)
        )
        expect(
          NEEDED.filter((step) => !own.has(step)),
          family
        ).toEqual([])
      }
    }
  )
})
