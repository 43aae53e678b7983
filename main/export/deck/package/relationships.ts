import { XML_HEAD } from '../xml'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Relationships of a part, in the order of their ids: rId1, rId2 ... */
export const relationships = (
  targets: readonly { readonly kind: string; readonly target: string }[]
): string =>
  [
    XML_HEAD,
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
    ...targets.map(
      ({ kind, target }, at) =>
        `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`
    ),
    '</Relationships>'
  ].join('')
