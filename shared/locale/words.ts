import i18next, { type FormatterModule, type TFunction } from 'i18next'
import en from './en.json'
import fr from './fr.json'
import it from './it.json'
import ro from './ro.json'

/** The languages of the product. */
export type Language = 'en' | 'fr' | 'it' | 'ro'

/** Numbers of a word differ by language: that each has all keys, in its own numbers, is tested. */
const RESOURCES: Readonly<Record<Language, { translation: object }>> = {
  en: { translation: en },
  fr: { translation: fr },
  it: { translation: it },
  ro: { translation: ro }
}

export const LANGUAGES = Object.keys(RESOURCES) as readonly Language[]

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

/** Everything that turns codes and numbers into what people read, in one language. */
export interface Words {
  readonly language: Language
  readonly t: TFunction
  /** 18,204 */
  readonly count: (value: number) => string
  /** 4.96, with exactly so many decimals. */
  readonly number: (value: number, decimals: number) => string
  /** Like `number`, with its sign: +0.37, −9.4. */
  readonly signed: (value: number, decimals: number) => string
  /** 0.518 as 51.8%. */
  readonly percent: (share: number, decimals?: number) => string
  /** Jan 5, 2026 from an ISO date or time as it stands in the project. */
  readonly date: (moment: string) => string
  /** a, b, or c */
  readonly list: (items: readonly string[]) => string
  /** a, b, and c */
  readonly every: (items: readonly string[]) => string
  /** a; b; c */
  readonly apart: (items: readonly string[]) => string
  /** a: b */
  readonly pair: (name: string, said: string) => string
  /** Compares names as a reader of the language expects. */
  readonly compare: (one: string, other: string) => number
}

/** The name of a language in itself: "English", "Français". */
export const languageName = (language: Language): string => {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** The language for a wish such as "fr-CA"; English where there is none. */
export const toLanguage = (wanted: string): Language =>
  LANGUAGES.find((language) => wanted.toLowerCase().startsWith(language)) ?? 'en'

/** To make a format takes longer than to use it a hundred times. */
const formats = new Map<string | undefined, Intl.NumberFormat>()

const formatFor = (language: string | undefined): Intl.NumberFormat => {
  const format = formats.get(language) ?? new Intl.NumberFormat(language)
  formats.set(language, format)
  return format
}

/** A number that stands in a sentence as it was given is written as the language writes numbers. */
const NUMBERS: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? minus(formatFor(language).format(value)) : String(value)
}

export const createWords = (language: Language): Words => {
  const i18n = i18next.createInstance().use(NUMBERS)
  void i18n.init({
    lng: language,
    resources: RESOURCES,
    initAsync: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
    nsSeparator: false,
    returnNull: false
  })
  // Left to itself Italian writes 3945 above 19.305, and columns hold both.
  const useGrouping = 'always'
  const decimalFormats = new Map<string, Intl.NumberFormat>()
  const decimalFormat = (decimals: number, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat => {
    const key = `${decimals} ${options.style ?? ''} ${options.signDisplay ?? ''}`
    const known = decimalFormats.get(key)
    if (known) return known
    const format = new Intl.NumberFormat(language, {
      useGrouping,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      ...options
    })
    decimalFormats.set(key, format)
    return format
  }
  const counts = new Intl.NumberFormat(language, { maximumFractionDigits: 0, useGrouping })
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const anyOf = new Intl.ListFormat(language, { type: 'disjunction' })
  const allOf = new Intl.ListFormat(language, { type: 'conjunction' })
  // French sets a narrow space before marks of two parts.
  const before = language === 'fr' ? '\u202f' : ''
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  return {
    language,
    t: remembered(i18n.t),
    count: (value) => counts.format(value),
    number: (value, decimals) => minus(decimalFormat(decimals).format(value)),
    signed: (value, decimals) => minus(decimalFormat(decimals, { signDisplay: 'exceptZero' }).format(value)),
    percent: (share, decimals = 1) => minus(decimalFormat(decimals, { style: 'percent' }).format(share)),
    date: (moment) => firstDay(dates.format(new Date(`${moment.slice(0, 10)}T00:00:00Z`)), language),
    list: (items) => anyOf.format(items),
    every: (items) => allOf.format(items),
    apart: (items) => items.join(`${before}; `),
    pair: (name, said) => `${name}${before}: ${said}`,
    compare: (one, other) => collator.compare(one, other)
  }
}

/** Words without values in them are looked up once: a view has hundreds. */
const remembered = (t: TFunction): TFunction => {
  const known = new Map<string, string>()
  const look = (key: string, ...values: readonly unknown[]): string => {
    if (values.length > 0) return Reflect.apply(t, undefined, [key, ...values]) as string
    const said = known.get(key) ?? (Reflect.apply(t, undefined, [key]) as string)
    known.set(key, said)
    return said
  }
  // Its types are i18next's: which words there are, and what values they take.
  return look as unknown as TFunction
}

/** The first of a month is "1er" in French, which Intl does not know. */
export const firstDay = (date: string, language: Language): string =>
  language === 'fr' ? date.replace(/(^|[^\d])1 (?=\p{L})/u, '$11er ') : date

/** A true minus sign is as wide as a digit; the hyphen that Intl writes is not. */
const minus = (text: string): string => text.replace('-', '\u2212')
