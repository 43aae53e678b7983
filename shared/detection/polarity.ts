import type { JointCounts } from '../statistics/spearman'
import { spearman, spearmanInterval } from '../statistics/spearman'
import { isInterval } from '../statistics/sample'
import { readNumber } from '../domain/answer'
import type { AnswerRules } from '../domain/answer-rules'
import { labelled } from '../domain/label-text'
import { wordsOf, type ColumnProfile } from './column-profile'
import type { Evidence } from './evidence'
import { findWord, plainText } from './header-words'
import { meaningsOf } from './labels/dictionary'
import { EASE_LABELS } from './lexicon'
import { positionOfLabel } from './word-scale'
import { labelsInAnswers, labelsInHeader, type WrittenLabel } from './written-labels'

type SignOf = (label: string) => number

/** What a label says: +1 easy, agreeing or content, -1 the opposite, 0 nothing. */
export const signOfLabel: SignOf = (label) => {
  const known = positionOfLabel(label)
  if (known !== undefined) return Math.sign(known)
  const text = plainText(label)
  return EASE_LABELS.find(([pattern]) => pattern.test(text))?.[1] ?? 0
}

const isAgreement = (label: string): boolean =>
  meaningsOf(label).some(({ family, step }) => family === 'agreement' && step !== 'middle')

/** Agreeing that it was difficult is the bad end: where effort is asked for, labels of agreement turn around. */
const senseOf = (profiles: readonly ColumnProfile[]): ((label: string) => 1 | -1) => {
  const asksForEffort = wordEvidence(profiles).every(({ code }) => code === 'word-effort')
  return (label) => (asksForEffort && isAgreement(label) ? -1 : 1)
}

const easeSigns = (profiles: readonly ColumnProfile[]): SignOf => {
  const sense = senseOf(profiles)
  return (label) => signOfLabel(label) * sense(label)
}

/** Whether labelled answers grow easier upwards or downwards; 0 where labels do not say. */
const slope = (labelled: readonly WrittenLabel[], signOf: SignOf): number => {
  const signed = labelled
    .map(({ number, label }) => ({ number, sign: signOf(label) }))
    .filter(({ sign }) => sign !== 0)
  const easy = signed.filter(({ sign }) => sign > 0).map(({ number }) => number)
  const hard = signed.filter(({ sign }) => sign < 0).map(({ number }) => number)
  const middle = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  if (easy.length === 0 || hard.length === 0) return 0
  return Math.sign(middle(easy) - middle(hard))
}

const goodEnd = (sign: number): 'high' | 'low' => (sign > 0 ? 'high' : 'low')

const labelEvidence = (profiles: readonly ColumnProfile[], signOf: SignOf): Evidence[] => {
  const labelled = labelsInAnswers(profiles)
  const sign = slope(labelled, signOf)
  const example = labelled.find(({ label }) => signOf(label) > 0)
  return sign === 0 || !example ? [] : [{ code: 'labels', details: { ...example }, good: goodEnd(sign) }]
}

/**
 * Which end is good by what answers in words count as: +1 high, -1 low, 0 where they do not say. Every two of them
 * speak, as often the bad end was chosen by nobody.
 */
export const slopeOfWords = (profiles: readonly ColumnProfile[], labels: AnswerRules['labels']): number => {
  const counted = countedWords(profiles, labels)
  const pairs = counted.flatMap((one, index) =>
    counted.slice(index + 1).map((other) => [one, other] as const)
  )
  const sum = pairs.reduce(
    (total, [one, other]) => total + Math.sign((one.position - other.position) * (one.number - other.number)),
    0
  )
  return Math.sign(sum)
}

const countedWords = (profiles: readonly ColumnProfile[], labels: AnswerRules['labels']) => {
  const sense = senseOf(profiles)
  const values = new Set(profiles.flatMap(({ values: own }) => own.map(({ value }) => value)))
  return [...values].flatMap((value) => {
    const number = labelled(labels, value)
    const label = readNumber(value)?.label ?? value
    const position = positionOfLabel(label)
    return typeof number !== 'number' || position === undefined
      ? []
      : [{ number, label, position: position * sense(label) }]
  })
}

/** Answers in words, by the numbers they were given; where numbers of their own were passed over, that is said. */
export const wordsEvidence = (
  profiles: readonly ColumnProfile[],
  labels: AnswerRules['labels']
): Evidence[] => {
  const sign = slopeOfWords(profiles, labels)
  const [best] = countedWords(profiles, labels).sort(
    (one, other) => sign * (other.number - one.number) || other.position - one.position
  )
  if (sign === 0 || !best) return []
  const details = { number: best.number, label: best.label }
  const passedOver = Object.entries(labels).some(
    ([value, answer]) => answer !== null && readNumber(value) !== undefined
  )
  return [
    passedOver
      ? { code: 'recoded', details, good: goodEnd(sign) }
      : { code: 'words', details, good: goodEnd(sign) }
  ]
}

const anchorEvidence = (profiles: readonly ColumnProfile[], signOf: SignOf): Evidence[] => {
  for (const header of profiles.map(wordsOf)) {
    const anchors = labelsInHeader(header)
    const sign = slope(anchors, signOf)
    const easy = anchors.find(({ label }) => signOf(label) > 0)
    if (sign !== 0 && easy) return [{ code: 'anchors', details: { ...easy }, good: goodEnd(sign) }]
  }
  return []
}

/** What is written on the answers, or as anchors in the header, by what labels say. */
export const writtenEvidence = (profiles: readonly ColumnProfile[], signOf: SignOf): Evidence[] => [
  ...labelEvidence(profiles, signOf),
  ...anchorEvidence(profiles, signOf)
]

/** Words in the header: asked how easy it was, or how much effort it took. "Effort score" says neither. */
const wordEvidence = (profiles: readonly ColumnProfile[]): Evidence[] => {
  const seen = new Map<string, Evidence>()
  for (const header of profiles.map(wordsOf)) {
    const ease = findWord(header, 'ease')
    const hard = findWord(header, 'difficulty')
    const effort = findWord(header, 'amount') ? findWord(header, 'effort') : undefined
    const against = hard ?? effort
    if (ease !== undefined && against === undefined)
      seen.set(`ease ${ease}`, { code: 'word-ease', details: { word: ease }, good: 'high' })
    else if (against !== undefined && ease === undefined)
      seen.set(`effort ${against}`, { code: 'word-effort', details: { word: against }, good: 'low' })
  }
  return seen.size === 0 ? [{ code: 'no-word', details: {} }] : [...seen.values()]
}

/** A rank correlation nearer to 0 than this is no evidence, however many people stand behind it. */
const WEAK = 0.1

/** CES and CSAT by the pair of answers given, as stated in the file; and which end of CSAT is good. */
export interface Joint {
  readonly counts: JointCounts
  readonly csatGood: 'high' | 'low'
}

/** The sign of the rank correlation with CSAT, with its n: satisfied people had it easy. */
const correlationEvidence = (joint: Joint): Evidence => {
  const n = joint.counts.flat().reduce((sum, count) => sum + count, 0)
  if (n === 0) return { code: 'correlation-none', details: {} }
  const correlation = spearman(joint.counts)
  const interval = spearmanInterval(correlation, n)
  const details = { correlation: Number.isFinite(correlation) ? correlation : 0, n }
  const clear = isInterval(interval) && (interval.low > WEAK || interval.high < -WEAK)
  if (!clear) return { code: 'correlation-weak', details }
  const upwards = correlation > 0 === (joint.csatGood === 'high')
  return { code: 'correlation', details, good: upwards ? 'high' : 'low' }
}

export interface Polarity {
  /** The good end; `null` where the evidence is missing or disagrees, and somebody has to say. */
  readonly good: 'high' | 'low' | null
  readonly evidence: readonly Evidence[]
}

/**
 * Which end of a CES scale is easy, with the evidence. What is written on the answers or as anchors in
 * the header decides over the header's other words; a clear correlation with CSAT the other way makes
 * even that doubtful. Words and correlation decide where they agree or stand alone. Else: asked.
 * Beside what is written, words are heard where they say the same: "How easy was it? (1 = very easy, ...)"
 * asks for ease and means the low end. `labels` are what answers in words count as.
 */
export const judgeEase = (
  profiles: readonly ColumnProfile[],
  joint: Joint | null,
  labels: AnswerRules['labels'] = {}
): Polarity => {
  const signs = easeSigns(profiles)
  const inWords = wordsEvidence(profiles, labels)
  const written =
    inWords.length > 0 ? [...inWords, ...anchorEvidence(profiles, signs)] : writtenEvidence(profiles, signs)
  const [first] = written
  const words = wordEvidence(profiles).filter(({ good }) => !first || good === first.good)
  const correlation = joint ? [correlationEvidence(joint)] : []
  const evidence = [...written, ...words, ...correlation]
  const heard = written.length > 0 ? [...written, ...correlation] : evidence
  const [good, other] = new Set(heard.flatMap((piece) => piece.good ?? []))
  if (other) return { good: null, evidence: [...evidence, { code: 'conflict', details: {} }] }
  return { good: good ?? null, evidence }
}
