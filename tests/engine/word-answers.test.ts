import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Inspection } from '../../shared/contract/inspection'
import { draftFrom } from '../../shared/detection/draft/draft-from'
import { mappingOf } from '../../shared/detection/draft/draft-mapping'
import { problemsOf } from '../../shared/detection/draft/draft-problems'
import { forecast } from '../../shared/detection/forecast'
import { startApplication, type TestApplication } from '../fixtures/application'
import { answersOf } from '../fixtures/counts'
import { makeScratch, type Scratch } from '../fixtures/scratch'

let application: TestApplication
let scratch: Scratch

beforeAll(async () => {
  ;[application, scratch] = await Promise.all([startApplication(), makeScratch()])
})
afterAll(() => Promise.all([application.end(), scratch.clear()]))

const EASE = {
  en: ['Very difficult', 'Difficult', 'Neither easy nor difficult', 'Easy', 'Very easy'],
  fr: ['Très difficile', 'Difficile', 'Ni facile ni difficile', 'Facile', 'Très facile'],
  it: ['Molto difficile', 'Difficile', 'Né facile né difficile', 'Facile', 'Molto facile'],
  ro: ['Foarte dificil', 'Dificil', 'Nici uşor, nici dificil', 'Ușor', 'Foarte usor'],
  de: ['Sehr schwierig', 'Schwierig', 'Weder einfach noch schwierig', 'Einfach', 'Sehr einfach'],
  es: ['Muy difícil', 'Difícil', 'Ni fácil ni difícil', 'Fácil', 'Muy fácil']
}
const SATISFIED = {
  en: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
  fr: ['Très insatisfait', 'Insatisfaite', 'Neutre', 'Satisfait(e)', 'Très satisfait'],
  it: ['Molto insoddisfatto', 'Insoddisfatto', 'Neutro', 'Soddisfatta', 'Molto soddisfatto/a'],
  ro: ['Foarte nemulțumit', 'Nemultumit', 'Neutru', 'Mulţumită', 'Foarte mulțumit'],
  de: ['Sehr unzufrieden', 'Unzufrieden', 'Weder noch', 'Zufrieden', 'Sehr zufrieden'],
  es: ['Muy insatisfecho', 'Insatisfecho', 'Neutral', 'Satisfecha', 'Muy satisfecho']
}
const UNKNOWN = {
  en: "Don't know",
  fr: 'Ne sait pas',
  it: 'Non so',
  ro: 'Nu știu',
  de: 'Weiß nicht',
  es: 'No sabe'
}
type Language = keyof typeof EASE
const LANGUAGES = Object.keys(EASE) as Language[]

/** Answers of 210 people, 0 for don't know, the same for every language. */
const PEOPLE = Array.from({ length: 210 }, (_, index) => ({
  ease: (index * 7) % 6,
  satisfaction: ((index * 3 + Math.floor(index / 7)) % 5) + 1
}))

const csv = (rows: readonly (readonly string[])[]): string =>
  [['How easy was it?', 'Overall satisfaction'], ...rows]
    .map((row) => row.map((cell) => `"${cell}"`).join(','))
    .join('\n')

const inWords = (language: Language): string =>
  csv(
    PEOPLE.map(({ ease, satisfaction }) => [
      ease === 0 ? UNKNOWN[language] : (EASE[language][ease - 1] ?? ''),
      SATISFIED[language][satisfaction - 1] ?? ''
    ])
  )

const inNumbers = csv(
  PEOPLE.map(({ ease, satisfaction }) => [ease === 0 ? '99' : String(ease), String(satisfaction)])
)

const importAsFound = async (files: string[]) => {
  const inspection: Inspection = await application.client.call('source.inspect', { files })
  const draft = draftFrom(inspection.columns)
  const mapping = mappingOf(draft, inspection.columns)
  if (!mapping) throw new Error(problemsOf(draft, inspection.columns).join())
  const kept = await application.client.call('source.keep', { inspection: inspection.id, how: mapping })
  const project = await application.client.call('project.import', {
    inspection: inspection.id,
    mapping,
    name: 'Words'
  })
  return {
    mapping,
    project,
    foretold: forecast(inspection, kept, mapping),
    ces: (await answersOf(application, 'ces'))[''],
    csat: (await answersOf(application, 'csat'))['']
  }
}

describe('answers in words', () => {
  it.each(LANGUAGES)('in %s count as their numbers would', async (language) => {
    const numbers = await importAsFound([await scratch.write('numbers.csv', inNumbers)])
    const words = await importAsFound([await scratch.write(`${language}.csv`, inWords(language))])
    expect(words.mapping.ces.scale).toEqual({ low: 1, high: 5, good: 'high' })
    expect(words.mapping.csat?.scale).toEqual({ low: 1, high: 5, good: 'high' })
    expect(numbers.ces).toEqual([[35, 35, 35, 35, 35], 35])
    expect(words.ces).toEqual(numbers.ces)
    expect(words.csat).toEqual(numbers.csat)
    expect(words.project.missing).toBe(numbers.project.missing)
    expect(words.foretold).toMatchObject({ evaluations: 210, missing: words.project.missing })
    expect(words.project.missingCounts.filter(({ metric }) => metric === 'ces')).toEqual([
      { metric: 'ces', value: UNKNOWN[language], why: 'declared', n: 35 }
    ])
  })

  it('of all languages at once, beside a wave in numbers, are added up', async () => {
    const numbers = await importAsFound([await scratch.write('numbers.csv', inNumbers)])
    const files = await Promise.all([
      ...LANGUAGES.map((language) => scratch.write(`${language}.csv`, inWords(language))),
      scratch.write('numbers.csv', inNumbers)
    ])
    const all = await importAsFound(files)
    expect(all.project.responses).toBe(210 * 7)
    const sevenfold = ([counts, missing]: [number[], number] = [[], 0]) => [
      counts.map((n) => n * 7),
      missing * 7
    ]
    expect(all.ces).toEqual(sevenfold(numbers.ces))
    expect(all.csat).toEqual(sevenfold(numbers.csat))
  })
})
