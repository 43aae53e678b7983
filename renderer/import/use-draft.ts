import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AnswerPair, Inspection, KeptRows } from '../../shared/contract/inspection'
import { carryRoles } from '../../shared/detection/draft/carry-roles'
import { assignRole } from '../../shared/detection/draft/assign-role'
import { chooseScale, scalesToChoose } from '../../shared/detection/draft/choose-scale'
import {
  columnsOn,
  columnsWith,
  type Draft,
  type OtherScale,
  type Question
} from '../../shared/detection/draft/draft'
import { draftFrom } from '../../shared/detection/draft/draft-from'
import { leavingOutOf, mappingOf } from '../../shared/detection/draft/draft-mapping'
import { problemsOf, type DraftProblem } from '../../shared/detection/draft/draft-problems'
import { otherRules } from '../../shared/detection/draft/draft-rules'
import { decideOthers, polarityOf, withEnd, withOtherEnd } from '../../shared/detection/draft/easy-end'
import { draftOf } from '../../shared/detection/draft/draft-of'
import { joinColumns } from '../../shared/detection/join-columns'
import { joinInDraft, separateInDraft } from '../../shared/detection/draft/join-draft'
import { jointFrom } from '../../shared/detection/joint-answers'
import { moveColumn, type ScaleTarget } from '../../shared/detection/draft/move-column'
import type { Polarity } from '../../shared/detection/polarity'
import type { Role } from '../../shared/detection/role'
import type { SameColumn } from '../../shared/detection/same-column'
import { explainWord } from '../../shared/detection/draft/word-rows'
import { positionOfLabel, type WordScale } from '../../shared/detection/word-scale'
import { readNumber } from '../../shared/domain/answer'
import type { Mapping } from '../../shared/domain/mapping'
import type { MappingTemplate } from '../../shared/domain/mapping-file'
import type { Metric } from '../../shared/domain/metric'
import { useServices } from '../api/services'
import { useStateAbout } from './use-state-about'

/** The mapping in the making, and what can be done to it. */
export interface DraftControl {
  /** What was looked at, with renamed columns as one. */
  readonly inspection: Inspection
  readonly draft: Draft
  /** Evidence for the easy end of the effort columns, on the common scale or on another. */
  readonly polarityOn: (other?: OtherScale) => Polarity
  readonly problems: readonly DraftProblem[]
  readonly mapping: Mapping | undefined
  /** What stays of the rows looked at; `undefined` until it was counted. */
  readonly kept: KeptRows | undefined
  readonly assign: (key: string, role: Role) => void
  readonly change: (change: Partial<Draft>) => void
  /** Says which end of the effort question is easy, on the common scale or on another. */
  readonly chooseEase: (good: 'high' | 'low', other?: OtherScale) => void
  /** Changes what is said of another scale of the effort columns. */
  readonly changeOther: (other: OtherScale, change: Partial<OtherScale>) => void
  readonly move: (key: string, to: ScaleTarget) => void
  /** Says what an answer in words counts as; `undefined` takes it back. */
  readonly explain: (question: Question, value: string, answer: number | null | undefined) => void
  readonly chooseScale: (question: Question, scale: WordScale) => void
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

/** Beside a project, files are mapped as the project is. Read anew, columns keep the roles that were said. */
const startOf = (looked: Inspection, before: Said | undefined): Said => {
  if (looked.beside) return adopted(looked, looked.beside.template)
  const draft = before ? carryRoles(before.draft, looked.columns) : draftFrom(looked.columns)
  return { draft, ease: null }
}

/**
 * What detection proposes, changed by the analyst. Which end is easy follows the evidence, the correlation
 * with CSAT included, until the analyst says it; then it stays said.
 */
export const useDraft = (looked: Inspection): DraftControl => {
  const { client } = useServices()
  const { id } = looked
  const [said, setSaid] = useStateAbout<Said>(id, (before) => startOf(looked, before))
  const [saidBefore, setSaidBefore] = useStateAbout<Said | null>(id, () => null)
  const { draft, ease } = said
  const { renamed } = draft
  const inspection = useMemo(() => joinColumns(looked, renamed), [looked, renamed])
  const { columns } = inspection
  const sources = looked.files.flatMap(({ source }) => source ?? [])

  const csat = columnsWith(draft, 'csat', columns)[0]?.key
  const related = useQueries({
    queries: [undefined, ...draft.otherScales].map((other) => {
      const ces = columnsOn(draft, columns, other).map(({ key }) => key)
      const args = { inspection: id, ces, other: csat ?? '', renamed, sources }
      return {
        queryKey: ['source.relate', args],
        queryFn: ({ signal }: { signal: AbortSignal }) => client.call('source.relate', args, { signal }),
        enabled: ces.length > 0 && csat !== undefined
      }
    }),
    combine: pairsOf
  })

  const how = leavingOutOf(draft, columns)
  const { data: kept } = useQuery({
    queryKey: ['source.keep', id, how, sources],
    queryFn: ({ signal }) => client.call('source.keep', { inspection: id, how, sources }, { signal }),
    placeholderData: keepPreviousData
  })

  return useMemo(() => {
    // Answers whose scale is still to be chosen cannot be related yet.
    const isRead = (metric: Metric, other?: OtherScale) =>
      scalesToChoose(draft, columns, metric, other).length === 0
    const jointOn = (other?: OtherScale) => {
      const pairs = csat === undefined ? undefined : related[other ? draft.otherScales.indexOf(other) + 1 : 0]
      return pairs && isRead('csat') && isRead('ces', other)
        ? jointFrom(pairs, draft, other && otherRules(draft, other))
        : null
    }
    const polarity = polarityOf(draft, columns, jointOn())
    const others = draft.otherScales.map((other) => polarityOf(draft, columns, jointOn(other), other))
    const withOthers = decideOthers(draft, columns, jointOn)
    const decided = withEnd(withOthers, columns, 'ces', ease ?? polarity.good)
    const at = (other: OtherScale) => decided.otherScales.indexOf(other)
    const redraft = (next: (draft: Draft) => Draft) => setSaid((now) => ({ ...now, draft: next(now.draft) }))
    const sayEase = (good: 'high' | 'low' | null) => setSaid((now) => ({ ...now, ease: good }))
    const changeOther = (other: OtherScale, change: Partial<OtherScale>) =>
      redraft((now) => ({
        ...now,
        otherScales: now.otherScales.map((each, index) =>
          index === at(other) ? { ...each, ...change } : each
        )
      }))
    // Words stand as they were decided, turned with the easy end, when something is said of them.
    const asDecided = (now: Draft): Draft => ({
      ...now,
      labels: decided.labels,
      otherScales: decided.otherScales
    })
    return {
      inspection,
      draft: decided,
      polarityOn: (other) => (other && others[at(other)]) ?? polarity,
      problems: problemsOf(decided, columns),
      mapping: mappingOf(decided, columns),
      kept,
      assign: (key, role) => redraft((now) => assignRole(now, columns, key, role)),
      change: (change) => redraft((now) => ({ ...now, ...change })),
      chooseEase: (good, other) =>
        other
          ? changeOther(other, { ...withOtherEnd(decided, columns, other, good), said: true })
          : sayEase(good),
      changeOther,
      move: (key, to) =>
        redraft((now) => {
          const target = typeof to === 'string' ? to : (now.otherScales[at(to)] ?? 'common')
          return moveColumn(now, columns, key, target)
        }),
      explain: (question, value, answer) => {
        redraft((now) => explainWord(asDecided(now), question, value, answer))
        // What a word says of the easy end may have changed with it: the evidence decides anew, or asks.
        const label = readNumber(value)?.label ?? value
        if (question.metric !== 'ces' || positionOfLabel(label) === undefined) return
        if (question.other) changeOther(question.other, { said: false })
        else sayEase(null)
      },
      chooseScale: (question, scale) =>
        redraft((now) => chooseScale(asDecided(now), columns, question, scale)),
      join: (same) => redraft((now) => joinInDraft(now, same.columns)),
      separate: (same) => redraft((now) => separateInDraft(now, same.columns)),
      adopt: (template) => {
        setSaidBefore(said)
        setSaid(adopted(looked, template))
      },
      giveBack: () => {
        if (saidBefore) setSaid(saidBefore)
      }
    }
  }, [
    looked,
    inspection,
    said,
    draft,
    ease,
    related,
    csat,
    columns,
    kept,
    saidBefore,
    setSaid,
    setSaidBefore
  ])
}

/** The pairs of answers of each question, as far as they are known. Outside the hook, so that they stay the same. */
const pairsOf = (results: readonly { readonly data?: AnswerPair[] | undefined }[]) =>
  results.map(({ data }) => data)
