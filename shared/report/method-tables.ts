import type { ProjectSummary } from '../contract/project'
import { cesRules, cesScales, isWide } from '../domain/mapping'
import { METRICS, type Metric } from '../domain/metric'
import { sameScale, type Scale } from '../domain/scale'
import { accountOfProject } from '../figures/account'
import { leftOutName } from '../locale/account-words'
import { roleName } from '../locale/detection-words'
import { rangeText } from '../locale/scale-words'
import { definitionBoxes, definitionFormula, metricName } from '../locale/score-words'
import { valueLabel } from '../locale/slice-words'
import type { Words } from '../locale/words'
import type { Definition } from '../measures/definition'
import { intervalMethodOf } from '../measures/interval-method'
import { countCell, NOTHING, textCell } from '../tables/cells'
import type { Row, Table } from '../tables/table'
import { scalesOfMetric } from '../views/metric-asked'

/** Rows of missing answers that are told one by one, as on screen. */
const MOST_MISSING = 40

/** Which answers each definition takes, how it reckons with them, and who published it. */
export const definitionsTable = (
  definitions: readonly Definition[],
  { mapping }: Pick<ProjectSummary, 'mapping'>,
  words: Words
): Table => {
  const { t } = words
  return {
    title: t('methods.definitions'),
    columns: [
      { name: t('definitions.definition'), kind: 'name' },
      { name: t('methods.boxes'), kind: 'text' },
      { name: t('definitions.formula'), kind: 'text' },
      { name: t('methods.interval'), kind: 'text' },
      { name: t('definitions.source'), kind: 'text' }
    ],
    rows: definitions.map((definition): Row => {
      const scales = scalesOfMetric(mapping, definition.metric)
      return {
        cells: [
          metricName(definition, words),
          definitionBoxes(definition, scales, words),
          definitionFormula(definition, scales, words),
          t(`interval.${intervalMethodOf(definition)}`),
          definition.sources?.map(({ name }) => name).join(', ') ?? t('definitions.common')
        ].map(textCell)
      }
    })
  }
}

/** Touchpoints that are asked on a scale; of a long file all are. */
const askedOn = (metric: Metric, scale: Scale, { mapping, touchpoints }: ProjectSummary): number | null =>
  metric !== 'ces'
    ? null
    : isWide(mapping)
      ? mapping.ces.columns.filter(({ column }) => sameScale(cesRules(mapping, column).scale, scale)).length
      : touchpoints.length

/** What was asked, on which scales, and which end of each is the good one. */
export const scalesTable = (project: ProjectSummary, words: Words): Table => {
  const { t } = words
  const { mapping } = project
  return {
    title: t('methods.measures'),
    columns: [
      { name: t('missing.metric'), kind: 'name' },
      { name: t('methods.answers'), kind: 'text' },
      { name: t('methods.good-end'), kind: 'text' },
      { name: t('view.touchpoints.name'), kind: 'number' }
    ],
    rows: METRICS.flatMap((metric) =>
      (metric === 'ces' ? cesScales(mapping) : scalesOfMetric(mapping, metric)).map((scale): Row => {
        const asked = askedOn(metric, scale, project)
        return {
          cells: [
            textCell(roleName(metric, words)),
            textCell(rangeText(scale)),
            textCell(t(scale.good === 'high' ? 'methods.high' : 'methods.low', { ...scale })),
            asked === null ? NOTHING : countCell(asked, words)
          ]
        }
      })
    )
  }
}

/** What stands in the place of answers that are no scores, and why each is none. */
export const missingTable = (
  { missingCounts }: Pick<ProjectSummary, 'missingCounts'>,
  words: Words
): Table => {
  const { t, count } = words
  return {
    title: t('missing.whole'),
    columns: [
      { name: t('missing.metric'), kind: 'name' },
      { name: t('missing.answer'), kind: 'text' },
      { name: t('missing.why'), kind: 'text' },
      { name: t('missing.count'), kind: 'number' }
    ],
    rows: missingCounts.slice(0, MOST_MISSING).map(({ metric, value, why, n }) => ({
      cells: [
        textCell(roleName(metric, words)),
        textCell(valueLabel(value, words)),
        textCell(t(`missing-reason.${why}`)),
        countCell(n, words)
      ]
    })),
    ...(missingCounts.length > MOST_MISSING
      ? { notes: [t('missing.more', { n: count(missingCounts.length - MOST_MISSING) })] }
      : {})
  }
}

/** What became of every row of the files and of every answer asked for, as sums. */
export const accountTable = (project: ProjectSummary, words: Words): Table => {
  const { t } = words
  const { rowsIn, kept, leftOut, refused, asked, scored, missing } = accountOfProject(project)
  const row = (name: string, n: number, kind?: 'total'): Row => ({
    cells: [textCell(name), countCell(n, words)],
    ...(kind ? { kind } : {})
  })
  return {
    title: t('account.title'),
    columns: [
      { name: t('methods.part'), kind: 'name' },
      { name: t('methods.number'), kind: 'number' }
    ],
    rows: [
      row(t('account.part-kept'), kept),
      ...leftOut.map(({ why, column, n }) => {
        const what = leftOutName(why, words)
        return row(t('account.part-left-out', { what: column === null ? what : `${what} (${column})` }), n)
      }),
      row(t('account.part-refused'), refused),
      row(t('account.part-in'), rowsIn, 'total'),
      row(t('account.part-scored'), scored),
      ...missing.map(({ why, n }) => row(t('account.part-missing', { why: t(`missing-reason.${why}`) }), n)),
      row(t('account.part-asked'), asked, 'total')
    ]
  }
}
