/** A paragraph is read at a glance up to about so many words. */
const MOST_WORDS = 110

/** So few more are not worth a paragraph of their own. */
const FEWEST_MORE = 25

const wordsIn = (said: string): number => said.split(/\s+/).length

/** Sentences that stand first, in one paragraph that is not too long to be read, and those that go on in smaller type. */
export const leadReading = (
  sentences: readonly string[]
): { readonly lead: readonly string[]; readonly more: readonly string[] } => {
  const lengths = sentences.map(wordsIn)
  const upTo = (end: number) => lengths.slice(0, end).reduce((total, length) => total + length, 0)
  if (upTo(sentences.length) <= MOST_WORDS + FEWEST_MORE) return { lead: sentences, more: [] }
  const end = Math.max(
    1,
    lengths.findIndex((_, at) => upTo(at + 1) > MOST_WORDS)
  )
  return { lead: sentences.slice(0, end), more: sentences.slice(end) }
}
