import { pointsOf, type Scale } from '../domain/scale'
import { isLong } from './answer-bins'
import type { Box } from './boxes'
import type { Definition } from './definition'
import { CUSTOMER_GAUGE, FORMBRICKS, GORGIAS, LEWIS_SAURO, RETENTLY, SITECORE } from './sources'

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
  },
  {
    id: 'net',
    metric: 'csat',
    measure: { kind: 'net', plus: { side: 'top', answers: 2 }, minus: { side: 'bottom', answers: 2 } },
    suits: (scale) => !isLong(scale) && pointsOf(scale) > 3
  },
  {
    id: 'index',
    metric: 'csat',
    measure: { kind: 'index' },
    sources: [LEWIS_SAURO]
  },
  {
    id: 'of-highest',
    metric: 'csat',
    measure: { kind: 'of-highest' },
    sources: [SITECORE],
    suits: ({ low, high }) => low >= 0 && high > 0
  }
]
