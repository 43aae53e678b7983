import type { Mapping } from '../domain/mapping'
import type { ColumnUse } from './column-class'

/** What a mapping uses a column for. Dimensions are no use of their own: what breaks answers down may tell of people. */
export const useOf = (mapping: Mapping, key: string): ColumnUse => {
  if (key === mapping.respondent) return 'respondent'
  const answers = [
    ...mapping.ces.columns.map(({ column }) => column),
    ...[mapping.touchpoint, mapping.csat?.column, mapping.nps?.column],
    ...[mapping.date?.column, mapping.weight, mapping.retained],
    ...mapping.comments
  ]
  if (answers.includes(key)) return 'answer'
  return key === mapping.response ? 'response' : null
}
