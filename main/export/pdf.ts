import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { FONT } from '../../shared/charts/look'
import type { FramedSvg } from './frame'
import { svgLayers } from './svg-layers'

export interface PdfInput {
  readonly picture: FramedSvg
  readonly title: string
  readonly language: string
  readonly fontFolder: string
}

const typstString = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/** A framed picture as a PDF page of its own size: vector, with real text and embedded fonts. */
export const toPdf = ({ picture, title, language, fontFolder }: PdfInput): Uint8Array => {
  // The compiler sees files of its workspace only; the picture is laid into it without being written.
  const compiler = NodeCompiler.create({ workspace: fontFolder, fontArgs: [{ fontPaths: [fontFolder] }] })
  const layers = svgLayers(picture.svg).map((svg, index) => {
    const name = `layer-${index}.svg`
    compiler.mapShadow(join(fontFolder, name), Buffer.from(svg))
    // The shapes carry the description; the text is read as text.
    return `#place(top + left, image("${name}", width: 100%${index === 0 ? `, alt: ${typstString(title)}` : ''}))`
  })
  const compiled = compiler.compile({
    mainFileContent: `#set document(title: ${typstString(title)}, author: "Effortscope", date: none)
#set page(width: ${picture.width}pt, height: ${picture.height}pt, margin: 0pt)
#set text(font: ${typstString(FONT)}, lang: ${typstString(language)})
${layers.join('\n')}
`
  })
  const document = compiled.result
  if (!document)
    throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no document'))
  return compiler.pdf(document)
}
