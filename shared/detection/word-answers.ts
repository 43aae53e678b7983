import { readNumber } from '../domain/answer'
import type { AnswerRules } from '../domain/answer-rules'
import type { Metric } from '../domain/metric'
import { wordsOf, type ColumnProfile } from './column-profile'
import { positionOf } from './labels/label-family'
import { meansNoAnswer } from './labels/dictionary'
import { guessRange, rangeInHeader, type Range } from './scale-guess'
import { readWords, type WordLabel, type WordReading, type WordScale } from './word-scale'

type Labels = AnswerRules['labels']

/** Promoters and detractors are defined on 0-10 alone. */
const NPS_POINTS = 11

/** More different answers than this are no scale in words. */
const MOST_WORDS = 40

interface SeenAnswer {
  readonly value: string
  readonly n: number
  readonly number: number | undefined
  /** Its words, without its number where it has one. */
  readonly words: string
}

const seenAnswers = (columns: readonly ColumnProfile[]): SeenAnswer[] => {
  const sums = new Map<string, number>()
  for (const { values } of columns)
    for (const { value, n } of values) sums.set(value, (sums.get(value) ?? 0) + n)
  return [...sums].map(([value, n]) => {
    const written = readNumber(value)
    return { value, n, number: written?.number, words: written ? (written.label ?? '') : value }
  })
}

/** The answers in words of some columns, read together. */
export interface WordAnswers {
  /** Answers that mean no answer. */
  readonly noAnswer: readonly string[]
  /** Answers that are words alone, or whose numbers say nothing, with their label. */
  readonly labelled: readonly { readonly value: string; readonly label: string }[]
  readonly reading: WordReading | undefined
  /** The range of the numbers that stand beside the words, where they count. */
  readonly numbers: Range | undefined
  /** Whether the answers have numbers that are in no order or on no scale: codes of the tool. */
  readonly recoded: boolean
  /** Whether nothing but the good end of those numbers tells which of the words is which. */
  readonly follows: boolean
  /** The scales the words may be answers of, to be chosen from where there are several. */
  readonly scales: readonly WordScale[]
  /** Numbers that the words stand for where numbers say it: at the ends of the numbers, or written elsewhere. */
  readonly byNumber: ReadonlyMap<string, number>
}

/** Whether numbers rise or fall with their labels; answers of the same label have the same number. */
const inOrder = (pairs: readonly { number: number; position: number }[]): boolean => {
  const sorted = [...pairs].sort((one, other) => one.number - other.number)
  const steps = sorted
    .slice(1)
    .map((pair, index) => Math.sign(pair.position - (sorted[index]?.position ?? 0)))
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
}

const labelsOf = (answers: readonly SeenAnswer[]): WordLabel[] =>
  answers.filter(({ words }) => words !== '').map(({ words, n }) => ({ label: words, n }))

/** Whole numbers of bare answers to how often they were given. */
const countsOf = (answers: readonly SeenAnswer[]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const { number, n } of answers)
    if (number !== undefined && Number.isInteger(number)) counts.set(number, (counts.get(number) ?? 0) + n)
  return counts
}

/** The range that two words at the ends make with the numbers between them: "Very difficult", 2, 3, 4, "Very easy". */
const endsAround = (
  reading: WordReading | undefined,
  numbers: ReadonlyMap<number, number>,
  metric: Metric
): { range: Range; byLabel: Map<string, number> } | undefined => {
  const positions = [...(reading?.steps ?? [])].map(([label, step]) => ({
    label,
    position: positionOf(step)
  }))
  const good = positions.filter(({ position }) => position > 0)
  const bad = positions.filter(({ position }) => position < 0)
  const answers = [...numbers.keys()].sort((one, other) => one - other)
  const [first] = answers
  const last = answers.at(-1)
  if (good.length !== 1 || bad.length !== 1 || positions.length !== 2) return undefined
  if (first === undefined || last === undefined || last - first + 1 !== answers.length) return undefined
  const range = { low: first - 1, high: last + 1 }
  // Fewer points may be a longer scale with an answer that nobody gave.
  const usual = range.low === 1 ? [5, 7, 9, 10] : range.low === 0 ? [10] : []
  if (!usual.includes(range.high) || (metric === 'nps' && range.low !== 0)) return undefined
  return {
    range,
    byLabel: new Map([
      ...good.map(({ label }) => [label, range.high] as const),
      ...bad.map(({ label }) => [label, range.low] as const)
    ])
  }
}

/** Fewer different numbers than this beside words are stray codes, no other way of giving the answer. */
const FEW_NUMBERS = 3

/** The range of numbers, where most of them lie on one. */
const rangeAround = (numbers: ReadonlyMap<number, number>): Range | undefined => {
  const range = guessRange(numbers)
  const sum = (counts: [number, number][]) => counts.reduce((total, [, n]) => total + n, 0)
  const inside = [...numbers].filter(([number]) => range && number >= range.low && number <= range.high)
  return 2 * sum(inside) > sum([...numbers]) ? range : undefined
}

/** Reads the answers in words of a metric's columns; `undefined` where there are none, or far too many. */
export const wordAnswers = (columns: readonly ColumnProfile[], metric: Metric): WordAnswers | undefined => {
  const all = seenAnswers(columns)
  const noAnswer = all.filter(({ words }) => meansNoAnswer(words)).map(({ value }) => value)
  const answers = all.filter(({ words }) => !meansNoAnswer(words))
  const worded = answers.filter(({ words }) => words !== '')
  if (worded.length > MOST_WORDS || worded.length + noAnswer.length === 0) return undefined

  const header = columns.map((column) => rangeInHeader(wordsOf(column))).find((range) => range !== undefined)
  const counts = countsOf(answers)
  const together = readWords(labelsOf(worded))
  const numbered = worded.flatMap(({ words, number }) => {
    const step = together?.steps.get(words)
    return step === undefined || number === undefined ? [] : [{ number, step, position: positionOf(step) }]
  })
  const onScale = header ?? rangeAround(counts)
  const recoded =
    together !== undefined &&
    together.scales.length > 0 &&
    numbered.length > 1 &&
    (!inOrder(numbered) || onScale === undefined)

  const counted = recoded ? worded : worded.filter(({ number }) => number === undefined)
  const reading = recoded ? together : readWords(labelsOf(counted))
  const ends = recoded || numbered.length > 0 ? undefined : endsAround(reading, counts, metric)
  const stray = reading !== undefined && reading.steps.size > 0 && counts.size < FEW_NUMBERS
  const numbers = recoded || stray ? undefined : (ends?.range ?? (counts.size > 0 ? onScale : undefined))
  const numberOf = (label: string): number | undefined => {
    const step = reading?.steps.get(label)
    return ends?.byLabel.get(label) ?? numbered.find((known) => known.step === step)?.number
  }
  const byNumber = new Map(
    recoded
      ? []
      : counted.flatMap(({ words }) => {
          const number = numberOf(words)
          return number === undefined ? [] : [[words, number] as const]
        })
  )
  const range = numbers ?? header
  const points = range ? range.high - range.low + 1 : metric === 'nps' ? NPS_POINTS : undefined
  return {
    noAnswer,
    labelled: counted.map(({ value, words }) => ({ value, label: words })),
    reading,
    numbers,
    recoded,
    follows: numbers !== undefined && numbered.length === 0,
    byNumber,
    scales: (reading?.scales ?? []).filter((scale) => points === undefined || scale.points === points)
  }
}

/** What the words of an answer count as on a scale that begins at `low`. */
export const labelsBy = (words: WordAnswers, scale: WordScale | undefined, low: number): Labels => {
  const found = words.labelled.flatMap(({ value, label }) => {
    const written = words.byNumber.get(label)
    const answer = scale?.answers.get(label)
    const meant = written ?? (answer === undefined ? undefined : low + answer - 1)
    return meant === undefined ? [] : [[value, meant] as const]
  })
  return Object.fromEntries([...words.noAnswer.map((value) => [value, null] as const), ...found])
}

/** What is proposed for the answers in words: what each counts as, and the range where words alone decide it. */
export const proposeLabels = (words: WordAnswers, metric: Metric): { labels: Labels; range?: Range } => {
  const [scale, other] = words.scales
  const low = words.numbers?.low ?? (metric === 'nps' ? 0 : 1)
  const decided = scale && !other ? scale : undefined
  const labels = labelsBy(words, decided, low)
  if (words.numbers) return words.byNumber.size > 0 ? { labels, range: words.numbers } : { labels }
  return decided ? { labels, range: { low, high: low + decided.points - 1 } } : { labels }
}

/** Scales to choose from: the words belong to one of several, and none was chosen. */
export const openScales = (words: WordAnswers | undefined, labels: Labels): readonly WordScale[] => {
  if (!words || words.scales.length < 2) return []
  const open = words.labelled.filter(({ label }) => words.reading?.steps.has(label))
  return open.every(({ value, label }) => labels[value] === undefined && !words.byNumber.has(label))
    ? words.scales
    : []
}
