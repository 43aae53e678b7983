import { labelText } from '../../domain/label-text'
import { ENGLISH } from './english'
import { FRENCH } from './french'
import { GERMAN } from './german'
import { ITALIAN } from './italian'
import { FAMILIES, STEPS, type Family, type LanguageLabels, type Step } from './label-family'
import { ROMANIAN } from './romanian'
import { SPANISH } from './spanish'
import { SYMBOLS } from './symbols'

export const LANGUAGES = {
  en: ENGLISH,
  fr: FRENCH,
  it: ITALIAN,
  ro: ROMANIAN,
  de: GERMAN,
  es: SPANISH,
  symbols: SYMBOLS
} as const satisfies Record<string, LanguageLabels>

export type LabelLanguage = keyof typeof LANGUAGES

/** One meaning of a label: the same words may be a label in several languages. */
export interface Meaning {
  readonly language: LabelLanguage
  readonly family: Family
  readonly step: Step
  /** The same for spellings of one label: both genders of it. */
  readonly entry: string
}

/** A label as it is compared: lower case, no accents, no punctuation, no "a." before it, ß as ss; faces where it has no words. */
export const plainLabel = (label: string): string => {
  const text = labelText(label.replace(/[\u{1F3FB}-\u{1F3FF}]/gu, ''))
    .replace(/ß/g, 'ss')
    .replace(/^\(?[a-z][.)]\s*(?=\p{L})/u, '')
  const words = text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ')
  return words === '' ? ([...text.matchAll(/\p{Extended_Pictographic}/gu)][0]?.[0] ?? '') : words
}

/** `very {easy|simple}` to both. */
const alternatives = (entry: string): string[] => {
  const found = /\{([^}]*)\}/.exec(entry)
  if (!found) return [entry]
  return (found[1] ?? '').split('|').flatMap((choice) => alternatives(entry.replace(found[0], () => choice)))
}

/** `satisfait/e` to satisfait, satisfaite and satisfait/e as people write it; a last vowel gives way to the ending. */
export const genders = (entry: string): string[] => {
  const words = entry.split(' ')
  if (!entry.includes('/')) return [entry]
  const inGender = (gender: 'one' | 'other' | 'both') =>
    words
      .map((word) => {
        const [stem = '', ending] = word.split('/')
        if (ending === undefined || gender === 'one') return stem
        if (gender === 'both') return `${stem} ${ending}`
        return stem.replace(/[aeiou]$/, '') + ending
      })
      .join(' ')
  return [inGender('one'), inGender('other'), inGender('both')]
}

/** The German words that are also written without their umlaut's dots: "voellig". */
const UMLAUTS: readonly (readonly [plain: string, written: string])[] = [
  ['vollig', 'voellig'],
  ['vollstandig', 'vollstaendig'],
  ['uberhaupt', 'ueberhaupt'],
  ['ausserst', 'aeusserst'],
  ['mittelmassig', 'mittelmaessig'],
  ['unmoglich', 'unmoeglich']
]

const umlauts = (text: string): string[] => {
  const found = UMLAUTS.find(([plain]) => text.includes(plain))
  return found ? [text, text.replace(found[0], found[1])] : [text]
}

/** All spellings of an entry of a language file, the first as the file means it. */
export const spellings = (entry: string): { text: string; entry: string }[] =>
  alternatives(entry).flatMap((choice) =>
    genders(choice)
      .flatMap(umlauts)
      .map((text) => ({ text, entry: choice }))
  )

const languages = Object.entries(LANGUAGES) as [LabelLanguage, LanguageLabels][]

const makeDictionary = (): ReadonlyMap<string, readonly Meaning[]> => {
  const made = new Map<string, Meaning[]>()
  const add = (text: string, meaning: Meaning) => made.set(text, [...(made.get(text) ?? []), meaning])
  for (const [language, { families, neutral }] of languages)
    for (const family of FAMILIES) {
      const steps = families[family]
      if (!steps) continue
      for (const step of STEPS)
        for (const entry of [...(steps[step] ?? []), ...(step === 'middle' ? neutral : [])])
          for (const spelling of spellings(entry))
            add(spelling.text, { language, family, step, entry: spelling.entry })
    }
  return made
}

const DICTIONARY = makeDictionary()

const NO_ANSWER = new Set(
  languages.flatMap(([, { noAnswer }]) => noAnswer.flatMap(spellings).map(({ text }) => text))
)

/** What a label may mean; nothing where no language knows it. */
export const meaningsOf = (label: string): readonly Meaning[] => DICTIONARY.get(plainLabel(label)) ?? []

/** "Don't know", "not applicable" and the like, in any of the languages. */
export const meansNoAnswer = (label: string): boolean => NO_ANSWER.has(plainLabel(label))
