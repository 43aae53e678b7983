import { answersOf, type Scale } from '../domain/scale'
import { emptyTally } from '../domain/tally'
import type { Definition } from './definition'
import { measure } from './measure'

/**
 * What a score is of one answer alone, by answer, worst first: 1 or 0 for a share, 1, 0 or -1 for a net score, the
 * answer itself for a mean. Every definition is the mean of these, so that they can be averaged by person too.
 */
export const answerValues = (definition: Definition, scale: Scale): number[] => {
  const nobody = emptyTally(scale, false)
  return answersOf(scale).map(
    (_, place) => measure(definition, { ...nobody, n: nobody.n.with(place, 1) }, false).value ?? 0
  )
}
