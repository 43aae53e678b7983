import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Inspection, KeptRows } from '../../shared/contract/inspection'
import {
  assignRole,
  columnsWith,
  draftFrom,
  leavingOutOf,
  mappingOf,
  polarityOf,
  problemsOf,
  type Draft,
  type DraftProblem
} from '../../shared/detection/draft'
import { jointFrom } from '../../shared/detection/joint-answers'
import type { Polarity } from '../../shared/detection/polarity'
import type { Role } from '../../shared/detection/role'
import type { Mapping } from '../../shared/domain/mapping'
import { useServices } from '../api/services'

/** The mapping in the making, and what can be done to it. */
export interface DraftControl {
  readonly draft: Draft
  readonly polarity: Polarity
  readonly problems: readonly DraftProblem[]
  readonly mapping: Mapping | undefined
  /** What stays of the rows looked at; `undefined` until it was counted. */
  readonly kept: KeptRows | undefined
  readonly assign: (key: string, role: Role) => void
  readonly change: (change: Partial<Draft>) => void
  readonly chooseEase: (good: 'high' | 'low') => void
}

/**
 * What detection proposes, changed by the analyst. Which end is easy follows the evidence, the correlation
 * with CSAT included, until the analyst says it; then it stays said.
 */
export const useDraft = ({ id, columns }: Inspection): DraftControl => {
  const { client } = useServices()
  const [draft, setDraft] = useState(() => draftFrom(columns))
  const [chosenEase, chooseEase] = useState<'high' | 'low' | null>(null)

  const ces = columnsWith(draft, 'ces', columns).map(({ key }) => key)
  const csat = columnsWith(draft, 'csat', columns)[0]?.key
  const { data: pairs } = useQuery({
    queryKey: ['source.relate', id, ces, csat],
    queryFn: ({ signal }) =>
      client.call('source.relate', { inspection: id, ces, other: csat ?? '' }, { signal }),
    enabled: ces.length > 0 && csat !== undefined
  })

  const how = leavingOutOf(draft, columns)
  const { data: kept } = useQuery({
    queryKey: ['source.keep', id, how],
    queryFn: ({ signal }) => client.call('source.keep', { inspection: id, how }, { signal }),
    placeholderData: keepPreviousData
  })

  return useMemo(() => {
    const joint = pairs && csat !== undefined ? jointFrom(pairs, draft) : null
    const polarity = polarityOf(draft, columns, joint)
    const decided: Draft = { ...draft, ces: { ...draft.ces, good: chosenEase ?? polarity.good } }
    return {
      draft: decided,
      polarity,
      problems: problemsOf(decided, columns),
      mapping: mappingOf(decided, columns),
      kept,
      assign: (key, role) => setDraft((before) => assignRole(before, columns, key, role)),
      change: (change) => setDraft((before) => ({ ...before, ...change })),
      chooseEase
    }
  }, [draft, pairs, csat, columns, chosenEase, kept])
}
