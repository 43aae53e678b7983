import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Inspection } from '../../shared/contract/inspection'
import {
  assignRole,
  columnsWith,
  draftFrom,
  mappingOf,
  polarityOf,
  problemsOf,
  type Draft,
  type DraftProblem
} from '../../shared/detection/draft'
import { draftOf } from '../../shared/detection/draft-of'
import { joinColumns } from '../../shared/detection/join-columns'
import { joinInDraft, separateInDraft } from '../../shared/detection/join-draft'
import { jointFrom } from '../../shared/detection/joint-answers'
import type { Polarity } from '../../shared/detection/polarity'
import type { Role } from '../../shared/detection/role'
import type { SameColumn } from '../../shared/detection/same-column'
import type { Mapping } from '../../shared/domain/mapping'
import type { MappingTemplate } from '../../shared/domain/mapping-file'
import { useServices } from '../api/services'

/** The mapping in the making, and what can be done to it. */
export interface DraftControl {
  /** What was looked at, with renamed columns as one. */
  readonly inspection: Inspection
  readonly draft: Draft
  readonly polarity: Polarity
  readonly problems: readonly DraftProblem[]
  readonly mapping: Mapping | undefined
  readonly assign: (key: string, role: Role) => void
  readonly change: (change: Partial<Draft>) => void
  readonly chooseEase: (good: 'high' | 'low') => void
  /** Takes columns of several waves for one, and apart again. */
  readonly join: (same: SameColumn) => void
  readonly separate: (same: SameColumn) => void
  /** Maps the columns as they were mapped before; `giveBack` returns to what stood here until then. */
  readonly adopt: (template: MappingTemplate) => void
  readonly giveBack: () => void
}

/** What was said so far. The easy end follows the evidence until somebody says it. */
interface Said {
  readonly draft: Draft
  readonly ease: 'high' | 'low' | null
}

const adopted = (looked: Inspection, { mapping, columns: known }: MappingTemplate): Said => {
  const { columns } = joinColumns(looked, mapping.renamed)
  const keys = known.map(({ key }) => key)
  return { draft: draftOf(mapping, columns, keys), ease: mapping.ces.scale.good }
}

/** Beside a project, files are mapped as the project is. */
const startOf = (looked: Inspection): Said =>
  looked.beside ? adopted(looked, looked.beside.template) : { draft: draftFrom(looked.columns), ease: null }

/**
 * What detection proposes, changed by the analyst. Which end is easy follows the evidence, the correlation
 * with CSAT included, until the analyst says it; then it stays said.
 */
export const useDraft = (looked: Inspection): DraftControl => {
  const { client } = useServices()
  const [{ draft, ease }, setSaid] = useState(() => startOf(looked))
  const [before, setBefore] = useState<Said | null>(null)
  const { id } = looked
  const { renamed } = draft
  const inspection = useMemo(() => joinColumns(looked, renamed), [looked, renamed])
  const { columns } = inspection

  const ces = columnsWith(draft, 'ces', columns).map(({ key }) => key)
  const csat = columnsWith(draft, 'csat', columns)[0]?.key
  const sources = looked.files.flatMap(({ source }) => source ?? [])
  const { data: pairs } = useQuery({
    queryKey: ['source.relate', id, ces, csat, renamed, sources],
    queryFn: ({ signal }) =>
      client.call('source.relate', { inspection: id, ces, other: csat ?? '', renamed, sources }, { signal }),
    enabled: ces.length > 0 && csat !== undefined
  })

  return useMemo(() => {
    const joint = pairs && csat !== undefined ? jointFrom(pairs, draft) : null
    const polarity = polarityOf(draft, columns, joint)
    const decided: Draft = { ...draft, ces: { ...draft.ces, good: ease ?? polarity.good } }
    const redraft = (next: (draft: Draft) => Draft) =>
      setSaid((said) => ({ ...said, draft: next(said.draft) }))
    return {
      inspection,
      draft: decided,
      polarity,
      problems: problemsOf(decided, columns),
      mapping: mappingOf(decided, columns),
      assign: (key, role) => redraft((now) => assignRole(now, columns, key, role)),
      change: (change) => redraft((now) => ({ ...now, ...change })),
      chooseEase: (good) => setSaid((said) => ({ ...said, ease: good })),
      join: (same) => redraft((now) => joinInDraft(now, same.columns)),
      separate: (same) => redraft((now) => separateInDraft(now, same.columns)),
      adopt: (template) => {
        setBefore({ draft, ease })
        setSaid(adopted(looked, template))
      },
      giveBack: () => {
        if (before) setSaid(before)
      }
    }
  }, [looked, inspection, draft, pairs, csat, columns, ease, before])
}
