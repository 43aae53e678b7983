import type { AnswerPair } from '../contract/inspection'
import { readAnswer } from '../domain/answer'
import type { AnswerRules } from '../domain/answer-rules'
import type { Draft } from './draft/draft'
import { rulesOf } from './draft/draft-rules'
import type { Joint } from './polarity'

const position = (raw: string, rules: AnswerRules): number | undefined => {
  const answer = readAnswer(raw, rules)
  return 'score' in answer ? answer.score - rules.scale.low : undefined
}

/** Pairs of raw answers as a joint table on the scales of a draft; answers that are no scores are left out. */
export const jointFrom = (
  pairs: readonly AnswerPair[],
  draft: Draft,
  effort: AnswerRules = rulesOf(draft, 'ces')
): Joint => {
  const { csat } = draft
  const ces = effort.scale
  const counts = Array.from({ length: ces.high - ces.low + 1 }, () =>
    new Array<number>(csat.high - csat.low + 1).fill(0)
  )
  for (const { one, other, n } of pairs) {
    const row = position(one, effort)
    const column = position(other, rulesOf(draft, 'csat'))
    const line = row === undefined ? undefined : counts[row]
    if (line && column !== undefined) line[column] = (line[column] ?? 0) + n
  }
  return { counts, csatGood: csat.good ?? 'high' }
}
