import type { FileOverlap } from '../contract/file-overlap'
import type { AnswerPair, Inspection } from '../contract/inspection'
import type { MissingCount } from '../contract/project'
import { readAnswer, readNumber } from '../domain/answer'
import { cesRules } from '../domain/mapping'
import type { AnswerRules } from '../domain/answer-rules'
import type { MappingTemplate } from '../domain/mapping-file'
import { METRICS, type Metric } from '../domain/metric'
import { columnChanges } from './column-changes'
import type { ColumnProfile } from './column-profile'
import { columnsOn, type Draft, type OtherScale } from './draft/draft'
import { draftOf } from './draft/draft-of'
import { problemsOf, wavesApart } from './draft/draft-problems'
import { otherRules } from './draft/draft-rules'
import { polarityOf } from './draft/easy-end'
import { metricAnswers } from './draft/metric-answers'
import { joinColumns } from './join-columns'
import { jointFrom } from './joint-answers'
import { proposeLeftOut, valuesFound } from './left-out'

/** Why files cannot be added to a project as it is mapped, without a question. Words for them are in the locale files. */
export type Misfit =
  | { readonly code: 'added' | 'gone'; readonly columns: readonly string[] }
  /** Answers that the mapped scale does not hold, and that the project does not know as missing. */
  | { readonly code: 'answers'; readonly column: string; readonly values: readonly string[] }
  /** Codes that may be no answers, though the scale holds them. */
  | { readonly code: 'codes'; readonly column: string; readonly values: readonly string[] }
  | { readonly code: 'dates'; readonly n: number }
  | { readonly code: 'polarity' | 'scale' | 'weights'; readonly column: string }
  /** Rows that may be no responses of customers, by what the mapping does not know. */
  | { readonly code: 'left-out'; readonly column: string }
  | { readonly code: 'question' }

export interface FitQuestion {
  /** The files by themselves. */
  readonly files: Inspection
  /** The files beside the project. */
  readonly beside: Inspection
  readonly overlaps: readonly FileOverlap[]
  /** Answers to the effort question and to satisfaction in the files: on the common scale, then on each other one. */
  readonly pairs: readonly (readonly AnswerPair[])[]
  /** Answers of the project that are no scores. */
  readonly missing: readonly MissingCount[]
}

/** The effort columns of a mapping by the scales they are asked on, and that of satisfaction: what `pairs` are asked of. */
export const relatedColumns = (
  { mapping, columns }: MappingTemplate,
  files: Inspection
): readonly (readonly string[])[] => {
  const there = joinColumns(files, mapping.renamed).columns
  const keys = columns.map(({ key }) => key)
  const draft = draftOf(mapping, there, keys)
  return [undefined, ...draft.otherScales].map((other) =>
    columnsOn(draft, there, other).map(({ key }) => key)
  )
}

/** What stands between files and a project; nothing where they can be added as it is mapped. */
export const misfitsOf = (template: MappingTemplate, question: FitQuestion): readonly Misfit[] => {
  const { mapping } = template
  const { columns } = joinColumns(question.files, mapping.renamed)
  const draft = draftOf(
    mapping,
    columns,
    template.columns.map(({ key }) => key)
  )
  const changes = columnChanges(template, question.files)
  const unreadable = question.overlaps.reduce((sum, overlap) => sum + overlap.unreadable, 0)
  const found: readonly Misfit[] = [
    ...(changes.gone.length > 0 ? [{ code: 'gone', columns: changes.gone } as const] : []),
    ...(changes.added.length > 0 ? [{ code: 'added', columns: changes.added } as const] : []),
    ...answersOutside(template, columns, question.missing),
    ...codesSuspected(draft, columns),
    ...(unreadable > 0 ? [{ code: 'dates', n: unreadable } as const] : []),
    ...endsAgainst(draft, columns, question.pairs),
    ...scalesApart(draft, question.beside, mapping.renamed),
    ...weightsUnread(template, columns),
    ...rowsInDoubt(template, columns, question.beside)
  ]
  // What is not named above is asked by the sheet.
  return found.length === 0 && problemsOf(draft, columns).length > 0 ? [{ code: 'question' }] : found
}

interface AskedColumn {
  readonly column: ColumnProfile
  readonly metric: Metric
  readonly rules: AnswerRules
}

const askedIn = ({ mapping }: MappingTemplate, columns: readonly ColumnProfile[]): AskedColumn[] =>
  columns.flatMap((column): AskedColumn[] => {
    if (mapping.ces.columns.some(({ column: key }) => key === column.key))
      return [{ column, metric: 'ces', rules: cesRules(mapping, column.key) }]
    return (['csat', 'nps'] as const).flatMap((metric) => {
      const asked = mapping[metric]
      return asked?.column === column.key ? [{ column, metric, rules: asked }] : []
    })
  })

const answersOutside = (
  template: MappingTemplate,
  columns: readonly ColumnProfile[],
  known: readonly MissingCount[]
): Misfit[] =>
  askedIn(template, columns).flatMap(({ column, metric, rules }) => {
    const values = column.values
      .map(({ value }) => value)
      .filter((value) => {
        const answer = readAnswer(value, rules)
        if ('score' in answer || answer.missing === 'blank' || answer.missing === 'declared') return false
        return !known.some((missing) => missing.metric === metric && missing.value === value)
      })
    return values.length === 0 ? [] : [{ code: 'answers', column: column.header.trim(), values }]
  })

const codesSuspected = (draft: Draft, columns: readonly ColumnProfile[]): Misfit[] =>
  METRICS.flatMap((metric) =>
    (metric === 'ces' ? [undefined, ...draft.otherScales] : [undefined]).flatMap((other): Misfit[] => {
      const { suspects, columns: asked } = metricAnswers(draft, columns, metric, other)
      const [first] = asked
      return suspects.length === 0 || !first
        ? []
        : [{ code: 'codes', column: first.header.trim(), values: suspects.map(({ value }) => value) }]
    })
  )

/** Effort columns whose own evidence says the other end is easy, or disagrees with itself. */
const endsAgainst = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  pairs: FitQuestion['pairs']
): Misfit[] =>
  [undefined, ...draft.otherScales].flatMap((other: OtherScale | undefined, at): Misfit[] => {
    const [first] = columnsOn(draft, columns, other)
    const told = pairs[at]
    const joint = told && told.length > 0 ? jointFrom(told, draft, other && otherRules(draft, other)) : null
    const { evidence } = polarityOf(draft, columns, joint, other)
    const mapped = (other?.scale ?? draft.ces).good
    const isAgainst = evidence.some(({ good }) => good !== undefined && good !== mapped)
    return isAgainst && first ? [{ code: 'polarity', column: first.header.trim() }] : []
  })

/** Metrics that the files seem to ask on another scale than the project does. */
const scalesApart = (draft: Draft, beside: Inspection, renamed: Draft['renamed']): Misfit[] => {
  const { columns } = joinColumns(beside, renamed)
  return (['ces', 'csat'] as const).flatMap((metric) =>
    wavesApart(draft, columns, metric).map(({ column }): Misfit => ({
      code: 'scale',
      column: column.header.trim()
    }))
  )
}

const weightsUnread = ({ mapping }: MappingTemplate, columns: readonly ColumnProfile[]): Misfit[] => {
  const column = columns.find(({ key }) => key === mapping.weight)
  return column?.values.some(({ value }) => readNumber(value) === undefined)
    ? [{ code: 'weights', column: column.header.trim() }]
    : []
}

/** Rows that detection would leave out, and of which the mapping says nothing: nobody saw any like them. */
const rowsInDoubt = (
  { mapping }: MappingTemplate,
  columns: readonly ColumnProfile[],
  beside: Inspection
): Misfit[] =>
  proposeLeftOut(columns).flatMap((rule): Misfit[] => {
    const column = columns.find(({ key }) => key === rule.column)
    const found = column ? valuesFound(rule, column) : []
    const before = mapping.leftOut.find(({ why, column: of }) => why === rule.why && of === rule.column)
    const waves = beside.columns.find(({ key }) => key === rule.column)?.waves ?? []
    const wasSeen = waves.some(
      ({ file, values }) => file < beside.shown && values.some(({ value }) => found.includes(value))
    )
    const isNew = before ? found.some((value) => !before.values.includes(value)) : !wasSeen
    return column && found.length > 0 && isNew ? [{ code: 'left-out', column: column.header.trim() }] : []
  })
