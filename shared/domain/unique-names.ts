/** Names made different: where one is taken already it is numbered, "a", "a (2)", "a (3)" ... */
export const uniqueNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>()
  return names.map((name) => {
    let free = name
    for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`
    taken.add(free)
    return free
  })
}
