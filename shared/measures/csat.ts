import { pointsOf, type Scale } from '../domain/scale'
import { isLong } from './answer-bins'
import type { Box } from './boxes'
import type { Definition } from './definition'
import { CUSTOMER_GAUGE, FORMBRICKS, GORGIAS, RETENTLY } from './sources'

/** Good or bad, or three answers: the best two of them would be all, or all but the bad. */
const isShort = (scale: Scale): boolean => pointsOf(scale) <= 3

/** Which answers count as satisfied. */
export const satisfiedBox = (scale: Scale): Box =>
  isShort(scale) ? { side: 'good' } : { side: 'top', answers: 2 }

/** Published definitions of CSAT, the usual one first. */
export const CSAT: readonly Definition[] = [
  {
    id: 'satisfied',
    metric: 'csat',
    measure: { kind: 'share', box: { side: 'top', answers: 2 } },
    sources: [GORGIAS, FORMBRICKS, CUSTOMER_GAUGE],
    suits: (scale) => !isLong(scale) && !isShort(scale)
  },
  {
    id: 'positive',
    metric: 'csat',
    measure: { kind: 'share', box: { side: 'good' } },
    suits: isShort
  },
  {
    id: 'mean',
    metric: 'csat',
    measure: { kind: 'mean' },
    sources: [RETENTLY]
  }
]
