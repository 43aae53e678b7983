/** Words of a header that name the metric, not the touchpoint. */
const METRIC_WORDS =
  /\b(?:ces|csat|effort(?: score)?|customer effort(?: score)?|score|rating|ease(?: of)?)\b/giu

const commonStart = (texts: readonly string[]): number => {
  const [first = '', ...others] = texts
  let length = 0
  while (length < first.length && others.every((other) => other[length] === first[length])) length += 1
  const boundary = first.slice(0, length).search(/[^\p{L}\p{N}][\p{L}\p{N}]*$/u)
  return boundary < 0 ? 0 : boundary + 1
}

const commonEnd = (texts: readonly string[]): number => {
  const [first = '', ...others] = texts
  let length = 0
  while (length < first.length && others.every((other) => other.at(-1 - length) === first.at(-1 - length)))
    length += 1
  const boundary = first.slice(first.length - length).search(/[^\p{L}\p{N}]/u)
  return boundary < 0 ? 0 : length - boundary
}

const tidy = (text: string): string =>
  text.replace(/[_\s]+/g, ' ').replace(/^[\s\-–—:.,[\]()]+|[\s\-–—:.,[\]()]+$/g, '')

/**
 * Names for the touchpoints of a wide file, from its CES headers: what is in brackets (a grid question
 * with its rows), else what is left when all that the headers share is taken off, else the header.
 */
export const touchpointNames = (headers: readonly string[]): string[] => {
  const brackets = headers.map((header) => /\[([^\]]+)\]\s*$/.exec(header)?.[1]?.trim())
  const asked = new Set(brackets).size === headers.length
  if (headers.length > 1 && asked && brackets.every((name) => name !== undefined)) return brackets
  const trimmed = headers.map((header) => header.trim())
  const start = trimmed.length > 1 ? commonStart(trimmed) : 0
  const cut = trimmed.map((header) => header.slice(start))
  const end = cut.length > 1 ? commonEnd(cut) : 0
  const own = cut.map((header) => tidy(header.slice(0, header.length - end)))
  const named = own.map((name) => tidy(name.replace(METRIC_WORDS, ' ')))
  const different = new Set(named).size === named.length && named.every((name) => name !== '')
  return different ? named : trimmed.map(tidy)
}
