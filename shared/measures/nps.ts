import type { Definition } from './definition'

/** NPS: promoters (9-10) minus detractors (0-6), passives in the base. Published for 0-10 only. */
export const NPS: readonly Definition[] = [
  {
    id: 'net',
    metric: 'nps',
    measure: { kind: 'net', plus: { side: 'top', answers: 2 }, minus: { side: 'bottom', answers: 7 } },
    source: { name: 'Reichheld (2003)', address: 'https://hbr.org/2003/12/the-one-number-you-need-to-grow' },
    suits: (scale) => scale.low === 0 && scale.high === 10
  }
]
