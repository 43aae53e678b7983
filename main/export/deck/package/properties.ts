import { PROGRAM } from '../../../../shared/report/provenance'
import { escapeXml, XML_HEAD } from '../xml'

export interface DeckProperties {
  readonly title: string
  readonly subject: string
  readonly language: string
  readonly madeAt: Date
  readonly slideTitles: readonly string[]
}

/** Seconds are as fine as the format goes. */
const moment = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`

export const coreProperties = ({ title, subject, language, madeAt }: DeckProperties): string =>
  [
    XML_HEAD,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${PROGRAM}</dc:creator>`,
    `<cp:lastModifiedBy>${PROGRAM}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment(madeAt)}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment(madeAt)}</dcterms:modified>`,
    `<dc:language>${language}</dc:language></cp:coreProperties>`
  ].join('')

export const appProperties = ({ slideTitles }: DeckProperties): string =>
  [
    XML_HEAD,
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    `<Application>${PROGRAM}</Application><PresentationFormat>Widescreen</PresentationFormat>`,
    `<Slides>${slideTitles.length}</Slides><Notes>${slideTitles.length}</Notes><HiddenSlides>0</HiddenSlides>`,
    `<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Slide Titles</vt:lpstr></vt:variant><vt:variant><vt:i4>${slideTitles.length}</vt:i4></vt:variant></vt:vector></HeadingPairs>`,
    `<TitlesOfParts><vt:vector size="${slideTitles.length}" baseType="lpstr">${slideTitles
      .map((title) => `<vt:lpstr>${escapeXml(title)}</vt:lpstr>`)
      .join('')}</vt:vector></TitlesOfParts>`,
    `<Company>${PROGRAM}</Company></Properties>`
  ].join('')
