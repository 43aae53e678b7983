import type { Look } from '../../../../shared/charts/look'

/** Relative luminance of `#rrggbb` by WCAG, 0 to 1. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** The colour of text on a bar, whichever is read better. */
export const readableOn = (bar: string, { ink, surface }: Look): string =>
  contrast(bar, surface) >= contrast(bar, ink) ? surface : ink
