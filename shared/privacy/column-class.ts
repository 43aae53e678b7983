import { plainText } from '../detection/header-words'
import { PERSONAL_NAMES, TOOL_NAMES } from './column-names'

/** What a column would tell where it is taken away: of a person, of the tool that made the file, or of the answers. */
export type ColumnKind = 'personal' | 'internal' | 'plain'

/** Why a column is not taken along unless it is asked for. */
export const WHYS = [
  'name',
  'email',
  'telephone',
  'address',
  'birth',
  'place',
  'person-id',
  'response-id',
  'tool',
  'link',
  'working'
] as const

export type WhyLeftOut = (typeof WHYS)[number]

/** What the mapping uses a column for, as far as it matters here. */
export type ColumnUse = 'respondent' | 'response' | 'answer' | null

export interface ColumnClass {
  readonly kind: ColumnKind
  /** `null` for what is taken along. */
  readonly why: WhyLeftOut | null
}

const PLAIN: ColumnClass = { kind: 'plain', why: null }

const INTERNAL: readonly WhyLeftOut[] = ['tool', 'link', 'working']

export const classFor = (why: WhyLeftOut): ColumnClass => ({
  kind: INTERNAL.includes(why) ? 'internal' : 'personal',
  why
})

/** Words of a header that may stand around those that name what is in the column: longer ones are questions. */
const MOST_WORDS = 8

/** Whether a header is made of nothing but words of a list and the keys among them, one key at least. */
const isMadeOf = (
  words: readonly string[],
  keys: ReadonlySet<string>,
  around: ReadonlySet<string>
): boolean => {
  let found = false
  let at = 0
  while (at < words.length) {
    const length = [3, 2, 1].find((count) => keys.has(words.slice(at, at + count).join(' ')))
    if (length !== undefined) found = true
    else if (!around.has(words[at] ?? '')) return false
    at += length ?? 1
  }
  return found
}

/** LimeSurvey and others write a code before the name: "id. Response ID". */
const namesIn = (header: string): string[] => [
  header,
  ...(/^\w+\. (.+)$/u.exec(header.trim())?.slice(1) ?? [])
]

const whyByName = (header: string): WhyLeftOut | null => {
  if (header.trim() === '#') return 'response-id'
  const text = plainText(header)
  const tool = TOOL_NAMES.find(({ name }) => name.test(text))
  if (tool) return tool.why
  const words = text.split(' ')
  if (words.length > MOST_WORDS) return null
  return PERSONAL_NAMES.find(({ keys, around }) => isMadeOf(words, keys, around))?.why ?? null
}

/**
 * Whether a column of a file may be taken away as it stands, by its header and by what it is used for: personal ones
 * and those that tools add for themselves may not. Columns of answers, touchpoints, dates, weights and comments may,
 * whatever they are called; those of respondents and responses may not.
 */
export const classOfColumn = (header: string, use: ColumnUse = null): ColumnClass => {
  if (use === 'answer') return PLAIN
  const [why] = namesIn(header).flatMap((name) => whyByName(name) ?? [])
  if (why !== undefined && why !== 'tool' && why !== 'link') return classFor(why)
  if (use === 'respondent') return classFor('person-id')
  if (use === 'response') return classFor('response-id')
  return why === undefined ? PLAIN : classFor(why)
}

/** Whether the values of such a column tell who wrote a comment where they stand in it. */
export const tellsWho = ({ why }: ColumnClass): boolean =>
  why === 'name' || why === 'email' || why === 'telephone' || why === 'person-id' || why === 'response-id'
