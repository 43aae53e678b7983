// Reads the advance widths of Inter's letters from its font files, for shared/charts/text-width.ts.
// Run after a new version of the font: node scripts/inter-widths.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const WEIGHTS = {
  400: '400Regular/Inter_400Regular',
  500: '500Medium/Inter_500Medium',
  600: '600SemiBold/Inter_600SemiBold'
}

/** Latin with the letters of the product's languages, and the signs that charts use. */
const LETTERS = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...range(0x218, 0x21b),
  ...'–—‘’“”•…€−×÷≤≥≠→←↑↓△●'.split('').map((letter) => letter.codePointAt(0))
]

function* range(from, to) {
  for (let code = from; code <= to; code += 1) yield code
}

/** The tables of a TrueType file by name. */
const tablesOf = (view) => {
  const tables = {}
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))
    tables[name] = view.getUint32(at + 8)
  }
  return tables
}

/** A function from code point to glyph, from the format 4 subtable of cmap. */
const glyphFinder = (view, cmap) => {
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const table = cmap + view.getUint32(cmap + 4 + 8 * index + 4)
    if (view.getUint16(table) !== 4) continue
    const segments = view.getUint16(table + 6) / 2
    const ends = table + 14
    const starts = ends + 2 * segments + 2
    const deltas = starts + 2 * segments
    const offsets = deltas + 2 * segments
    return (code) => {
      for (let segment = 0; segment < segments; segment += 1) {
        if (view.getUint16(ends + 2 * segment) < code) continue
        const start = view.getUint16(starts + 2 * segment)
        if (start > code) return 0
        const offset = view.getUint16(offsets + 2 * segment)
        const delta = view.getUint16(deltas + 2 * segment)
        if (offset === 0) return (code + delta) & 0xffff
        const glyph = view.getUint16(offsets + 2 * segment + offset + 2 * (code - start))
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff
      }
      return 0
    }
  }
  throw new Error('no format 4 cmap')
}

const widths = {}
for (const [weight, name] of Object.entries(WEIGHTS)) {
  const bytes = readFileSync(new URL(`../node_modules/@expo-google-fonts/inter/${name}.ttf`, import.meta.url))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const tables = tablesOf(view)
  const unitsPerEm = view.getUint16(tables.head + 18)
  const metrics = view.getUint16(tables.hhea + 34)
  const glyphOf = glyphFinder(view, tables.cmap)
  const advance = (glyph) => view.getUint16(tables.hmtx + 4 * Math.min(glyph, metrics - 1))
  widths[weight] = Object.fromEntries(
    LETTERS.map((code) => [code, glyphOf(code)])
      .filter(([, glyph]) => glyph > 0)
      .map(([code, glyph]) => [String.fromCodePoint(code), Math.round((1000 * advance(glyph)) / unitsPerEm)])
  )
}

/** Letters in one string and their widths in one list, in thousandths of an em. */
const packed = Object.fromEntries(
  Object.entries(widths).map(([weight, table]) => [
    weight,
    { letters: Object.keys(table).join(''), widths: Object.values(table) }
  ])
)
writeFileSync(
  new URL('../shared/charts/inter-widths.json', import.meta.url),
  `${JSON.stringify(packed).replaceAll('},', '},\n')}\n`
)
