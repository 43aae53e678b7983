/** Keys of columns that are another column under a new name, with the key that column goes by. */
export type Renamed = Readonly<Record<string, string>>

/**
 * The keys of one file, those that were renamed by the key they go by. A file that has the column under both
 * names, or two of its later names, keeps what it has beside the first: nothing of it is lost.
 */
export const joinedKeys = (keys: readonly string[], renamed: Renamed): string[] => {
  const taken = new Set(keys)
  return keys.map((key) => {
    const to = Object.hasOwn(renamed, key) ? renamed[key] : undefined
    if (to === undefined || taken.has(to)) return key
    taken.add(to)
    return to
  })
}
