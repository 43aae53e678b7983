import type { Definition } from './definition'
import { REICHHELD } from './sources'

/** NPS: promoters (9-10) minus detractors (0-6), passives in the base. Published for 0-10 only. */
export const NPS: readonly Definition[] = [
  {
    id: 'net',
    metric: 'nps',
    measure: { kind: 'net', plus: { side: 'top', answers: 2 }, minus: { side: 'bottom', answers: 7 } },
    sources: [REICHHELD],
    suits: (scale) => scale.low === 0 && scale.high === 10
  }
]
