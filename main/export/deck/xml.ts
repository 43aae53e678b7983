/** What XML 1.0 cannot hold: control characters, halves of pairs, and two that are no characters. */
// eslint-disable-next-line no-control-regex
const NO_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text without the characters that no XML file can hold. */
export const plainXml = (text: string): string => text.replace(NO_XML, '')

/** Text as it stands in an element or an attribute. */
export const escapeXml = (text: string): string =>
  plainXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A colour of a look as the format writes it. */
export const hex = (colour: string): string => colour.replace('#', '').toUpperCase()
