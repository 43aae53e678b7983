import { readNumber } from '../domain/answer'
import type { AnswerRules } from '../domain/answer-rules'
import { labelled } from '../domain/label-text'
import { wordsOf, type ColumnProfile } from './column-profile'
import { judgeEase } from './polarity'
import { guessScale, rangeInHeader, wholeAnswers, type Range } from './scale-guess'
import { proposeLabels, wordAnswers } from './word-answers'

/** Columns of one question: the rows of a grid, or a column by itself. They are on one scale, whatever they hold. */
interface Question {
  readonly columns: readonly ColumnProfile[]
  readonly stated: boolean
  readonly range: Range | undefined
  readonly counts: ReadonlyMap<number, number>
  /** What answers in words count as, where they say by themselves which of them is good. */
  readonly labels: AnswerRules['labels']
}

/** The question of a grid: "How easy was it? [Checkout]" without its row. */
const gridOf = (column: ColumnProfile): string | undefined =>
  /^(.*\S)\s*\[[^\]]+\]\s*$/u.exec((column.label ?? column.header).trim())?.[1]

/** How often each answer was given, in words or numbers. */
const countsIn = (columns: readonly ColumnProfile[], labels: AnswerRules['labels']): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const { value, n } of columns.flatMap(({ values }) => values)) {
    const answer = labelled(labels, value) ?? readNumber(value)?.number
    if (answer !== undefined) counts.set(answer, (counts.get(answer) ?? 0) + n)
  }
  return counts
}

const questionsOf = (columns: readonly ColumnProfile[]): Question[] => {
  const byGrid = new Map<string, ColumnProfile[]>()
  for (const column of columns) {
    const grid = gridOf(column) ?? `column ${column.key}`
    byGrid.set(grid, [...(byGrid.get(grid) ?? []), column])
  }
  return [...byGrid.values()].map((own) => {
    const stated = own.map((column) => rangeInHeader(wordsOf(column))).find((range) => range !== undefined)
    const words = wordAnswers(own, 'ces')
    const { labels = {}, range: inWords } = words ? proposeLabels(words, 'ces') : {}
    const counts = inWords ? countsIn(own, labels) : wholeAnswers(own)
    const range = stated ?? inWords ?? guessScale(counts)
    return { columns: own, stated: stated !== undefined, range, counts, labels: words?.follows ? {} : labels }
  })
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, n) => total + n, 0)

/** Share of the answers that make the end of a scale sure: fewer may be chance, or codes for no answer. */
const SURE = 0.1

/** With fewer answers than this, that nobody gave the highest says nothing. */
const ENOUGH = 20

/** Answers pile up at the end of the question's range and go no further. */
const ends = ({ range, counts }: Question): boolean => {
  const all = sum(counts.values())
  return range !== undefined && all >= ENOUGH && (counts.get(range.high) ?? 0) >= SURE * all
}

/** An answer that fewer gave than this, though not nobody, may be a slip. */
const SLIP = 0.02

/** Several answers lie beyond an end, and many gave them: no codes. */
const reaches = ({ range, counts }: Question, end: number): boolean => {
  const all = sum(counts.values())
  const beyond = [...counts]
    .filter(([answer, n]) => answer > end && range && answer <= range.high && n >= SLIP * all)
    .map(([, n]) => n)
  return beyond.length > 1 && sum(beyond) >= SURE * all
}

/** Whether two questions cannot be on one scale: by what their headers say, or by answers that leave no doubt. */
const differ = (one: Question, other: Question): boolean => {
  if (!one.range || !other.range) return false
  if (one.stated && other.stated)
    return one.range.low !== other.range.low || one.range.high !== other.range.high
  const [lower, higher] = one.range.high < other.range.high ? [one, other] : [other, one]
  const end = lower.range?.high ?? 0
  return (
    end < (higher.range?.high ?? 0) &&
    (lower.stated || ends(lower)) &&
    (higher.stated || reaches(higher, end))
  )
}

const size = (questions: readonly Question[]): number => sum(questions.map(({ columns }) => columns.length))

const byRange = (questions: readonly Question[]): Question[][] => {
  const rank = ({ stated, counts }: Question) => (stated ? Infinity : sum(counts.values()))
  const groups: Question[][] = []
  for (const question of [...questions].sort((one, other) => rank(other) - rank(one))) {
    const fitting = groups.filter((group) => group.every((member) => !differ(question, member)))
    const same = (group: Question[]) => group[0]?.range?.high === question.range?.high
    const [best] = fitting.sort(
      (one, other) => Number(same(other)) - Number(same(one)) || size(other) - size(one)
    )
    if (best) best.push(question)
    else groups.push([question])
  }
  return groups
}

/** Questions of one range, parted where what is written of some calls the other end easy. */
const byEase = (questions: readonly Question[]): Question[][] => {
  const easy = new Map(questions.map((each) => [each, judgeEase(each.columns, null, each.labels).good]))
  const speaksFor = (good: 'high' | 'low') => questions.filter((each) => easy.get(each) === good)
  const [high, low] = [speaksFor('high'), speaksFor('low')]
  if (high.length === 0 || low.length === 0) return [[...questions]]
  const silent = questions.filter((each) => easy.get(each) === null)
  return size(high) >= size(low) ? [[...high, ...silent], low] : [high, [...low, ...silent]]
}

/**
 * The effort columns of a file by the scale they are asked on, the scale of most columns first. Columns stay
 * together unless they clearly differ: an end of the scale that nobody chose parts nobody.
 */
export const groupByScale = (columns: readonly ColumnProfile[]): ColumnProfile[][] => {
  const place = new Map(columns.map((column, index) => [column, index]))
  const at = (column: ColumnProfile | undefined) => (column && place.get(column)) ?? 0
  return byRange(questionsOf(columns))
    .flatMap(byEase)
    .map((questions) =>
      questions.flatMap((question) => question.columns).sort((one, other) => at(one) - at(other))
    )
    .sort((one, other) => other.length - one.length || at(one[0]) - at(other[0]))
}
