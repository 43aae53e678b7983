/** Marks in each label the first letter that none before it has, so that Alt and that letter open it. */
export const withMnemonics = <Item extends { readonly label?: string }>(items: readonly Item[]): Item[] => {
  const taken = new Set<string>()
  return items.map((item) => {
    const label = item.label ?? ''
    const letters = Array.from(label)
    const at = letters.findIndex((letter) => /\p{L}/u.test(letter) && !taken.has(letter.toLowerCase()))
    if (at < 0) return item
    taken.add((letters[at] ?? '').toLowerCase())
    return { ...item, label: [...letters.slice(0, at), '&', ...letters.slice(at)].join('') }
  })
}
