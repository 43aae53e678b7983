import { Resvg } from '@resvg/resvg-js'
import { FONT } from '../../shared/charts/look'
import type { FramedSvg } from './frame'

/** A framed picture as PNG, two pixels a point, set in the fonts of the application alone. */
export const toPng = ({ svg }: FramedSvg, fontFiles: readonly string[]): Uint8Array =>
  new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: FONT }
  })
    .render()
    .asPng()
