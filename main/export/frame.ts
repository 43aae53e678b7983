import type { ChartBackground } from '../../shared/contract/chart-format'
import { renderSvg } from '../../shared/charts/echarts'
import type { Look } from '../../shared/charts/look'
import { textWidth } from '../../shared/charts/text-width'
import type { Picture } from '../../shared/views/picture'
import { cleanSvg } from './clean-svg'
import { sliceSvg, type PageSlice } from './slice-svg'
import { escapeXml, writeLines } from './svg-text'

const EDGE = 20
const TITLE = 19
const TOP = 18
const BOTTOM = 16
const AROUND = 12
/** Titles that are longer than the picture is wide stand on several lines. */
const WIDEST_TITLE = 2400

/** A framed picture as SVG, and its size in CSS pixels of 1/96 inch. */
export interface FramedSvg {
  readonly svg: string
  readonly width: number
  readonly height: number
}

export interface Framing {
  readonly look: Look
  readonly background: ChartBackground
  /** CSS pixels that a unit of the drawing takes. */
  readonly zoom: number
  /** Height to fill, in units of the drawing: the notes stand at its foot. */
  readonly height?: number
  /** Whether the picture may be wider than its chart for the sake of its title. */
  readonly grows?: boolean
  /** The part of the chart that is drawn, where it goes on on other pages. */
  readonly part?: { readonly slices: readonly PageSlice[]; readonly page: string; readonly isFirst: boolean }
}

/** What stands around the chart: over it the title, on a first page with what is said of it, and under it the notes. */
const surroundings = (
  { chart, title, subtitle, footer }: Picture,
  { look, grows = false, part }: Pick<Framing, 'look' | 'grows' | 'part'>
) => {
  const wanted = grows ? Math.min(textWidth(title, TITLE, 600) + 2 * EDGE, WIDEST_TITLE) : 0
  const width = Math.max(chart.width, wanted)
  const most = width - 2 * EDGE
  const heading = writeLines([title], most, { size: TITLE, weight: 600, colour: look.ink, leading: 24 })
  const under = writeLines(part?.isFirst === false ? [] : subtitle, most, {
    size: 12,
    weight: 400,
    colour: look.inkSoft,
    leading: 17
  })
  const notes = writeLines(part ? [part.page, ...footer] : footer, most, {
    size: 11,
    weight: 400,
    colour: look.inkFaint,
    leading: 15
  })
  const chartTop = TOP + heading.height + 4 + under.height + AROUND
  return { width, heading, under, notes, chartTop, taken: chartTop + AROUND + notes.height + BOTTOM }
}

/** Height that title and notes take around a chart of its width. */
export const heightAround = (picture: Picture, framing: Pick<Framing, 'look' | 'part'>): number =>
  surroundings(picture, framing).taken

/** On whatever shows through a picture the rim of a text, which has the colour of the paper, would be a stain. */
const withoutRims = (svg: string): string =>
  svg.replace(/<text\b[^>]*>/g, (text) => text.replace(/ (?:stroke|stroke-width|paint-order)="[^"]*"/g, ''))

const chartInside = ({ chart }: Picture, { background, part }: Framing): string => {
  const drawn = cleanSvg(renderSvg(chart))
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
  const inner = background === 'transparent' ? withoutRims(drawn) : drawn
  return part ? sliceSvg(inner, part.slices, chart.width) : inner
}

/**
 * Puts title, slice, definition, base, dates and source around a chart. PNG and PDF are made of this very
 * SVG, so the three never differ.
 */
export const framePicture = (picture: Picture, framing: Framing): FramedSvg => {
  const { look, background, zoom, height: least = 0, part } = framing
  const { width, heading, under, notes, chartTop, taken } = surroundings(picture, framing)
  const inside = part
    ? part.slices.reduce((sum, { head, from, to }) => sum + head.height + to - from, 0)
    : picture.chart.height
  const height = Math.max(least, taken + inside)
  const size = { width: round(width * zoom), height: round(height * zoom) }
  const ground =
    background === 'transparent' ? '' : `<rect width="${width}" height="${height}" fill="${look.surface}"/>\n`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size.width}" height="${size.height}" viewBox="0 0 ${width} ${height}">
<title>${escapeXml(picture.title)}</title>
${ground}${heading.at(EDGE, TOP)}
${under.at(EDGE, TOP + heading.height + 4)}
<g transform="translate(0 ${chartTop})">
${chartInside(picture, framing)}
</g>
${notes.at(EDGE, height - BOTTOM - notes.height)}
</svg>
`
  return { svg, ...size }
}

const round = (length: number): number => Math.round(length * 1000) / 1000
