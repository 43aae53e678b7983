/** Longer names are refused. */
const LONGEST = 31

/** What a name of a sheet may not hold. */
const REFUSED = /[[\]:*?/\\]/g

/** The beginning of a name, no sign of it cut in two. */
const cut = (name: string, length: number): string =>
  name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()

/** Names of sheets as spreadsheets take them, each once; of those that would be the same the later ones get a number. */
export const sheetNames = (wanted: readonly string[]): string[] => {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const plain =
      name
        .replace(REFUSED, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '1'
    let unique = cut(plain, LONGEST)
    for (let next = 2; taken.has(unique.toLowerCase()); next++) {
      const ending = ` ${next}`
      unique = cut(plain, LONGEST - ending.length) + ending
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}
