/**
 * An answer in words as it is looked up: without regard to case, accents (so that both spellings of Romanian meet),
 * the kind of apostrophe, and blanks. Digits and signs stay, as "-1" and "1" are two answers.
 */
export const labelText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

type Labels = Readonly<Record<string, number | null>>

/** Labels by their text as it is looked up; what two labels that differ disagree on is left out. */
const BY_TEXT = new WeakMap<Labels, ReadonlyMap<string, number | null>>()

const byText = (labels: Labels): ReadonlyMap<string, number | null> => {
  const known = BY_TEXT.get(labels)
  if (known) return known
  const made = new Map<string, number | null>()
  const disputed = new Set<string>()
  for (const [label, answer] of Object.entries(labels)) {
    const text = labelText(label)
    if (made.has(text) && made.get(text) !== answer) disputed.add(text)
    made.set(text, answer)
  }
  for (const text of disputed) made.delete(text)
  BY_TEXT.set(labels, made)
  return made
}

/**
 * What an answer counts as by its label, `null` for no answer, `undefined` where it has none: the label as written,
 * or else one that is written differently only in case, accents or blanks.
 */
export const labelled = (labels: Labels, answer: string): number | null | undefined =>
  Object.hasOwn(labels, answer) ? labels[answer] : byText(labels).get(labelText(answer))
