import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AnswerPair, Inspection, KeptRows } from '../../shared/contract/inspection'
import { carryRoles } from '../../shared/detection/carry-roles'
import {
  assignRole,
  chooseScale,
  columnsOn,
  columnsWith,
  decideOthers,
  draftFrom,
  leavingOutOf,
  mappingOf,
  otherRules,
  polarityOf,
  problemsOf,
  scalesToChoose,
  withEnd,
  withOtherEnd,
  type Draft,
  type DraftProblem,
  type OtherScale,
  type Question
} from '../../shared/detection/draft'
import { jointFrom } from '../../shared/detection/joint-answers'
import { moveColumn, type ScaleTarget } from '../../shared/detection/move-column'
import type { Polarity } from '../../shared/detection/polarity'
import type { Role } from '../../shared/detection/role'
import { explainWord } from '../../shared/detection/word-rows'
import { positionOfLabel, type WordScale } from '../../shared/detection/word-scale'
import { readNumber } from '../../shared/domain/answer'
import type { Mapping } from '../../shared/domain/mapping'
import type { Metric } from '../../shared/domain/metric'
import { useServices } from '../api/services'
import { useStateAbout } from './use-state-about'

/** The mapping in the making, and what can be done to it. */
export interface DraftControl {
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
}

/**
 * What detection proposes, changed by the analyst. Which end is easy follows the evidence, the correlation
 * with CSAT included, until the analyst says it; then it stays said.
 */
export const useDraft = ({ id, columns }: Inspection): DraftControl => {
  const { client } = useServices()
  const [draft, setDraft] = useStateAbout<Draft>(id, (before) =>
    before ? carryRoles(before, columns) : draftFrom(columns)
  )
  const [chosenEase, chooseEase] = useStateAbout<'high' | 'low' | null>(id, () => null)

  const csat = columnsWith(draft, 'csat', columns)[0]?.key
  const scales = [undefined, ...draft.otherScales]
  const related = useQueries({
    queries: scales.map((other) => {
      const ces = columnsOn(draft, columns, other).map(({ key }) => key)
      return {
        queryKey: ['source.relate', id, ces, csat],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          client.call('source.relate', { inspection: id, ces, other: csat ?? '' }, { signal }),
        enabled: ces.length > 0 && csat !== undefined
      }
    }),
    combine: pairsOf
  })

  const how = leavingOutOf(draft, columns)
  const { data: kept } = useQuery({
    queryKey: ['source.keep', id, how],
    queryFn: ({ signal }) => client.call('source.keep', { inspection: id, how }, { signal }),
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
    const decided = withEnd(withOthers, columns, 'ces', chosenEase ?? polarity.good)
    const at = (other: OtherScale) => decided.otherScales.indexOf(other)
    const changeOther = (other: OtherScale, change: Partial<OtherScale>) =>
      setDraft((before) => ({
        ...before,
        otherScales: before.otherScales.map((each, index) =>
          index === at(other) ? { ...each, ...change } : each
        )
      }))
    // Words stand as they were decided, turned with the easy end, when something is said of them.
    const asDecided = (before: Draft): Draft => ({
      ...before,
      labels: decided.labels,
      otherScales: decided.otherScales
    })
    return {
      draft: decided,
      polarityOn: (other) => (other && others[at(other)]) ?? polarity,
      problems: problemsOf(decided, columns),
      mapping: mappingOf(decided, columns),
      kept,
      assign: (key, role) => setDraft((before) => assignRole(before, columns, key, role)),
      change: (change) => setDraft((before) => ({ ...before, ...change })),
      chooseEase: (good, other) =>
        other
          ? changeOther(other, { ...withOtherEnd(decided, columns, other, good), said: true })
          : chooseEase(good),
      changeOther,
      move: (key, to) =>
        setDraft((before) => {
          const target = typeof to === 'string' ? to : (before.otherScales[at(to)] ?? 'common')
          return moveColumn(before, columns, key, target)
        }),
      explain: (question, value, answer) => {
        setDraft((before) => explainWord(asDecided(before), question, value, answer))
        // What a word says of the easy end may have changed with it: the evidence decides anew, or asks.
        const label = readNumber(value)?.label ?? value
        if (question.metric !== 'ces' || positionOfLabel(label) === undefined) return
        if (question.other) changeOther(question.other, { said: false })
        else chooseEase(null)
      },
      chooseScale: (question, scale) =>
        setDraft((before) => chooseScale(asDecided(before), columns, question, scale))
    }
  }, [draft, related, csat, columns, chosenEase, kept, setDraft, chooseEase])
}

/** The pairs of answers of each question, as far as they are known. Outside the hook, so that they stay the same. */
const pairsOf = (results: readonly { readonly data?: AnswerPair[] | undefined }[]) =>
  results.map(({ data }) => data)
