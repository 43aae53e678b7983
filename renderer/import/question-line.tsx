import type { Inspection } from '../../shared/contract/inspection'
import { columnsWith } from '../../shared/detection/draft/draft'
import { codesOf, metricAnswers } from '../../shared/detection/draft/metric-answers'
import { wordRows } from '../../shared/detection/draft/word-rows'
import { METRICS } from '../../shared/domain/metric'
import { roleName } from '../../shared/locale/detection-words'
import { useWords } from '../api/services'
import { codeList } from './code-list'
import styles from './import-sheet.module.css'
import type { DraftControl } from './use-draft'

interface Props {
  readonly inspection: Inspection
  readonly control: DraftControl
  /** Columns that may be renamed ones, and of which nobody said so. */
  readonly renamed: number
}

/** What the import does with answers nobody was sure of. Their cards may be out of sight, this is not. */
export const QuestionLine = ({ inspection, control, renamed }: Props) => {
  const words = useWords()
  const { t, count } = words
  const asked = [
    ...METRICS.map((metric) => ({ metric, other: undefined })),
    ...control.draft.otherScales.map((other) => ({ metric: 'ces' as const, other }))
  ]
  const codesIn = (kind: 'inQuestion' | 'suspects') =>
    asked.flatMap(({ metric, other }) => {
      const codes = codesOf(metricAnswers(control.draft, inspection.columns, metric, other)[kind])
      return codes.length === 0 ? [] : [`${codeList(codes, words)} (${roleName(metric, words)})`]
    })
  const open = codesIn('inQuestion')
  const suspected = codesIn('suspects')
  const unknown = asked.flatMap(({ metric, other }) => {
    const n = wordRows(control.draft, inspection.columns, metric, other).open.reduce(
      (sum, row) => sum + row.n,
      0
    )
    return n === 0 ? [] : [`${count(n)} (${roleName(metric, words)})`]
  })
  const blank = columnsWith(control.draft, 'touchpoint', inspection.columns)[0]?.blank ?? 0
  const sentences = [
    ...(open.length === 0 ? [] : [t('import.in-question', { codes: open.join(', ') })]),
    ...(suspected.length === 0 ? [] : [t('import.suspected', { codes: suspected.join(', ') })]),
    ...(unknown.length === 0 ? [] : [t('import.words-open', { list: unknown.join(', ') })]),
    ...(blank === 0
      ? []
      : [t('import.without-touchpoint', { count: blank, n: count(blank), blank: t('dimension.blank') })])
  ]
  if (renamed > 0) sentences.push(t('wave.open', { count: renamed, n: count(renamed) }))
  if (sentences.length === 0 || !control.mapping) return null
  return <p className={styles.open}>{sentences.join('; ')}</p>
}
