import type { AnswerRules } from './answer-rules'
import { plainLetters } from './plain-letters'
import { isOnScale } from './scale'

/** Why an answer is no score. */
export const MISSING_REASONS = ['blank', 'declared', 'outside', 'not-whole', 'not-a-number'] as const

export type MissingReason = (typeof MISSING_REASONS)[number]

export type Answer = { score: number } | { missing: MissingReason }

/** "5", "4.0", "4,0", "7/7"; optionally a label before or behind: "5 - Very easy", "Very easy (5)". */
const BARE = /^([+-]?\d+(?:[.,]\d+)?)(?:\s*\/\s*\d+)?$/
const NUMBER_FIRST = /^([+-]?\d+)\s*(?:[-–—:=.)]|\()\s*(\p{L}.*?)\)?$/u
const NUMBER_LAST = /^(\p{L}.*?)\s*(?:\(\s*([+-]?\d+)\s*\)|[-–—:=]\s*([+-]?\d+))$/u

export interface WrittenAnswer {
  readonly number: number
  readonly label?: string
}

/** The number that an answer states, with its label where it has one; `undefined` for words alone. */
export const readNumber = (raw: string): WrittenAnswer | undefined => {
  const text = raw
    .normalize('NFKC')
    .replace(/^'/, '')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .replace(/;$/, '')
    .trim()
  const bare = BARE.exec(text)
  if (bare?.[1] !== undefined) return { number: Number(bare[1].replace(',', '.')) }
  const first = NUMBER_FIRST.exec(text)
  if (first?.[1] !== undefined) return { number: Number(first[1]), label: first[2]?.trim() ?? '' }
  const last = NUMBER_LAST.exec(text)
  const number = last?.[2] ?? last?.[3]
  return last && number !== undefined ? { number: Number(number), label: last[1]?.trim() ?? '' } : undefined
}

/**
 * What a raw answer means by the rules of its question. An answer that has a label of its own is what the
 * label says. Codes for "no answer" are compared as numbers where both are numbers ("6" declares "6.0"), else
 * as text without regard to case and accents. An answer outside the scale is missing, never clipped to its end.
 */
export const readAnswer = (raw: string | null, { scale, missing, labels }: AnswerRules): Answer => {
  const text = raw?.trim() ?? ''
  if (text === '') return { missing: 'blank' }
  const labelled = Object.hasOwn(labels, text) ? labels[text] : undefined
  if (labelled === null) return { missing: 'declared' }
  if (labelled !== undefined) return isOnScale(scale, labelled) ? { score: labelled } : { missing: 'outside' }
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
