import { answersOf, turn, type Scale } from '../domain/scale'
import { poolTallies, type Cell, type Frequencies, type Tally } from '../domain/tally'
import { outcomeOf, type Outcome } from '../domain/retention'
import { positionsOf, type Box } from '../measures/boxes'
import type { Figure } from '../measures/figure'
import { figureFrom, noAnswers } from '../measures/measure'
import { wilsonInterval } from '../statistics/wilson'
import { disclose, hiddenGroups } from './suppression'

/** What became of some customers, and the share of them that stayed. */
export interface Retention {
  readonly kept: number
  readonly lost: number
  /** Of whom nothing is known: they are in no share. */
  readonly unknown: number
  /** kept / (kept + lost), with Wilson's interval. Churn is 1 minus it, lost / at start. */
  readonly rate: Figure
}

const rateOf = (kept: number, lost: number): Figure => {
  const n = kept + lost
  if (n === 0) return noAnswers
  const share = kept / n
  return figureFrom(share, wilsonInterval(share, n), { n, effective: n })
}

/**
 * Retention = customers kept / customers at the start, all of them people of whom the file says what became. New
 * customers are none of them, as a survey asks people once they are customers: (start - end) / start, which counts
 * the new against the lost, is another figure.
 *
 * Source: METHODS 2.2: retention = (E - N) / S, churn = lost / S = 1 - retention.
 */
export const retentionOf = (
  header: string,
  values: readonly { readonly value: string | null; readonly n: number }[]
): Retention => {
  const counts = { kept: 0, lost: 0, unknown: 0 }
  for (const { value, n } of values) counts[outcomeOf(header, value) ?? 'unknown'] += n
  return { ...counts, rate: disclose(rateOf(counts.kept, counts.lost), undefined) }
}

/** Retention of those who gave some answers to the effort question. */
export interface RetentionAt extends Omit<Retention, 'unknown'> {
  /** The answers as people gave them, lowest first. */
  readonly answers: readonly number[]
}

const LEVELS: readonly Box[] = [{ side: 'bad' }, { side: 'good' }]

/** Answers in the groups that are compared: difficult, neutral where there is one, easy; as places, worst first. */
const levelsOf = (scale: Scale): number[][] => {
  const [bad = [], good = []] = LEVELS.map((box) => positionsOf(box, scale))
  const neutral = answersOf(scale).flatMap((_, place) =>
    bad.includes(place) || good.includes(place) ? [] : [place]
  )
  return [bad, neutral, good].filter((places) => places.length > 0)
}

const tallyOf = (cells: readonly Cell[], header: string, outcome: Outcome): Tally | undefined =>
  poolTallies(
    cells.filter(({ key: [value = null] }) => outcomeOf(header, value) === outcome).map(({ tally }) => tally)
  )[0]

/** Retention by how difficult it was; `ces` counts effort by the column that says who stayed. Small groups are hidden. */
export const retentionByEffort = (header: string, { cells }: Frequencies): RetentionAt[] => {
  const kept = tallyOf(cells, header, 'kept')
  const lost = tallyOf(cells, header, 'lost')
  const scale = (kept ?? lost)?.scale
  if (!scale) return []
  const levels = levelsOf(scale).map((places) => {
    const countIn = (tally: Tally | undefined) =>
      places.reduce((sum, place) => sum + (tally?.n[place] ?? 0), 0)
    const answers = places.map((place) => turn(scale, scale.low + place)).sort((one, other) => one - other)
    return { answers, kept: countIn(kept), lost: countIn(lost) }
  })
  const hidden = hiddenGroups(levels.map(({ kept: stayed, lost: gone }) => stayed + gone))
  return levels.map((level, index) => ({
    ...level,
    rate: disclose(rateOf(level.kept, level.lost), hidden.get(index))
  }))
}
