import { FONT } from '../../shared/charts/look'
import { textWidth, wrapText, type Weight } from '../../shared/charts/text-width'

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export interface WrittenStyle {
  readonly size: number
  readonly weight: Weight
  readonly colour: string
  readonly leading: number
}

export interface Written {
  readonly height: number
  /** As SVG, from this place on. */
  readonly at: (left: number, top: number) => string
}

/** A line as it is, or where one word is wider than all of it, such as the name of a file, in pieces. */
const broken = (line: string, width: number, size: number, weight: Weight): string[] =>
  Array.from(line).reduce<string[]>((pieces, letter) => {
    const last = pieces.at(-1)
    return last === undefined || textWidth(last + letter, size, weight) > width
      ? [...pieces, letter]
      : [...pieces.slice(0, -1), last + letter]
  }, [])

/** Lines of text one under the other, wrapped to a width. */
export const writeLines = (
  lines: readonly string[],
  width: number,
  { size, weight, colour, leading }: WrittenStyle
): Written => {
  const wrapped = lines
    .flatMap((line) => wrapText(line, width, size, weight))
    .flatMap((line) => broken(line, width, size, weight))
  return {
    height: wrapped.length * leading,
    at: (left, top) =>
      wrapped
        .map(
          (line, index) =>
            `<text x="${left}" y="${top + index * leading + size}" font-family="${FONT}" font-size="${size}" font-weight="${weight}" fill="${colour}" xml:space="preserve">${escapeXml(line)}</text>`
        )
        .join('\n')
  }
}
