import { RULE_REASONS, type LeftOutRule, type RuleReason } from '../domain/left-out'
import type { ColumnProfile, Standing } from './column-profile'

/** A rule that may be switched on and off. One that only looks like it is proposed off, as a question. */
export interface ProposedRule extends LeftOutRule {
  readonly on: boolean
}

/** Values that mean a reason: as written by the tool, and a pattern for what it says in other languages. */
type Meanings = Partial<
  Readonly<Record<RuleReason, { readonly values: readonly string[]; readonly like?: RegExp }>>
>

const PREVIEW = /preview|vorschau|aper[cç]u|pr[ée]visualis|vista previa|anteprima|previzualiz/i
const NOT = ['0', 'false', 'no', 'falsch', 'nein', 'faux', 'non', 'falso', 'fals', 'nu']
const SO = [
  '1',
  'true',
  'yes',
  'wahr',
  'ja',
  'vrai',
  'oui',
  'vero',
  'sì',
  'si',
  'sí',
  'verdadero',
  'adevărat',
  'da'
]

/**
 * What the columns of tools say. The kinds of Qualtrics: 0 and 4 are answers of people and imported ones, 1
 * a preview, 2 a generated test, 8 likely spam; 9, 12 and 40 the same of previews, imports and employees; 16
 * was offline, 17 a preview offline.
 * https://www.qualtrics.com/support/survey-platform/data-and-analysis-module/data/download-data/understanding-your-dataset/
 */
const BY_STANDING: Readonly<Record<Standing, Meanings>> = {
  kind: {
    preview: { values: ['1', '9', '17', 'Survey Preview'], like: PREVIEW },
    test: { values: ['2', 'Survey Test'], like: /^(?:survey )?test\b|test$/i },
    spam: { values: ['8', '12', '40', 'Spam'], like: /spam/i }
  },
  channel: { preview: { values: ['preview'] }, test: { values: ['test'] } },
  finished: { unfinished: { values: NOT } },
  submitted: { unfinished: { values: [''] } }
}

/** What columns of files of no known tool may say, by their headers. */
const BY_HEADER: readonly { readonly header: RegExp; readonly meanings: Meanings }[] = [
  {
    header: /^(?:(?:survey|response|completion|submission|interview) ?)?(?:status|state|type)$/i,
    meanings: {
      preview: { values: ['preview', 'survey preview'] },
      test: { values: ['test', 'survey test', 'test response'] },
      spam: { values: ['spam'] },
      unfinished: {
        values: [
          ...['unfinished', 'incomplete', 'not complete', 'not completed', 'partial', 'partially completed'],
          ...['in progress', 'in-progress', 'started', 'abandoned']
        ]
      }
    }
  },
  {
    header: /^(?:is )?(?:(?:survey|response) )?(?:finished|completed?)$/i,
    meanings: { unfinished: { values: NOT } }
  },
  { header: /^(?:is )?preview$/i, meanings: { preview: { values: SO } } },
  { header: /^(?:is )?test(?: ?(?:data|response))?$/i, meanings: { test: { values: SO } } }
]

const plain = (text: string): string => text.trim().toLowerCase()

/** The values of a rule as they stand in the file, blank as ''. */
export const valuesFound = (rule: LeftOutRule, column: ColumnProfile): string[] => {
  const meant = new Set(rule.values.map(plain))
  return [
    ...column.values.filter(({ value }) => meant.has(plain(value))).map(({ value }) => value),
    ...(meant.has('') && column.blank > 0 ? [''] : [])
  ]
}

/** How many rows looked at a rule means, whatever other rules say of them. */
export const rowsMeant = (rule: LeftOutRule, column: ColumnProfile): number => {
  const found = new Set(valuesFound(rule, column))
  return column.values.reduce(
    (sum, { value, n }) => sum + (found.has(value) ? n : 0),
    found.has('') ? column.blank : 0
  )
}

const rulesFor = (column: ColumnProfile, meanings: Meanings): LeftOutRule[] =>
  RULE_REASONS.flatMap((why) => {
    const meaning = meanings[why]
    if (!meaning) return []
    const found = column.values.map(({ value }) => value).filter((value) => meaning.like?.test(value))
    const known = new Set(meaning.values.map(plain))
    return [
      {
        why,
        column: column.key,
        values: [...meaning.values, ...found.filter((value) => !known.has(plain(value)))]
      }
    ]
  })

const proposeFor = (column: ColumnProfile): ProposedRule[] => {
  if (column.standing !== undefined)
    return rulesFor(column, BY_STANDING[column.standing]).map((rule) => ({
      ...rule,
      // A file of previews alone is looked at for its own sake.
      on: rowsMeant(rule, column) < column.rows
    }))
  const name = column.header.trim().replace(/[\s_.-]+/g, ' ')
  const named = BY_HEADER.find(({ header }) => header.test(name))
  if (!named) return []
  return rulesFor(column, named.meanings)
    .filter((rule) => rowsMeant(rule, column) > 0 && rowsMeant(rule, column) < column.rows)
    .map((rule) => ({ ...rule, on: false }))
}

/**
 * Rules for rows that are no responses of customers, previews first: a row is left out by the first that it
 * meets. Those of a known tool are on, also where nothing was found yet: only the first rows may have been
 * looked at.
 */
export const proposeLeftOut = (columns: readonly ColumnProfile[]): ProposedRule[] => {
  const all = columns.flatMap(proposeFor)
  return RULE_REASONS.flatMap((reason) => all.filter(({ why }) => why === reason))
}
