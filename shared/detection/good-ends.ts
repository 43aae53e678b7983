import type { AnswerRules } from '../domain/answer-rules'
import type { ColumnProfile } from './column-profile'
import type { Evidence } from './evidence'
import { plainText } from './header-words'
import { wordsEvidence, writtenEvidence } from './polarity'
import { wordAnswers } from './word-answers'

type Signs = readonly (readonly [pattern: RegExp, sign: 1 | -1])[]

const SATISFACTION: Signs = [
  [/\b(dissatisf|unsatisf|insatisf|insoddisf|nemultum|unzufrieden|descontent)/, -1],
  [/\b(not|pas|peu|non|niente|poco|nu|deloc|nicht|wenig)\b.*(satisf|soddisf|multum|zufrieden)/, -1],
  [/\b(poor|bad|terrible|awful|mauvais|pessim|scars|slab|schlecht|malo)/, -1],
  [/(satisf|soddisf|multum|zufrieden)/, 1],
  [/\b(good|great|excellent|bon|bonne|buon|ottim|bun|gut|bueno)/, 1]
]

const LIKELIHOOD: Signs = [
  [/\b(unlikely|improbab|unwahrscheinlich)/, -1],
  [/\b(not|pas|non|nu|nicht|no)\b.*(likely|probab|wahrscheinlich|recom|consigl|empfehl)/, -1],
  [/(likely|probab|wahrscheinlich)/, 1]
]

const signBy =
  (signs: Signs) =>
  (label: string): -1 | 0 | 1 => {
    const text = plainText(label)
    return signs.find(([pattern]) => pattern.test(text))?.[1] ?? 0
  }

/**
 * What is written of the satisfied end, on the answers or in the header; that nothing is, where nothing is.
 * `labels` are what answers in words count as.
 */
export const satisfiedEnd = (
  columns: readonly ColumnProfile[],
  labels: AnswerRules['labels'] = {}
): { good: 'high' | 'low' | undefined; evidence: readonly Evidence[] } => {
  // Words that follow the numbers beside them are no evidence for what these mean.
  const inWords = wordAnswers(columns, 'csat')?.follows ? [] : wordsEvidence(columns, labels)
  const written = inWords.length > 0 ? inWords : writtenEvidence(columns, signBy(SATISFACTION))
  const [good, other] = new Set(written.flatMap((piece) => piece.good ?? []))
  if (other) return { good: undefined, evidence: [...written, { code: 'conflict', details: {} }] }
  return good
    ? { good, evidence: written }
    : { good: undefined, evidence: [{ code: 'satisfied-assumed', details: {} }] }
}

/** Whether a recommendation question says that its low end is the likely one: NPS is defined the other way alone. */
export const isTurnedNps = (columns: readonly ColumnProfile[]): boolean =>
  writtenEvidence(columns, signBy(LIKELIHOOD)).some(({ good }) => good === 'low')
