import { pointsOf, type Scale } from '../domain/scale'
import type { Definition } from './definition'

const sevenPoints = (scale: Scale) => pointsOf(scale) === 7

/** Published definitions of CES, the usual one first. */
export const CES: readonly Definition[] = [
  {
    id: 'easy',
    metric: 'ces',
    measure: { kind: 'share', box: { side: 'good' } },
    source: {
      name: 'Delighted, CustomerGauge, Gartner CES 2.0',
      address: 'https://help.delighted.com/article/249-how-is-ces-calculated'
    }
  },
  {
    id: 'difficult',
    metric: 'ces',
    measure: { kind: 'share', box: { side: 'bad' } },
    source: {
      name: 'Delighted',
      address: 'https://help.delighted.com/article/534-ces-surveys'
    }
  },
  {
    id: 'net',
    metric: 'ces',
    measure: { kind: 'net', plus: { side: 'good' }, minus: { side: 'bad' } },
    source: {
      name: 'Solucx',
      address: 'https://socket.dev/npm/package/@solucx/indicators/diff/1.1.0'
    }
  },
  {
    id: 'mean',
    metric: 'ces',
    measure: { kind: 'mean' },
    source: {
      name: 'Nicereply, Benbria, CEB',
      address: 'https://support.nicereply.com/article/267-how-is-ces-calculated'
    }
  },
  {
    id: 'index',
    metric: 'ces',
    measure: { kind: 'index' },
    source: { name: 'Lewis & Sauro', address: 'https://measuringu.com/convert-point-scales/' }
  },
  {
    id: 'top-2',
    metric: 'ces',
    measure: { kind: 'share', box: { side: 'top', answers: 2 } },
    source: {
      name: 'CustomerGauge',
      address:
        'https://support.customergauge.com/support/solutions/articles/5000871817-additional-score-for-ces-csat-and-rating-questions'
    }
  },
  {
    id: 'top',
    metric: 'ces',
    measure: { kind: 'share', box: { side: 'top', answers: 1 } }
  },
  {
    id: 'net-top-2',
    metric: 'ces',
    measure: { kind: 'net', plus: { side: 'top', answers: 2 }, minus: { side: 'bottom', answers: 3 } },
    source: {
      name: 'CYS, BT Net Easy',
      address:
        'https://www.contactcentrehelper.com/neteasy-the-latest-metric-for-your-contact-centre-48492.htm'
    },
    suits: sevenPoints
  }
]
