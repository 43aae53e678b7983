/** Where text stands in the SVG of a chart: its own height, or that of the group it is moved by. */
const TEXT = /<text\b[^>]*?>/g
const MOVED = /transform="(?:translate|matrix)\(([^)]*)\)"/
const PLACED = /\by="(-?[\d.]+)"/

/** Heights at which text stands, in the picture's own units. */
const textHeights = (svg: string): number[] =>
  (svg.match(TEXT) ?? []).map((text) => {
    const moved = MOVED.exec(text)?.[1]?.split(/[\s,]+/)
    return Number(moved?.at(-1) ?? 0) + Number(PLACED.exec(text)?.[1] ?? 0)
  })

/** How far from every line of text a cut is looked for: what is drawn beside a line is higher than its letters. */
const AWAY = [16, 13, 9, 6] as const

/**
 * A picture too high for a page in pieces that are not, cut where no text stands. Each piece shows its part of the
 * same drawing, so that nothing is drawn anew and nothing is lost.
 */
export const cutPicture = (
  svg: string,
  height: number,
  most: number
): { readonly svg: string; readonly height: number }[] => {
  if (height <= most) return [{ svg, height }]
  const heights = textHeights(svg)
  const isFree = (at: number, away: number) => heights.every((text) => Math.abs(text - at) > away)
  /** The lowest place that is free, in the lower half of what there is room for. */
  const cutAfter = (from: number): number => {
    const places = Array.from({ length: Math.floor(most / 2) }, (_, up) => from + Math.floor(most) - up)
    for (const away of AWAY) {
      const free = places.find((at) => isFree(at, away))
      if (free !== undefined) return free
    }
    return from + most
  }
  const cuts = [0]
  while (height - (cuts.at(-1) ?? 0) > most) cuts.push(cutAfter(cuts.at(-1) ?? 0))
  return cuts.map((top, index) => {
    const bottom = cuts[index + 1] ?? height
    return { svg: windowOn(svg, top, bottom - top), height: bottom - top }
  })
}

/** The drawing seen through a window of its full width. */
const windowOn = (svg: string, top: number, height: number): string => {
  const opening = /^<svg[^>]*>/.exec(svg)?.[0] ?? ''
  const width = /\bwidth="([\d.]+)"/.exec(opening)?.[1] ?? '0'
  const other = opening
    .replace(/\bheight="[^"]*"/, `height="${height}"`)
    .replace(/ viewBox="[^"]*"/, '')
    .replace(/>$/, ` viewBox="0 ${top} ${width} ${height}">`)
  return other + svg.slice(opening.length)
}
