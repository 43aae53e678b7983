/** A comment that shows how a word is used. The text only serves to choose; what is shown is fetched and masked. */
export interface Example {
  readonly response: number
  readonly text: string
}

export const MOST_EXAMPLES = 3

/** Long enough to understand, short enough to read at a glance. */
const GOOD_LENGTH = 120

const isBetter = (one: Example, other: Example): boolean => {
  const [first, second] = [one, other].map(({ text }) => Math.abs(text.length - GOOD_LENGTH))
  if (first === undefined || second === undefined || first === second) return one.response < other.response
  return first < second
}

/**
 * The best examples so far with one more looked at, best first: those nearest to a good length, of the same length
 * the earlier response, and of comments that say the same the first alone. Their order of arrival does not matter.
 */
export const addExample = (best: readonly Example[], next: Example): readonly Example[] => {
  const last = best.at(-1)
  if (best.length === MOST_EXAMPLES && last && !isBetter(next, last)) return best
  const same = best.find(({ text }) => text === next.text)
  if (same && !isBetter(next, same)) return best
  const others = best.filter((example) => example !== same)
  const place = others.findIndex((example) => isBetter(next, example))
  return (place < 0 ? [...others, next] : others.toSpliced(place, 0, next)).slice(0, MOST_EXAMPLES)
}
