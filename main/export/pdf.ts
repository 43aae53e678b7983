import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { FONT } from '../../shared/charts/look'
import type { FittedPicture, Paper } from './fit-picture'
import type { FramedSvg } from './frame'
import { svgLayers } from './svg-layers'

export interface PdfInput extends Pick<FittedPicture, 'framed' | 'paper'> {
  readonly title: string
  readonly language: string
  readonly fontFolder: string
}

const typstString = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/** CSS pixels in points. */
const points = (pixels: number): string => `${Math.round(pixels * 75_000) / 100_000}pt`

const pageOf = (picture: FramedSvg, paper: Paper | null): string => {
  const { width, height, margin } = paper ?? { ...picture, margin: 0 }
  return `width: ${points(width)}, height: ${points(height)}, margin: ${points(margin)}`
}

/**
 * Framed pictures as the pages of a PDF, each of the picture's own size or on paper: vector, with real text and embedded
 * fonts, as PDF/A-2b, which can be read on any machine and kept.
 */
export const toPdf = ({ framed, paper, title, language, fontFolder }: PdfInput): Uint8Array => {
  // The compiler sees files of its workspace only; the pictures are laid into it without being written.
  const compiler = NodeCompiler.create({ workspace: fontFolder, fontArgs: [{ fontPaths: [fontFolder] }] })
  const pages = framed.map((picture, page) => {
    const layers = svgLayers(picture.svg).map((svg, layer) => {
      const name = `page-${page}-layer-${layer}.svg`
      compiler.mapShadow(join(fontFolder, name), Buffer.from(svg))
      // The shapes carry the description; the text is read as text.
      const said = layer === 0 ? `, alt: ${typstString(title)}` : ''
      return `#place(top + left, image("${name}", width: ${points(picture.width)}, height: ${points(picture.height)}${said}))`
    })
    return `#page(${pageOf(picture, paper)})[
${layers.join('\n')}
]`
  })
  const compiled = compiler.compile({
    mainFileContent: `#set document(title: ${typstString(title)}, author: "Effortscope", date: none)
#set text(font: ${typstString(FONT)}, lang: ${typstString(language)})
${pages.join('\n')}
`
  })
  const document = compiled.result
  if (!document)
    throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no document'))
  return compiler.pdf(document, { pdfStandard: 'a-2b' })
}
