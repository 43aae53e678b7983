import { COMMENT_LANGUAGES } from '../../../../shared/words/comment-language'
import { CHART_BACKGROUNDS, CHART_SCALES, CHART_SIZES } from '../../../../shared/contract/chart-format'
import { ROW_KINDS } from '../../../../shared/contract/rows'
import { PAPERS } from '../../../../shared/contract/report'
import { CHART_VIEWS } from '../../../../shared/contract/view-state'
import { PERIODS } from '../../../../shared/domain/calendar'
import { METRICS } from '../../../../shared/domain/metric'
import { ANSWERS } from '../../../../shared/domain/slice'
import { LANGUAGES } from '../../../../shared/locale/words'
import { CORRECTIONS } from '../../../../shared/statistics/corrections'

/** What an option is about; those of `own` mean something to some subcommands only. */
export const GROUPS = ['own', 'slice', 'mapping', 'reading', 'general'] as const

export type Group = (typeof GROUPS)[number]

interface Option {
  readonly group: Group
  /** What stands behind it; capital letters are for the user to fill in. `null` where nothing does. */
  readonly value: string | null
  /** Whether it may be given several times. */
  readonly several?: true
}

const any = (choices: readonly string[]): string => choices.join('|')

/** THE list of options: what is parsed, what each subcommand may take of it, and what the help says. */
export const OPTIONS = {
  by: { group: 'own', value: 'COLUMN,...' },
  metric: { group: 'own', value: any(METRICS) },
  definition: { group: 'own', value: 'NAME' },
  against: { group: 'own', value: 'rest|pairs' },
  before: { group: 'own', value: 'VALUE' },
  after: { group: 'own', value: 'VALUE' },
  content: { group: 'own', value: 'score|shares' },
  correction: { group: 'own', value: any(CORRECTIONS) },
  family: { group: 'own', value: 'row|table' },
  period: { group: 'own', value: any(PERIODS) },
  outcome: { group: 'own', value: 'csat|nps|ces|retained|"COLUMN=1-5"' },
  driver: {
    group: 'own',
    value: 'touchpoints|COLUMN|"COLUMN=number"|"COLUMN=1-5"',
    several: true
  },
  rounds: { group: 'own', value: 'N' },
  seed: { group: 'own', value: 'N' },
  with: { group: 'own', value: 'csat|nps' },
  grid: { group: 'own', value: '"COLUMN,COLUMN,..."' },
  'grid-scale': { group: 'own', value: '1-5' },
  duration: { group: 'own', value: 'COLUMN' },
  comment: { group: 'own', value: 'COLUMN', several: true },
  language: { group: 'own', value: `${any(COMMENT_LANGUAGES)}|COLUMN` },
  view: { group: 'own', value: any(CHART_VIEWS) },
  views: { group: 'own', value: 'NAME,...|saved' },
  out: { group: 'own', value: 'FILE' },
  size: { group: 'own', value: any(CHART_SIZES) },
  scale: { group: 'own', value: any(CHART_SCALES) },
  background: { group: 'own', value: any(CHART_BACKGROUNDS) },
  rows: { group: 'own', value: any(ROW_KINDS) },
  'with-columns': { group: 'own', value: '"COLUMN,COLUMN,..."' },
  'all-columns': { group: 'own', value: null },
  unmasked: { group: 'own', value: null },
  'out-delimiter': { group: 'own', value: 'comma|semicolon|tab' },
  'byte-order-mark': { group: 'own', value: null },
  paper: { group: 'own', value: any(PAPERS) },
  title: { group: 'own', value: 'TEXT' },
  format: { group: 'own', value: 'table|json|csv' },

  where: { group: 'slice', value: '"COLUMN=VALUE"', several: true },
  answers: { group: 'slice', value: any(ANSWERS) },

  mapping: { group: 'mapping', value: 'FILE.json' },
  ces: { group: 'mapping', value: '"COLUMN=NAME,..."' },
  'ces-scale': { group: 'mapping', value: '1-7' },
  'ces-easy': { group: 'mapping', value: 'high|low' },
  touchpoint: { group: 'mapping', value: 'COLUMN' },
  csat: { group: 'mapping', value: 'COLUMN' },
  'csat-scale': { group: 'mapping', value: '1-5' },
  nps: { group: 'mapping', value: 'COLUMN' },
  date: { group: 'mapping', value: 'COLUMN' },
  'date-format': { group: 'mapping', value: 'FORMAT' },
  'date-zone': { group: 'mapping', value: 'ZONE' },
  respondent: { group: 'mapping', value: 'COLUMN' },
  response: { group: 'mapping', value: 'COLUMN' },
  retained: { group: 'mapping', value: 'COLUMN' },
  weight: { group: 'mapping', value: 'COLUMN' },
  missing: { group: 'mapping', value: 'CODE,...' },
  labels: { group: 'mapping', value: '"LABEL=N,LABEL="' },
  keep: { group: 'mapping', value: 'previews,tests,spam,unfinished,duplicates' },

  sheet: { group: 'reading', value: 'NAME' },
  encoding: { group: 'reading', value: 'NAME' },
  delimiter: { group: 'reading', value: 'MARK' },
  quote: { group: 'reading', value: 'double|single|none' },
  'first-line': { group: 'reading', value: 'N' },
  'header-rows': { group: 'reading', value: 'N' },

  lang: { group: 'general', value: any(LANGUAGES) },
  quiet: { group: 'general', value: null },
  help: { group: 'general', value: null },
  version: { group: 'general', value: null }
} as const satisfies Readonly<Record<string, Option>>

export type OptionName = keyof typeof OPTIONS

export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[]

export const optionOf = (name: OptionName): Option => OPTIONS[name]

/** The options of a group, in their order. */
export const optionsIn = (group: Group): OptionName[] =>
  OPTION_NAMES.filter((name) => OPTIONS[name].group === group)

/** What was given, still as text. */
export type Options = {
  readonly [Name in OptionName]?: (typeof OPTIONS)[Name] extends { several: true }
    ? readonly string[]
    : (typeof OPTIONS)[Name]['value'] extends null
      ? boolean
      : string
}
