import { pointsOf, type Scale } from '../domain/scale'
import { isLong } from './answer-bins'
import type { Definition } from './definition'
import {
  BENBRIA,
  CEB,
  CES_2,
  CUSTOMER_GAUGE,
  CYS,
  DELIGHTED,
  DELIGHTED_SURVEYS,
  FORMBRICKS,
  HEXIA,
  LEWIS_SAURO,
  NET_EASY,
  NICEREPLY,
  SOLUCX
} from './sources'

/** The best one or two of a hundred answers say nothing. */
const shortScale = (scale: Scale) => !isLong(scale)
const lowIsGood = (scale: Scale) => scale.good === 'low'
const sevenPoints = (scale: Scale) => pointsOf(scale) === 7

/** Published definitions of CES, the usual one first. */
export const CES: readonly Definition[] = [
  {
    id: 'easy',
    metric: 'ces',
    measure: { kind: 'share', box: { side: 'good' } },
    sources: [DELIGHTED, CUSTOMER_GAUGE, CES_2]
  },
  {
    id: 'difficult',
    metric: 'ces',
    measure: { kind: 'share', box: { side: 'bad' } },
    sources: [DELIGHTED_SURVEYS]
  },
  {
    id: 'net',
    metric: 'ces',
    measure: { kind: 'net', plus: { side: 'good' }, minus: { side: 'bad' } },
    sources: [SOLUCX]
  },
  {
    id: 'mean',
    metric: 'ces',
    measure: { kind: 'mean' },
    sources: [NICEREPLY, BENBRIA, FORMBRICKS]
  },
  {
    id: 'mean-asked',
    metric: 'ces',
    measure: { kind: 'mean-asked' },
    sources: [CEB, HEXIA],
    suits: lowIsGood
  },
  {
    id: 'index',
    metric: 'ces',
    measure: { kind: 'index' },
    sources: [LEWIS_SAURO]
  },
  {
    id: 'top-2',
    metric: 'ces',
    measure: { kind: 'share', box: { side: 'top', answers: 2 } },
    sources: [CUSTOMER_GAUGE],
    suits: shortScale
  },
  {
    id: 'top-3',
    metric: 'ces',
    measure: { kind: 'share', box: { side: 'top', answers: 3 } },
    suits: (scale) => shortScale(scale) && pointsOf(scale) > 7
  },
  {
    id: 'top',
    metric: 'ces',
    measure: { kind: 'share', box: { side: 'top', answers: 1 } },
    suits: shortScale
  },
  {
    id: 'net-top-2',
    metric: 'ces',
    measure: { kind: 'net', plus: { side: 'top', answers: 2 }, minus: { side: 'bottom', answers: 3 } },
    sources: [CYS, NET_EASY],
    suits: sevenPoints
  }
]
