import type { Scale } from '../domain/scale'
import type { Definition } from './definition'
import { REICHHELD } from './sources'

const recommends = ({ low, high }: Scale): boolean => low === 0 && high === 10

/** NPS: promoters (9-10) minus detractors (0-6), passives in the base. Published for 0-10 only. */
export const NPS: readonly Definition[] = [
  {
    id: 'net',
    metric: 'nps',
    measure: { kind: 'net', plus: { side: 'top', answers: 2 }, minus: { side: 'bottom', answers: 7 } },
    sources: [REICHHELD],
    suits: recommends
  },
  {
    id: 'promoters',
    metric: 'nps',
    measure: { kind: 'share', box: { side: 'top', answers: 2 } },
    sources: [REICHHELD],
    suits: recommends
  },
  {
    id: 'detractors',
    metric: 'nps',
    measure: { kind: 'share', box: { side: 'bottom', answers: 7 } },
    sources: [REICHHELD],
    suits: recommends
  }
]
