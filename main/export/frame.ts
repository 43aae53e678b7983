import { renderSvg } from '../../shared/charts/echarts'
import { FONT, type Look } from '../../shared/charts/look'
import { textWidth, wrapText, type Weight } from '../../shared/charts/text-width'
import type { Picture } from '../../shared/views/picture'
import { cleanSvg } from './clean-svg'

const EDGE = 20
const TITLE = 19
const LINE = 12
const LEADING = 17

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

interface Written {
  readonly svg: string
  readonly bottom: number
}

/** Lines of text one under the other, wrapped to the width. */
const write = (
  lines: readonly string[],
  top: number,
  width: number,
  style: { size: number; weight: Weight; colour: string; leading: number }
): Written => {
  const wrapped = lines.flatMap((line) => wrapText(line, width - 2 * EDGE, style.size, style.weight))
  const svg = wrapped
    .map(
      (line, index) =>
        `<text x="${EDGE}" y="${top + index * style.leading + style.size}" font-family="${FONT}" font-size="${style.size}" font-weight="${style.weight}" fill="${style.colour}" xml:space="preserve">${escape(line)}</text>`
    )
    .join('\n')
  return { svg, bottom: top + wrapped.length * style.leading }
}

/** A framed picture as SVG, and its size in points. */
export interface FramedSvg {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/**
 * Puts title, slice, definition, base, dates and source around a chart. PNG and PDF are made of this very
 * SVG, so the three never differ.
 */
export const framePicture = ({ chart, title, subtitle, footer }: Picture, look: Look): FramedSvg => {
  const width = Math.max(chart.width, Math.min(textWidth(title, TITLE, 600) + 2 * EDGE, 2400))
  const heading = write([title], 18, width, { size: TITLE, weight: 600, colour: look.ink, leading: 24 })
  const under = write(subtitle, heading.bottom + 4, width, {
    size: LINE,
    weight: 400,
    colour: look.inkSoft,
    leading: LEADING
  })
  const chartTop = under.bottom + 12
  const notes = write(footer, chartTop + chart.height + 12, width, {
    size: 11,
    weight: 400,
    colour: look.inkFaint,
    leading: 15
  })
  const height = notes.bottom + 16
  const inner = cleanSvg(renderSvg(chart))
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<title>${escape(title)}</title>
<rect width="${width}" height="${height}" fill="${look.surface}"/>
${heading.svg}
${under.svg}
<g transform="translate(0 ${chartTop})">
${inner}
</g>
${notes.svg}
</svg>
`
  return { svg, width, height }
}
