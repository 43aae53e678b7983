import type { Client } from '../../../shared/contract/client'
import type { Inspection } from '../../../shared/contract/inspection'
import { columnsOn, columnsWith, type Draft, type OtherScale } from '../../../shared/detection/draft/draft'
import { otherRules } from '../../../shared/detection/draft/draft-rules'
import { jointFrom } from '../../../shared/detection/joint-answers'
import type { Joint } from '../../../shared/detection/polarity'

/**
 * CES, on the common scale or on another, and CSAT by the pairs of answers given to both; `null` where one of
 * them is not asked.
 */
export const relate = async (
  client: Client,
  inspection: Inspection,
  draft: Draft,
  other?: OtherScale
): Promise<Joint | null> => {
  const ces = columnsOn(draft, inspection.columns, other).map(({ key }) => key)
  const [csat] = columnsWith(draft, 'csat', inspection.columns)
  if (ces.length === 0 || !csat) return null
  return jointFrom(
    await client.call('source.relate', {
      inspection: inspection.id,
      ces,
      other: csat.key,
      renamed: draft.renamed
    }),
    draft,
    other && otherRules(draft, other)
  )
}

/** The same for every other scale of a draft. */
export const relateOthers = async (
  client: Client,
  inspection: Inspection,
  draft: Draft
): Promise<(other: OtherScale) => Joint | null> => {
  const joints = new Map<string | undefined, Joint | null>()
  for (const other of draft.otherScales)
    joints.set(other.columns[0], await relate(client, inspection, draft, other))
  return ({ columns: [first] }) => joints.get(first) ?? null
}
