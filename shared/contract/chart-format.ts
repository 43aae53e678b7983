import { z } from 'zod'

/**
 * What a chart is to fill: the width it has in the window; a 16:9 slide; the width of text on an A4 page; a column of 85 mm.
 */
export const CHART_SIZES = ['screen', 'slide', 'a4', 'column'] as const

export type ChartSize = (typeof CHART_SIZES)[number]

/** Pixels of a PNG for each pixel of 1/96 inch: 1x for the screen, 2x for fine screens, 4x (384 an inch) for print. */
export const CHART_SCALES = ['1', '2', '4'] as const

export type ChartScale = (typeof CHART_SCALES)[number]

/** What is behind the drawing: the paper of its look, which is white in the light one, or nothing. */
export const CHART_BACKGROUNDS = ['white', 'transparent'] as const

export type ChartBackground = (typeof CHART_BACKGROUNDS)[number]

export const chartChoicesSchema = z.object({
  size: z.enum(CHART_SIZES),
  scale: z.enum(CHART_SCALES),
  background: z.enum(CHART_BACKGROUNDS)
})

export type ChartChoices = z.infer<typeof chartChoicesSchema>

export const INITIAL_CHOICES: ChartChoices = { size: 'screen', scale: '2', background: 'white' }

/** Widths that a chart can be drawn at, in CSS pixels, and the one it has where no window says another. */
export const CHART_WIDTH = { least: 320, usual: 960, most: 2400 } as const

/**
 * Whether a picture is no more than its size holds, in letters that can be read. What has too many rows for that goes on:
 * as one taller picture, or in a PDF on further pages.
 */
export type ChartFit = 'whole' | 'taller' | 'pages'
