import type { Metric } from '../domain/metric'
import { pointsOf, type Scale } from '../domain/scale'
import type { Definition } from './definition'

/**
 * Boxes that somebody chose, said by the id of their definition: `box-top-3` is the share of the three best
 * answers, `box-bottom-2` that of the two worst, `box-net-2-3` the best two minus the worst three.
 */
const OWN = /^box-(?:(top|bottom)-(\d{1,2})|net-(\d{1,2})-(\d{1,2}))$/

/** Boxes hold at least one answer, leave out at least one, and do not overlap. */
const fits = (one: number, other: number) => (scale: Scale) =>
  one > 0 && other >= 0 && one + other <= pointsOf(scale) && one < pointsOf(scale)

/** The definition of boxes that somebody chose; `undefined` where the id says no such thing. */
export const ownBoxes = (metric: Metric, id: string): Definition | undefined => {
  const [, side, answers, plus, minus] = OWN.exec(id) ?? []
  if (side !== undefined) {
    const box = { side: side as 'top' | 'bottom', answers: Number(answers) }
    return { id, metric, measure: { kind: 'share', box }, suits: fits(box.answers, 0) }
  }
  if (plus === undefined || Number(minus) === 0) return undefined
  return {
    id,
    metric,
    measure: {
      kind: 'net',
      plus: { side: 'top', answers: Number(plus) },
      minus: { side: 'bottom', answers: Number(minus) }
    },
    suits: fits(Number(plus), Number(minus))
  }
}
