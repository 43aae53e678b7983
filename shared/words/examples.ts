/**
 * A comment that shows how a word is used: which response it is of, how long it is, and a number that stands for
 * what it says. Its text is not kept: it is fetched, and masked, by whoever shows it.
 */
export interface Example {
  readonly response: number
  readonly length: number
  readonly digest: number
}

export const MOST_EXAMPLES = 3

/** Long enough to understand, short enough to read at a glance. */
const GOOD_LENGTH = 120

/** FNV-1a: the same for comments that say the same, and hardly ever for others. */
const digestOf = (text: string): number => {
  let digest = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193)
  return digest >>> 0
}

export const exampleOf = (response: number, text: string): Example => ({
  response,
  length: text.length,
  digest: digestOf(text)
})

const isSame = (one: Example, other: Example): boolean =>
  one.digest === other.digest && one.length === other.length

const isBetter = (one: Example, other: Example): boolean => {
  const [first, second] = [one, other].map(({ length }) => Math.abs(length - GOOD_LENGTH))
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
  const same = best.find((example) => isSame(example, next))
  if (same && !isBetter(next, same)) return best
  const others = best.filter((example) => example !== same)
  const place = others.findIndex((example) => isBetter(next, example))
  return (place < 0 ? [...others, next] : others.toSpliced(place, 0, next)).slice(0, MOST_EXAMPLES)
}
