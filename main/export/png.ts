import { Resvg } from '@resvg/resvg-js'
import { FONT } from '../../shared/charts/look'
import type { FramedSvg } from './frame'
import { withDensity } from './png-density'

/** CSS pixels of an inch. */
const INCH = 96

/**
 * A framed picture as PNG, so many pixels a CSS pixel, set in the fonts of the application alone. It says how many of them
 * an inch has, so that other programs place it at its size.
 */
export const toPng = (
  { svg, width }: Pick<FramedSvg, 'svg' | 'width'>,
  scale: number,
  fontFiles: readonly string[]
): Uint8Array =>
  withDensity(
    new Resvg(svg, {
      fitTo: { mode: 'width', value: Math.round(width * scale) },
      font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: FONT }
    })
      .render()
      .asPng(),
    INCH * scale
  )
