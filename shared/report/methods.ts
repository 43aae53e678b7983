import { sumOf } from '../domain/left-out'
import { mayAnswerAgain, ratesSeveral } from '../domain/mapping'
import { METRICS } from '../domain/metric'
import { accountOfProject } from '../figures/account'
import { HIDDEN_BASE, SMALL_BASE } from '../figures/suppression'
import { evaluationsSum, rowsSum } from '../locale/account-words'
import { scalesNote } from '../locale/scale-words'
import { differenceLine, metricName } from '../locale/score-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import { intervalMethodOf } from '../measures/interval-method'
import { textCell } from '../tables/cells'
import type { Table } from '../tables/table'
import { definitionsIn } from './key-figures'
import { methodSources } from './method-sources'
import { accountTable, definitionsTable, missingTable, scalesTable } from './method-tables'
import type { Report } from './report'
import { viewMethods } from './view-methods'

/** One subject of how the figures of a report are made: sentences, and tables where there is much to tell. */
export interface MethodSection {
  readonly title: string
  readonly sentences: readonly string[]
  readonly tables: readonly Table[]
  /** A list of references, which is set small. */
  readonly isList?: boolean
}

type Reported = Pick<Report, 'project' | 'sections' | 'words'>

/** The definitions that its views use, each once, effort before the others. */
export const definitionsUsed = ({
  project,
  sections
}: Pick<Report, 'project' | 'sections'>): Definition[] => {
  const used = sections.map(({ state }) => definitionsIn(project, state))
  return METRICS.flatMap((metric) => {
    const found = new Map<string, Definition>()
    for (const { [metric]: definition } of used) if (definition) found.set(definition.id, definition)
    return [...found.values()]
  })
}

const TEST_OF = { t: 'welch', wilson: 'two-proportion-pooled', net: 'net-score' } as const

const measured = ({ project, words }: Reported): MethodSection => {
  const { t, list } = words
  const { mapping } = project
  const { good } = mapping.ces.scale
  const scales = scalesNote(mapping, words)
  return {
    title: t('methods.measures'),
    sentences: [
      scales ?? t(good === 'high' ? 'methods.ces-high' : 'methods.ces-low', { ...mapping.ces.scale }),
      ...METRICS.flatMap((metric) => {
        const codes = mapping[metric]?.missing ?? []
        return codes.length === 0
          ? []
          : [t('methods.codes', { metric: metric.toUpperCase(), codes: list(codes) })]
      })
    ],
    tables: [scalesTable(project, words)]
  }
}

const intervals = (definitions: readonly Definition[], { project, words }: Reported): MethodSection => ({
  title: words.t('methods.intervals'),
  sentences: [
    words.t('status.interval-about'),
    ...new Set(definitions.map((definition) => differenceLine(definition, words))),
    ...(ratesSeveral(project.mapping) ? [words.t('inspector.pooled')] : []),
    ...(mayAnswerAgain(project.mapping) ? [words.t('note.every-answer')] : [])
  ],
  tables: []
})

/** Each test once, with the names of the definitions it is the test of, then what views add. */
const tests = (definitions: readonly Definition[], { project, sections, words }: Reported): MethodSection => {
  const { t } = words
  const kinds = [...new Set(definitions.map(intervalMethodOf))]
  const named = kinds.map((kind) =>
    words.pair(
      definitions
        .filter((definition) => intervalMethodOf(definition) === kind)
        .map((definition) => metricName(definition, words))
        .join(', '),
      t(`test.method.${TEST_OF[kind]}`)
    )
  )
  return {
    title: t('methods.tests'),
    sentences: named,
    tables: [viewTable(sections, ratesSeveral(project.mapping), words)].filter(({ rows }) => rows.length > 0)
  }
}

/** How each view tests and reckons, once for each arrangement that differs. */
const viewTable = (sections: Report['sections'], isWide: boolean, words: Words): Table => {
  const told = new Map(
    sections.flatMap(({ view, state }) => {
      const how = viewMethods(state, isWide, words).join(' ')
      return how === '' ? [] : [[how, words.t(`view.${view}.name`)] as const]
    })
  )
  return {
    title: words.t('methods.how'),
    columns: [
      { name: words.t('methods.view'), kind: 'name' },
      { name: words.t('methods.how'), kind: 'text' }
    ],
    rows: [...told].map(([how, view]) => ({ cells: [textCell(view), textCell(how)] }))
  }
}

const smallBases = ({ t }: Words): MethodSection => ({
  title: t('methods.small-bases'),
  sentences: [
    t('methods.hidden', { hidden: HIDDEN_BASE }),
    t('methods.small', { small: SMALL_BASE, hidden: HIDDEN_BASE })
  ],
  tables: []
})

const weights = ({ project, sections, words }: Reported): MethodSection => {
  const { t, count } = words
  const { hasWeights, withoutWeight, negativeWeights } = project
  const weighted = sections.filter(({ state }) => state.weighted)
  const negative =
    negativeWeights === 0 ? '' : t('weights.negative', { count: negativeWeights, n: count(negativeWeights) })
  const used =
    weighted.length === 0
      ? [t('methods.not-weighted')]
      : [
          t('weights.used'),
          ...(weighted.length < sections.length
            ? [t('methods.weighted-views', { views: weighted.map(({ name }) => name).join(', ') })]
            : [])
        ]
  return {
    title: t('weight.name'),
    sentences: hasWeights
      ? [
          ...used,
          ...(withoutWeight > 0
            ? [t('weights.left-out', { count: withoutWeight, n: count(withoutWeight), negative })]
            : [])
        ]
      : [t('methods.no-weights')],
    tables: []
  }
}

const people = ({ project, words }: Reported): MethodSection => {
  const { t, count } = words
  const { respondentsAre, mapping, period, withoutDate } = project
  const zone = mapping.date?.zone ?? null
  return {
    title: t('methods.people'),
    sentences: [
      t(`test.who.${respondentsAre ?? 'response'}`),
      ...(period === null
        ? [t('methods.no-dates')]
        : [zone === null ? t('methods.as-written') : t('methods.zone', { zone })]),
      ...(withoutDate > 0 ? [t('missing.dates', { n: count(withoutDate) })] : [])
    ],
    tables: []
  }
}

const counted = ({ project, words }: Reported): MethodSection => {
  const { t } = words
  const account = accountOfProject(project)
  const leftOut = sumOf(project.leftOut)
  return {
    title: t('account.title'),
    sentences: [
      `${rowsSum(account, words)}.`,
      `${evaluationsSum(account, words)}.`,
      ...(project.refused > 0 ? [t('status.refused-about')] : []),
      ...(leftOut > 0 ? [t('status.left-out-about')] : []),
      t('methods.missing')
    ],
    tables: [
      accountTable(project, words),
      ...(project.missingCounts.length > 0 ? [missingTable(project, words)] : [])
    ]
  }
}

/** How the figures of a report are made and what they leave out: the same pages, notes and sheets in every format. */
export const methodSections = (report: Reported): readonly MethodSection[] => {
  const { project, sections, words } = report
  const { t } = words
  const definitions = definitionsUsed(report)
  return [
    measured(report),
    {
      title: t('methods.definitions'),
      sentences: [],
      tables: [definitionsTable(definitions, project, words)]
    },
    intervals(definitions, report),
    tests(definitions, report),
    smallBases(words),
    weights(report),
    people(report),
    counted(report),
    {
      title: t('methods.sources'),
      sentences: methodSources(
        definitions,
        sections.map(({ view }) => view),
        project.hasWeights
      ),
      tables: [],
      isList: true
    }
  ]
}
