import type { DraftProblem } from '../detection/draft/draft-problems'
import type { Evidence } from '../detection/evidence'
import { PRESETS } from '../detection/presets/preset-id'
import type { Role, RoleReason } from '../detection/role'
import type { Words } from './words'

export const roleName = (role: Role, words: Words): string => words.t(`role.${role}`)

/** Why a column has its role: "header word “touchpoint”". */
export const roleReasonText = ({ code, details }: RoleReason, words: Words): string => {
  const count = typeof details.count === 'number' ? details.count : 0
  const tool = PRESETS.find((preset) => preset === details.tool)
  return words.t(`role-reason.${code}`, {
    ...details,
    count,
    ...(tool === undefined ? {} : { tool: words.t(`preset.${tool}`) })
  })
}

const evidenceKey = (evidence: Evidence) => {
  if (evidence.code !== 'correlation') return evidence.code
  return Number(evidence.details.correlation) > 0 ? 'correlation-rises' : 'correlation-falls'
}

/** A piece of evidence as a sentence without its full stop. */
export const evidenceText = (evidence: Evidence, words: Words): string => {
  const { correlation, n } = evidence.details
  return words.t(`evidence.${evidenceKey(evidence)}`, {
    ...evidence.details,
    ...(typeof correlation === 'number' ? { correlation: words.signed(correlation, 2) } : {}),
    ...(typeof n === 'number' ? { n: words.count(n) } : {})
  })
}

export const problemText = (problem: DraftProblem, words: Words): string => words.t(`problem.${problem}`)
