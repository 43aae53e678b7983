import { middleOf, pointsOf, type Scale } from '../domain/scale'

/**
 * A box: which answers count, said without naming a scale.
 * `good` and `bad` are the answers above and below the middle; 1-10 has no middle, so its ten answers
 * split five and five. `top` and `bottom` count answers from the good and from the bad end.
 */
export type Box =
  { side: 'good' } | { side: 'bad' } | { side: 'top'; answers: number } | { side: 'bottom'; answers: number }

/**
 * Positions of the answers in a box, 0 the worst and last the best. Boxes are cut on the answers as they
 * were asked and never on rescaled ones: the top two of five are not the top two of seven.
 */
export const positionsOf = (box: Box, scale: Scale): number[] => {
  const points = pointsOf(scale)
  const all = Array.from({ length: points }, (_, index) => index)
  const half = Math.floor(points / 2)
  switch (box.side) {
    case 'good':
      return all.slice(points - half)
    case 'bad':
      return all.slice(0, half)
    case 'top':
      return all.slice(Math.max(0, points - box.answers))
    case 'bottom':
      return all.slice(0, box.answers)
  }
}

/** The box as answers of the scale as people gave them, lowest first: 5-7, or 1-3 where low is good. */
export const answersIn = (box: Box, scale: Scale): number[] =>
  positionsOf(box, scale)
    .map((position) => (scale.good === 'high' ? scale.low + position : scale.high - position))
    .sort((one, other) => one - other)

/** What counts as good and as bad. */
export interface Boxes {
  readonly good: Box
  readonly bad: Box
}

/** The answers above and below the middle. */
export const SIDES: Boxes = { good: { side: 'good' }, bad: { side: 'bad' } }

/** What an answer, as people gave it, counts as. */
export const sideOf = (answer: number, scale: Scale, { good, bad } = SIDES): 'good' | 'bad' | 'neutral' => {
  if (answersIn(good, scale).includes(answer)) return 'good'
  return answersIn(bad, scale).includes(answer) ? 'bad' : 'neutral'
}

/** The neutral answer as people gave it; `undefined` where the scale has none. */
export const neutralAnswer = (scale: Scale): number | undefined => middleOf(scale)
