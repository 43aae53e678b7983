import type { MetricAnswers } from '../../shared/detection/draft/metric-answers'
import { useWords } from '../api/services'
import { EvidenceList, type Remark } from './evidence-list'

/** More than this is summed up: a column of words would push everything else away. */
const MOST = 8

/** What is read as no answer, and why. */
export const MissingList = ({ answers: { missing: all, scale } }: { answers: MetricAnswers }) => {
  const { t, count } = useWords()
  // Words stand in a list of their own, where they can be explained.
  const missing = all.filter(({ why }) => why !== 'not-a-number')
  const rest = missing.slice(MOST)
  const remarks = missing.slice(0, MOST).map(({ value, n, why }): Remark => ({
    text:
      value === null
        ? t('import.blank', { n: count(n) })
        : t(`import.missing-${why}`, { value, n: count(n), low: scale.low, high: scale.high }),
    settles: true
  }))
  const more: Remark = {
    text: t('import.missing-more', {
      count: rest.length,
      values: count(rest.length),
      n: count(rest.reduce((sum, { n }) => sum + n, 0))
    }),
    settles: true
  }
  return <EvidenceList remarks={rest.length === 0 ? remarks : [...remarks, more]} />
}
