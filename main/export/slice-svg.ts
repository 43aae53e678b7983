/** A part of a chart from one height to another, under the headings that are repeated over it. */
export interface PageSlice {
  readonly head: { readonly top: number; readonly height: number }
  readonly from: number
  readonly to: number
}

const TEXT = /<text\b[^>]*>[\s\S]*?<\/text>\s*/g

const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0)

/** The height a text stands at: its own, and what it is moved by. */
const heightOf = (text: string): number =>
  numberIn(text, /\sy="(-?[\d.]+)"/) + numberIn(text, /translate\(-?[\d.]+[ ,](-?[\d.]+)\)/)

/**
 * Some stretches of a drawing one under the other. Shapes end at the edges of their stretch; a text is in one stretch or in
 * another, whole, so that it is read once.
 */
export const sliceSvg = (svg: string, slices: readonly PageSlice[], width: number): string => {
  const texts = svg.match(TEXT) ?? []
  const shapes = svg.replace(TEXT, '')
  let y = 0
  const show = (from: number, height: number): string => {
    if (height <= 0) return ''
    const within = texts.filter((text) => heightOf(text) >= from && heightOf(text) < from + height)
    const shown = `<svg x="0" y="${y}" width="${width}" height="${height}" viewBox="0 ${from} ${width} ${height}">${shapes}</svg>
<g transform="translate(0 ${y - from})">
${within.join('')}
</g>
`
    y += height
    return shown
  }
  return slices.map(({ head, from, to }) => show(head.top, head.height) + show(from, to - from)).join('')
}
