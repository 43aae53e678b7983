import { optionsIn, type Group, type OptionName } from './options'

/** An option as a subcommand takes it. */
interface Taken {
  readonly option: OptionName
  /** What stands behind it here, where that is not what the option says itself. */
  readonly value?: string
  readonly needed?: true
}

interface Subcommand {
  /** Options of its own, in the order of its synopsis. */
  readonly own: readonly Taken[]
  /** Whole groups of options that it takes besides. */
  readonly groups: readonly Exclude<Group, 'own' | 'general'>[]
  /** Ways to call it, to be typed as they are; the survey is the sample that comes along. */
  readonly examples: readonly string[]
}

const take = (...names: OptionName[]): Taken[] => names.map((option) => ({ option }))

const by = (value: string, needed?: true): Taken => ({ option: 'by', value, ...(needed ? { needed } : {}) })

/** Where what is printed is one answer: of a slice, of files with a mapping. */
const ASKING = ['slice', 'mapping', 'reading'] as const

/** THE list of subcommands, in the order of the help. */
export const SUBCOMMANDS = {
  summary: {
    own: [by('touchpoint,COLUMN'), ...take('format')],
    groups: ASKING,
    examples: [
      'effortscope summary retail-pulse.csv --by touchpoint,Country --where Channel=App',
      'effortscope summary retail.effort --format json'
    ]
  },
  definitions: {
    own: [by('touchpoint,COLUMN'), ...take('definition', 'format')],
    groups: ASKING,
    examples: ['effortscope definitions retail-pulse.csv --by touchpoint --definition net']
  },
  test: {
    own: [
      by('COLUMN'),
      ...take('against', 'before', 'after', 'metric', 'definition', 'correction', 'format')
    ],
    groups: ASKING,
    examples: [
      'effortscope test retail-pulse.csv --by Country --against pairs',
      'effortscope test retail-pulse.csv --by Channel --before App --after Web'
    ]
  },
  crosstab: {
    own: [
      by('ROWS,COLUMNS[,WITHIN]', true),
      ...take('metric', 'definition', 'content', 'correction', 'family', 'format')
    ],
    groups: ASKING,
    examples: ['effortscope crosstab retail-pulse.csv --by touchpoint,Country']
  },
  trend: {
    own: [...take('period'), by('COLUMN'), ...take('metric', 'definition', 'format')],
    groups: ASKING,
    examples: ['effortscope trend retail-pulse.csv --period month --by touchpoint']
  },
  funnel: {
    own: [by('touchpoint'), ...take('metric', 'definition', 'format')],
    groups: ASKING,
    examples: ['effortscope funnel retail-pulse.csv']
  },
  change: {
    own: [
      by('PARTS,COLUMN', true),
      { option: 'before', needed: true },
      { option: 'after', needed: true },
      ...take('metric', 'definition', 'format')
    ],
    groups: ASKING,
    examples: [
      'effortscope change retail-pulse.csv --by touchpoint,year --before 2025-01-01 --after 2026-01-01'
    ]
  },
  drivers: {
    own: take('outcome', 'driver', 'rounds', 'seed', 'format'),
    groups: ASKING,
    examples: ['effortscope drivers retail-pulse.csv --outcome csat --driver Touchpoint --driver Channel']
  },
  correlate: {
    own: [...take('with'), by('touchpoint'), ...take('definition', 'format')],
    groups: ASKING,
    examples: ['effortscope correlate retail-pulse.csv --with nps --by Country']
  },
  retention: {
    own: [by('COLUMN'), ...take('correction', 'format')],
    groups: ASKING,
    examples: ['effortscope retention retail-pulse.csv --retained "Still customer after 90 days"']
  },
  fatigue: {
    own: take('metric', 'definition', 'format'),
    groups: ASKING,
    examples: ['effortscope fatigue retail-pulse.csv --respondent "Customer ID"']
  },
  quality: {
    own: take('grid', 'grid-scale', 'duration', 'metric', 'definition', 'format'),
    groups: ASKING,
    examples: ['effortscope quality retail-pulse.csv --format csv']
  },
  words: {
    own: take('comment', 'language', 'definition', 'format'),
    groups: ASKING,
    examples: ['effortscope words retail-pulse.csv --comment Comment --language en']
  },
  chart: {
    own: [
      ...take('view'),
      { option: 'out', value: 'FILE.pdf|png|svg', needed: true },
      ...take('definition', 'size', 'scale', 'background')
    ],
    groups: ASKING,
    examples: ['effortscope chart retail-pulse.csv --view trend --size slide --out trend.png']
  },
  rows: {
    own: [
      { option: 'out', value: 'FILE.parquet|csv', needed: true },
      ...take(
        'rows',
        'comment',
        'with-columns',
        'all-columns',
        'unmasked',
        'out-delimiter',
        'byte-order-mark'
      )
    ],
    groups: ASKING,
    examples: ['effortscope rows retail-pulse.csv --where Country=FR --out france.parquet']
  },
  report: {
    own: [
      { option: 'out', value: 'FILE.pdf|pptx|xlsx', needed: true },
      ...take('views', 'title', 'paper', 'definition')
    ],
    groups: ASKING,
    examples: [
      'effortscope report retail-pulse.csv --views overview,touchpoints,compare --out report.pdf',
      'effortscope report retail.effort --views saved --lang fr --quiet --out deck.pptx'
    ]
  },
  inspect: {
    own: [{ option: 'format', value: 'table|json' }, ...take('mapping')],
    groups: ['reading'],
    examples: ['effortscope inspect retail-pulse.csv', 'effortscope inspect retail.effort --format json']
  },
  mapping: {
    own: [],
    groups: ['mapping', 'reading'],
    examples: ['effortscope mapping retail-pulse.csv > retail.json']
  }
} as const satisfies Readonly<Record<string, Subcommand>>

export type Command = keyof typeof SUBCOMMANDS

export const COMMANDS = Object.keys(SUBCOMMANDS) as readonly Command[]

export const subcommandOf = (command: Command): Subcommand => SUBCOMMANDS[command]

export const isCommand = (name: string): name is Command => Object.hasOwn(SUBCOMMANDS, name)

/** Every option that a subcommand takes: its own, those of its groups, and those that all take. */
export const optionsOf = (command: Command): OptionName[] => {
  const { own, groups } = subcommandOf(command)
  return [...own.map(({ option }) => option), ...[...groups, 'general' as const].flatMap(optionsIn)]
}
