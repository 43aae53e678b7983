const stemOf = (file: string): string => file.replace(/\.gz$/i, '').replace(/\.[^.]+$/, '')

/** Letters, digits and what stands between, apart: `2014_SFO` is `2014`, `_`, `SFO`. */
const partsOf = (text: string): string[] => text.match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]+/gu) ?? []

const common = (lists: readonly (readonly string[])[]): string[] => {
  const [first = [], ...others] = lists
  const end = first.findIndex((part, index) => others.some((other) => other[index] !== part))
  return end < 0 ? [...first] : first.slice(0, end)
}

const lettersIn = (text: string): number => text.replace(/[^\p{L}]/gu, '').length

/** Shorter than this, what names share is no name. */
const FEWEST_LETTERS = 3

/**
 * What waves of a survey share in their names, at their beginning or at their end: `2014_SFO_Survey` and
 * `2016_SFO_Survey` are the `SFO_Survey`. `undefined` where that is too little.
 */
const sharedName = (stems: readonly string[]): string | undefined => {
  const lists = stems.map(partsOf)
  const start = common(lists).join('')
  const end = common(lists.map((parts) => [...parts].reverse()))
    .reverse()
    .join('')
  const longest = lettersIn(end) > lettersIn(start) ? end : start
  const name = longest.replace(/^[\s_.–(-]+|[\s_.–(-]+$/gu, '')
  return lettersIn(name) < FEWEST_LETTERS ? undefined : name
}

/** The name proposed for a project of some files; `several` names it where they share nothing. */
export const projectName = (files: readonly string[], several: string): string => {
  const stems = files.map(stemOf)
  const [first = several, ...others] = stems
  return others.length === 0 ? first : (sharedName(stems) ?? several)
}
