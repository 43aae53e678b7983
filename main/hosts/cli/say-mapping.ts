import { columnsOn, type Draft, type OtherScale } from '../../../shared/detection/draft/draft'
import { polarityOf } from '../../../shared/detection/draft/easy-end'
import { codesOf, metricAnswers } from '../../../shared/detection/draft/metric-answers'
import type { Joint } from '../../../shared/detection/polarity'
import type { Role } from '../../../shared/detection/role'
import type { Mapping } from '../../../shared/domain/mapping'
import { METRICS } from '../../../shared/domain/metric'
import { evidenceText, roleName, roleReasonText } from '../../../shared/locale/detection-words'
import type { MappingInput } from './mapping-input'

/** Codes on a long scale that stand out are counted as answers: that is said, and `--missing` leaves them out. */
export const saySuspects = (draft: Draft, { inspection, words, say }: MappingInput): void => {
  const found = [
    ...METRICS.map((metric) => metricAnswers(draft, inspection.columns, metric)),
    ...draft.otherScales.map((other) => metricAnswers(draft, inspection.columns, 'ces', other))
  ]
  const codes = [...new Set(found.flatMap(({ suspects }) => codesOf(suspects)))]
  if (codes.length > 0) say(`${words.t('import.suspected', { codes: codes.join(', ') })}.`)
}

/** One list of codes serves every metric whose scale does not hold them: which it was applied to is said. */
export const sayCodes = (mapping: Mapping, { options, words, say }: MappingInput): void => {
  const codes = new Map<string, string[]>()
  for (const code of mapping.ces.missing) {
    const metrics = METRICS.filter((metric) => mapping[metric]?.missing.includes(code))
    const names = words.every(metrics.map((metric) => roleName(metric, words)))
    codes.set(names, [...(codes.get(names) ?? []), code])
  }
  if (options.missing === undefined) return
  for (const [metrics, list] of codes) say(words.t('cli.codes', { codes: list.join(','), metrics }))
}

/** Columns on another scale than most, and what their easy end rests on. */
export const sayOthers = (
  draft: Draft,
  { inspection, options, words, say }: MappingInput,
  jointOf: (other: OtherScale) => Joint | null
): void => {
  for (const other of draft.otherScales) {
    const { low, high, good } = other.scale
    const headers = columnsOn(draft, inspection.columns, other).map(({ header }) => header.trim())
    const evidence = polarityOf(draft, inspection.columns, jointOf(other), other).evidence.filter(
      (piece) => piece.good === good
    )
    const sameRange = low === draft.ces.low && high === draft.ces.high
    say(
      words.t(sameRange ? 'cli.detected-other-way' : 'cli.detected-other-scale', {
        columns: words.every(headers),
        low,
        high
      })
    )
    if (options['ces-easy'] === undefined && good !== null && evidence[0])
      say(words.t(`cli.detected-ease-${good}`, { evidence: evidenceText(evidence[0], words) }))
  }
}

const SAID_ROLES: readonly Role[] = ['touchpoint', 'ces', 'csat', 'nps', 'date', 'respondent', 'response']

export const sayDetected = (draft: Draft, { inspection, words, say }: MappingInput): void => {
  for (const column of inspection.columns) {
    const guess = draft.roles[column.key]
    if (!guess || !SAID_ROLES.includes(guess.role)) continue
    if (guess.reason.code === 'chosen' || guess.reason.code === 'mapped-before') continue
    say(
      words.t('cli.detected-role', {
        role: roleName(guess.role, words),
        column: column.header.trim(),
        reason: roleReasonText(guess.reason, words)
      })
    )
  }
}
