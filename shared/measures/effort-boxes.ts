import { SIDES, type Boxes } from './boxes'
import type { Definition } from './definition'

/**
 * Which answers a definition calls easy and which difficult: a net score says both, a share one of them; what it
 * does not say are the answers of that side of the middle.
 */
export const boxesOf = ({ measure }: Definition): Boxes => {
  if (measure.kind === 'net') return { good: measure.plus, bad: measure.minus }
  if (measure.kind !== 'share') return SIDES
  const { box } = measure
  return box.side === 'good' || box.side === 'top' ? { ...SIDES, good: box } : { ...SIDES, bad: box }
}
