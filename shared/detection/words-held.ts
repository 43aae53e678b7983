import { answersIn, type ColumnProfile } from './column-profile'
import type { Family } from './labels/label-family'
import { wordAnswers } from './word-answers'

/** A column of something else may hold a word of a scale here and there. */
const MOSTLY = 0.5

/** What the words in a column speak of, with one of them, where most of its answers are such words. */
export const holdsWords = (profile: ColumnProfile): { family: Family; example: string } | undefined => {
  if (!profile.complete) return undefined
  const words = wordAnswers([profile], 'ces')
  if (!words?.reading || (words.scales.length === 0 && words.byNumber.size === 0)) return undefined
  const { steps, family } = words.reading
  const known = new Set(words.labelled.filter(({ label }) => steps.has(label)).map(({ value }) => value))
  const sum = (counts: readonly { readonly n: number }[]) => counts.reduce((total, { n }) => total + n, 0)
  const answers = answersIn(profile).filter(({ value }) => !words.noAnswer.includes(value))
  const understood = answers.filter(({ value }) => known.has(value) || (words.numbers && /^\d/.test(value)))
  if (sum(understood) <= MOSTLY * sum(answers)) return undefined
  const [example] = [...steps].filter(([, step]) => step !== 'middle').map(([label]) => label)
  return example === undefined ? undefined : { family, example }
}
