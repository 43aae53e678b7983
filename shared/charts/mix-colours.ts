const channels = (colour: string): number[] =>
  [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16))

/** So much of one colour on another. */
export const mixColours = (under: string, over: string, part: number): string => {
  const [below, above] = [channels(under), channels(over)]
  return `#${below
    .map((value, index) => Math.round(value + ((above[index] ?? value) - value) * part))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`
}
