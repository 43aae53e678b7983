import type { Client } from '../../../shared/contract/client'
import type { Inspection } from '../../../shared/contract/inspection'
import { columnsWith, type Draft } from '../../../shared/detection/draft'
import { jointFrom } from '../../../shared/detection/joint-answers'
import type { Joint } from '../../../shared/detection/polarity'

/** CES and CSAT by the pairs of answers given to both; `null` where one of them is not asked. */
export const relate = async (client: Client, inspection: Inspection, draft: Draft): Promise<Joint | null> => {
  const ces = columnsWith(draft, 'ces', inspection.columns).map(({ key }) => key)
  const [csat] = columnsWith(draft, 'csat', inspection.columns)
  if (ces.length === 0 || !csat) return null
  return jointFrom(
    await client.call('source.relate', {
      inspection: inspection.id,
      ces,
      other: csat.key,
      renamed: draft.renamed
    }),
    draft
  )
}
