/** What labels speak of. `neutral` stands in the middle of any scale. */
export const FAMILIES = [
  'ease',
  'effort',
  'satisfaction',
  'agreement',
  'likelihood',
  'quality',
  'rated',
  'faces',
  'thumbs'
] as const

export type Family = (typeof FAMILIES)[number]

/**
 * How far towards the good end a label stands, best first. Below the middle come `un-` steps that mirror those
 * above it, and the steps of scales that have no mirror: "fair", "not so easy", "not at all easy".
 */
export const STEPS = [
  'fully',
  'most',
  'very',
  'plain',
  'some',
  'middle',
  'fair',
  'notSo',
  'unSome',
  'unPlain',
  'unVery',
  'unMost',
  'unFully',
  'notAtAll'
] as const

export type Step = (typeof STEPS)[number]

/** How far a step stands above or below the middle, to tell the order of steps. */
export const positionOf = (step: Step): number => STEPS.indexOf('middle') - STEPS.indexOf(step)

/**
 * The labels of a language. A text is written without accents and in lower case; `{a|b}` stands for either, and
 * `satisfait/e`, `satisfecho/a` for both genders and for themselves.
 */
export interface LanguageLabels {
  readonly families: Partial<Record<Family, Partial<Record<Step, readonly string[]>>>>
  readonly neutral: readonly string[]
  readonly noAnswer: readonly string[]
}
