import { isLong } from './answer-bins'
import type { Definition } from './definition'
import { CUSTOMER_GAUGE, FORMBRICKS, GORGIAS, RETENTLY } from './sources'

/** Published definitions of CSAT, the usual one first. */
export const CSAT: readonly Definition[] = [
  {
    id: 'satisfied',
    metric: 'csat',
    measure: { kind: 'share', box: { side: 'top', answers: 2 } },
    sources: [GORGIAS, FORMBRICKS, CUSTOMER_GAUGE],
    suits: (scale) => !isLong(scale)
  },
  {
    id: 'mean',
    metric: 'csat',
    measure: { kind: 'mean' },
    sources: [RETENTLY]
  }
]
