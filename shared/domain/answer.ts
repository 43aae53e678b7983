import type { AnswerRules } from './answer-rules'
import { labelled } from './label-text'
import { plainLetters } from './plain-letters'
import { isOnScale } from './scale'

/** Why an answer is no score. */
export const MISSING_REASONS = ['blank', 'declared', 'outside', 'not-whole', 'not-a-number'] as const

export type MissingReason = (typeof MISSING_REASONS)[number]

export type Answer = { score: number } | { missing: MissingReason }

/** "5", "4.0", "4,0", "7/7", "7 out of 7", "4 stars"; optionally a label before or behind: "5 - Very easy", "Very easy (5)". */
const BARE =
  /^([+-]?\d+(?:[.,]\d+)?)(?:\s*(?:\/|out of|of|sur|su|din|von|de)\s*\d+)?(?:\s*(?:stars?|[ée]toiles?|stell[ae]|stea|stele|sterne?|estrellas?))?$/iu
const NUMBER_FIRST = /^([+-]?\d+)\s*(?:[-–—:=.)]|\()\s*(\p{L}.*?)\)?$/u
const NUMBER_LAST = /^(\p{L}.*?)\s*(?:\(\s*([+-]?\d+)\s*\)|[-–—:=]\s*([+-]?\d+))$/u

/** Stars in a row: those that are filled count, and nothing else stands there. */
const STARS = /^(?:[⭐★🌟✭✮]\s*)*(?:[☆✩⚝]\s*)*$/u

export interface WrittenAnswer {
  readonly number: number
  readonly label?: string
}

/** An answer without what spreadsheets and keyboards add: marks of emoji, an apostrophe before, a semicolon behind. */
const bareText = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/[\uFE0E\uFE0F\u20E3]/g, '')
    .replace('🔟', '10')
    .replace(/^\s*'/, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?;\s*$/, '')
    .trim()

/** The number that an answer states, with its label where it has one; `undefined` for words alone. */
export const readNumber = (raw: string): WrittenAnswer | undefined => {
  const text = bareText(raw)
  if (text === '') return undefined
  const bare = BARE.exec(text)
  if (bare?.[1] !== undefined) return { number: Number(bare[1].replace(',', '.')) }
  if (STARS.test(text)) return { number: (text.match(/[⭐★🌟✭✮]/gu) ?? []).length }
  const first = NUMBER_FIRST.exec(text)
  if (first?.[1] !== undefined) return { number: Number(first[1]), label: first[2]?.trim() ?? '' }
  const last = NUMBER_LAST.exec(text)
  const number = last?.[2] ?? last?.[3]
  return last && number !== undefined ? { number: Number(number), label: last[1]?.trim() ?? '' } : undefined
}

/**
 * What a raw answer means by the rules of its question. An answer that has a label of its own is what the
 * label says, whatever number it states. Codes for "no answer" are compared as numbers where both are numbers
 * ("6" declares "6.0"), else as text without regard to case and accents. An answer outside the scale is missing,
 * never clipped to its end.
 */
export const readAnswer = (raw: string | null, { scale, missing, labels }: AnswerRules): Answer => {
  const text = raw?.trim() ?? ''
  if (text === '') return { missing: 'blank' }
  const meant = labelled(labels, text)
  if (meant === null) return { missing: 'declared' }
  if (meant !== undefined) return isOnScale(scale, meant) ? { score: meant } : { missing: 'outside' }
  const written = readNumber(text)
  const isDeclared = missing.some((code) => {
    const codeNumber = readNumber(code)
    return written && codeNumber
      ? written.number === codeNumber.number
      : plainLetters(code.trim()) === plainLetters(text)
  })
  if (isDeclared) return { missing: 'declared' }
  if (!written) return { missing: 'not-a-number' }
  if (isOnScale(scale, written.number)) return { score: written.number }
  return { missing: Number.isInteger(written.number) ? 'outside' : 'not-whole' }
}
