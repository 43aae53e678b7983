import { massOf, type Sample } from './sample'

/**
 * Answers as counted, brought to the number the variance may count on: mass x effective base / sum of mass.
 * Without weights they are the counts themselves. Tests on counts take these under weights: Kish's design
 * effect, one for the whole group (first-order correction in the sense of Rao & Scott 1981, JASA 76:221, with
 * Kish's design effect). All 0 for an empty sample.
 */
export const effectiveMass = (sample: Sample): number[] => {
  const total = massOf(sample)
  if (total === sample.effective) return [...sample.mass]
  return sample.mass.map((mass) => (total > 0 ? (mass * sample.effective) / total : 0))
}
