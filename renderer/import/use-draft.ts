import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Inspection } from '../../shared/contract/inspection'
import {
  assignRole,
  chooseScale,
  columnsWith,
  draftFrom,
  mappingOf,
  polarityOf,
  problemsOf,
  scalesToChoose,
  withEnd,
  type Draft,
  type DraftProblem
} from '../../shared/detection/draft'
import { jointFrom } from '../../shared/detection/joint-answers'
import type { Polarity } from '../../shared/detection/polarity'
import type { Role } from '../../shared/detection/role'
import { explainWord } from '../../shared/detection/word-rows'
import { positionOfLabel, type WordScale } from '../../shared/detection/word-scale'
import { readNumber } from '../../shared/domain/answer'
import type { Mapping } from '../../shared/domain/mapping'
import type { Metric } from '../../shared/domain/metric'
import { useServices } from '../api/services'

/** The mapping in the making, and what can be done to it. */
export interface DraftControl {
  readonly draft: Draft
  readonly polarity: Polarity
  readonly problems: readonly DraftProblem[]
  readonly mapping: Mapping | undefined
  readonly assign: (key: string, role: Role) => void
  readonly change: (change: Partial<Draft>) => void
  readonly chooseEase: (good: 'high' | 'low') => void
  /** Says what an answer in words counts as; `undefined` takes it back. */
  readonly explain: (metric: Metric, value: string, answer: number | null | undefined) => void
  readonly chooseScale: (metric: Metric, scale: WordScale) => void
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

  return useMemo(() => {
    // Answers whose scale is still to be chosen cannot be related yet.
    const isRead = (['ces', 'csat'] as const).every(
      (metric) => scalesToChoose(draft, columns, metric).length === 0
    )
    const joint = pairs && csat !== undefined && isRead ? jointFrom(pairs, draft) : null
    const polarity = polarityOf(draft, columns, joint)
    const decided = withEnd(draft, columns, 'ces', chosenEase ?? polarity.good)
    return {
      draft: decided,
      polarity,
      problems: problemsOf(decided, columns),
      mapping: mappingOf(decided, columns),
      assign: (key, role) => setDraft((before) => assignRole(before, columns, key, role)),
      change: (change) => setDraft((before) => ({ ...before, ...change })),
      chooseEase,
      explain: (metric, value, answer) => {
        setDraft((before) => explainWord({ ...before, labels: decided.labels }, metric, value, answer))
        // What a word says of the easy end may have changed with it: the evidence decides anew, or asks.
        const label = readNumber(value)?.label ?? value
        if (metric === 'ces' && positionOfLabel(label) !== undefined) chooseEase(null)
      },
      chooseScale: (metric, scale) => setDraft((before) => chooseScale(before, columns, metric, scale))
    }
  }, [draft, pairs, csat, columns, chosenEase])
}
