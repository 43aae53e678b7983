import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { FONT } from '../../shared/charts/look'
import type { FramedSvg } from './frame'

export interface PdfInput {
  readonly picture: FramedSvg
  readonly title: string
  readonly language: string
  readonly fontFolder: string
}

const typstString = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/** A framed picture as a PDF page of its own size: vector, with real text and embedded fonts. */
export const toPdf = ({ picture, title, language, fontFolder }: PdfInput): Uint8Array => {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fontFolder] }] })
  compiler.mapShadow('/picture.svg', Buffer.from(picture.svg))
  return compiler.pdf({
    mainFileContent: `#set document(title: ${typstString(title)}, author: "Effortscope", date: none)
#set page(width: ${picture.width}pt, height: ${picture.height}pt, margin: 0pt)
#set text(font: ${typstString(FONT)}, lang: ${typstString(language)})
#image("/picture.svg", width: 100%, alt: ${typstString(title)})
`
  })
}
