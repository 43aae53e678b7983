/** Text elements of an SVG, each with the attributes of its own tag. */
const TEXT = /<text\b[^>]*>[\s\S]*?<\/text>\s*/g
const SHAPE = /<(path|rect|circle|line|polyline|polygon|ellipse)\b[^>]*?(?:\/>|>\s*<\/\1>)\s*/g

const weightOf = (text: string): string => /font-weight[:=]\s*"?(\d+)/.exec(text)?.[1] ?? '400'

/**
 * One SVG as several to be laid over one another: its shapes, then its text by weight. The PDF writer lists
 * the fonts of a picture in random order, so that a picture with two of them would differ from one export to
 * the next; with one font in each layer the file is the same every time. Text lies on top in every chart.
 */
export const svgLayers = (svg: string): string[] => {
  const weights = [...new Set((svg.match(TEXT) ?? []).map(weightOf))].sort()
  const onlyText = svg.replace(SHAPE, '')
  return [
    svg.replace(TEXT, ''),
    ...weights.map((weight) => onlyText.replace(TEXT, (text) => (weightOf(text) === weight ? text : '')))
  ]
}
