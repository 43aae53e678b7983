import { filled, wordsOf, type ColumnProfile } from './column-profile'
import { guessDate } from './date-guess'
import { asksForEffort } from './effort-question'
import { findWord, isWord, plainText, type Concept } from './header-words'
import type { Role, RoleGuess, RoleReasonCode } from './role'
import { looksLikeHundred, looksLikeRating } from './scale-guess'
import { holdsWords } from './words-held'
import { holdsLabels } from './written-labels'

/** More values than this and a column is no dimension unless the analyst says so. */
const DIMENSION_VALUES = 100

/** The same whole number of rows per value as a person would have: mostly different. */
const MOSTLY = 0.5

const guess = (
  role: Role,
  code: RoleReasonCode,
  details: Record<string, string | number> = {}
): RoleGuess => ({
  role,
  reason: { code, details }
})

const byWord = (profile: ColumnProfile, concept: Concept, role: Role): RoleGuess | undefined => {
  const word = findWord(wordsOf(profile), concept)
  return word === undefined ? undefined : guess(role, 'word', { word })
}

const averageLength = (profile: ColumnProfile): number => {
  const all = profile.values.reduce((sum, { n }) => sum + n, 0)
  return all === 0 ? 0 : profile.values.reduce((sum, { value, n }) => sum + value.length * n, 0) / all
}

const isTimeOfDay = (profile: ColumnProfile): boolean =>
  profile.values.length > 0 &&
  profile.values
    .slice(0, 20)
    .every(({ value }) => /^(?:\S*18\d\d\S* )?\d{1,2}:\d\d(?::\d\d)?(?: [AaPp][Mm])?$/.test(value))

const isWeight = (profile: ColumnProfile): boolean => {
  const numbers = profile.values.map(({ value }) => Number(value.replace(',', '.')))
  return (
    numbers.length > 1 &&
    numbers.every((number) => number >= 0) &&
    numbers.some((number) => !Number.isInteger(number))
  )
}

/** The header names one of the metrics outright. */
const namesMetric = (profile: ColumnProfile): boolean =>
  /(?:^|[^a-z])(?:ces|csat|nps)(?:[^a-z]|$)/i.test(profile.header)

/** Answers that a metric could be made of: a rating by its shape, or numbers with labels whatever stands between. */
const holdsAnswers = (profile: ColumnProfile): boolean =>
  looksLikeRating(profile, namesMetric(profile)) || looksLikeHundred(profile) || holdsLabels(profile)

/** Few enough values to tell groups apart, or values that come again and again. */
const repeats = (profile: ColumnProfile): boolean =>
  profile.complete && (profile.distinct <= DIMENSION_VALUES || profile.distinct < MOSTLY * filled(profile))

/** A column headed "Touchpoint" and nothing else names touchpoints, however long, numbered or few they are. */
const asNamed = (profile: ColumnProfile): RoleGuess | undefined =>
  isWord(profile.header, 'touchpoint') && repeats(profile)
    ? byWord(profile, 'touchpoint', 'touchpoint')
    : undefined

/** Answers in words: what they speak of belongs to a question as its header does, or says it alone. */
const asWords = (profile: ColumnProfile): RoleGuess | undefined => {
  const words = holdsWords(profile)
  if (!words) return undefined
  const { family, example } = words
  const effort = family === 'likelihood' ? undefined : asksForEffort(profile)
  if (effort !== undefined) return guess('ces', 'word', { word: effort })
  if (family === 'ease' || family === 'effort') return guess('ces', 'answers', { label: example })
  if (family === 'likelihood' || family === 'agreement') return undefined
  const satisfied = byWord(profile, 'csat', 'csat')
  return satisfied ?? (family === 'satisfaction' ? guess('csat', 'answers', { label: example }) : undefined)
}

const asMetric = (profile: ColumnProfile): RoleGuess | undefined => {
  if (!holdsAnswers(profile)) return asWords(profile)
  const nps = byWord(profile, 'nps', 'nps')
  if (nps) return nps
  const effort = asksForEffort(profile)
  if (effort !== undefined) return guess('ces', 'word', { word: effort })
  return byWord(profile, 'csat', 'csat')
}

const asTime = (profile: ColumnProfile): RoleGuess | undefined => {
  if (isTimeOfDay(profile)) return guess('ignore', 'times-of-day')
  return guessDate(profile) ? guess('date', 'dates') : undefined
}

const asIdentity = (profile: ColumnProfile): RoleGuess | undefined => {
  if (profile.distinct < MOSTLY * filled(profile) && profile.distinct <= DIMENSION_VALUES) return undefined
  const response = byWord(profile, 'response', 'response')
  if (response) return response
  return plainText(profile.header) === 'id'
    ? guess('response', 'word', { word: 'id' })
    : byWord(profile, 'respondent', 'respondent')
}

const asText = (profile: ColumnProfile): RoleGuess | undefined => {
  const length = averageLength(profile)
  const long = length > 15 && profile.distinct > DIMENSION_VALUES / 4
  if (!long) return undefined
  // Long names of groups come again and again; what people write hardly does.
  const different = profile.distinct > DIMENSION_VALUES || profile.distinct >= MOSTLY * filled(profile)
  return (
    byWord(profile, 'comment', 'comment') ??
    (length > 30 && different ? guess('comment', 'long-texts', { count: profile.distinct }) : undefined)
  )
}

/** In fewer rows than this groups may have one member each. */
const FEW_ROWS = 20

const allDifferent = (profile: ColumnProfile): boolean => profile.distinct === filled(profile)

const asGroup = (profile: ColumnProfile): RoleGuess => {
  const few = profile.distinct <= DIMENSION_VALUES && !(allDifferent(profile) && profile.distinct > FEW_ROWS)
  if (few && profile.complete) {
    const touchpoint = byWord(profile, 'touchpoint', 'touchpoint') ?? byWord(profile, 'moment', 'touchpoint')
    if (touchpoint && !looksLikeRating(profile)) return touchpoint
    if (profile.distinct === 2) {
      const retained = byWord(profile, 'retained', 'retained')
      if (retained) return retained
    }
    return looksLikeRating(profile)
      ? guess('dimension', 'looks-like-rating')
      : guess('dimension', 'few-values', { count: profile.distinct })
  }
  return allDifferent(profile)
    ? guess('ignore', 'all-different')
    : guess('ignore', 'many-values', { count: profile.distinct })
}

/** What the tool that wrote the file has a column for, where its values bear it out. */
const asTold = (profile: ColumnProfile): RoleGuess | undefined => {
  const { role, tool, distinct } = profile
  if (role === undefined || tool === undefined) return undefined
  if (distinct === 1 && (role === 'dimension' || role === 'respondent'))
    return guess('ignore', 'always-the-same')
  if (role === 'date' && !guessDate(profile)) return undefined
  return guess(role, 'tool-says', { tool })
}

/** What a column is most likely for, by its header and its values, with the reason. */
export const guessRole = (profile: ColumnProfile): RoleGuess => {
  if (filled(profile) === 0) return guess('ignore', 'always-blank')
  if (profile.isWeight) return guess('weight', 'file-says')
  const weight = isWeight(profile) ? byWord(profile, 'weight', 'weight') : undefined
  return (
    asTold(profile) ??
    asNamed(profile) ??
    asMetric(profile) ??
    asTime(profile) ??
    weight ??
    asIdentity(profile) ??
    asText(profile) ??
    (profile.distinct === 1 ? guess('ignore', 'always-the-same') : asGroup(profile))
  )
}

/** Fuller than another; of people who are named in two ways, told apart by more of them: names are shared. */
const isFuller = (one: ColumnProfile, other: ColumnProfile, role: Role): boolean =>
  filled(one) > filled(other) ||
  (role === 'respondent' && filled(one) === filled(other) && one.distinct > other.distinct)

/** Where a role belongs to one column, the one the tool says, else the first and fullest keeps it; the others fall back. */
export const guessRoles = (profiles: readonly ColumnProfile[]): Map<string, RoleGuess> => {
  const guesses = new Map(profiles.map((profile) => [profile.key, guessRole(profile)]))
  const keepOne = (role: Role, fallback: (profile: ColumnProfile) => RoleGuess) => {
    const holders = profiles.filter((profile) => guesses.get(profile.key)?.role === role)
    const told = holders.filter((profile) => guesses.get(profile.key)?.reason.code === 'tool-says')
    const best = (told.length > 0 ? told : holders).reduce<ColumnProfile | undefined>(
      (winner, next) => (winner === undefined || isFuller(next, winner, role) ? next : winner),
      undefined
    )
    for (const profile of holders) if (profile !== best) guesses.set(profile.key, fallback(profile))
  }
  const asideOr = (profile: ColumnProfile): RoleGuess => {
    const group = asGroup(profile)
    return group.role === 'dimension' ? group : guess('ignore', 'another-has-it')
  }
  for (const role of ['csat', 'nps', 'respondent', 'response', 'weight', 'retained'] as const)
    keepOne(role, asideOr)
  keepOne('touchpoint', (profile) => guess('dimension', 'few-values', { count: profile.distinct }))
  keepOne('date', () => guess('ignore', 'another-has-it'))
  return guesses
}
