import type { Definition } from './definition'

/** Published definitions of CSAT, the usual one first. */
export const CSAT: readonly Definition[] = [
  {
    id: 'satisfied',
    metric: 'csat',
    measure: { kind: 'share', box: { side: 'top', answers: 2 } },
    source: {
      name: 'Gorgias, Formbricks, CustomerGauge',
      address: 'https://docs.gorgias.com/en-US/measure-ticket-quality-satisfaction-6422690'
    }
  },
  {
    id: 'mean',
    metric: 'csat',
    measure: { kind: 'mean' },
    source: {
      name: 'Retently',
      address:
        'https://help.retently.com/en/articles/4288876-customer-experience-metrics-you-can-track-with-retently'
    }
  }
]
