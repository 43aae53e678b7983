import { plainLetters } from './plain-letters'
import type { Scale } from './scale'

/** What became of a customer. */
export type Outcome = 'kept' | 'lost'

/** From lost to kept: customers are counted on it as answers are. */
export const OUTCOMES: Scale = { low: 0, high: 1, good: 'high' }

const YES = [
  '1',
  'true',
  'yes',
  'y',
  'oui',
  'si',
  'ja',
  'wahr',
  'vrai',
  'vero',
  'verdadero',
  'da',
  'adevarat',
  't'
]
const NO = ['0', 'false', 'no', 'n', 'non', 'nein', 'falsch', 'faux', 'falso', 'nu', 'fals', 'f']

/** Beginnings of words for each outcome, without accents, in the product's languages and German and Spanish. */
const KEPT =
  /^(?:still |toujours |ancora |inca )?(?:active?\b|actif|attiv|activ|aktiv|retained|renewed|stay|current|kept|loyal|fidel|renouvel|rinnov|reinnoi|gebliebenen|geblieben|verlangert|renovad)/
const LOST =
  /^(?:churn|cancel|closed|lost|left|terminat|inactive|expired|lapsed|resili|perdu|parti|pers[oi]|disdett|cessat|inattiv|pierdut|plecat|reziliat|inactiv|gekundigt|verloren|inaktiv|baja|perdid)/

/** Headers that ask whether somebody left: there "yes" is a loss. */
const ASKS_FOR_LOSS =
  /\b(?:churn|cancel|lost|left|attrit|resili|perdu|parti|disdett|pers[oi]|abbandon|pierdut|plecat|reziliat|kundigung|gekundigt|verloren|abgang|baja|abandon)/

/**
 * What a value of a yes/no or status column says of a customer, by the words of the column's header where it is
 * only yes or no; `undefined` for what says neither, which is counted as unknown.
 */
export const outcomeOf = (header: string, value: string | null): Outcome | undefined => {
  const text = plainLetters((value ?? '').trim())
  if (text === '') return undefined
  const yes = YES.includes(text)
  if (yes || NO.includes(text)) return yes === ASKS_FOR_LOSS.test(plainLetters(header)) ? 'lost' : 'kept'
  if (LOST.test(text)) return 'lost'
  return KEPT.test(text) ? 'kept' : undefined
}
