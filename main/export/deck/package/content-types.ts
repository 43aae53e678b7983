import { XML_HEAD } from '../xml'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const PRESENTATION = `${OFFICE}.presentationml`

/** What parts are, by where they lie. */
const OVERRIDES: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${PRESENTATION}.presentation.main+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, `${PRESENTATION}.slideMaster+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, `${PRESENTATION}.slideLayout+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/, `${PRESENTATION}.slide+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, `${PRESENTATION}.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, `${PRESENTATION}.notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${PRESENTATION}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${PRESENTATION}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${PRESENTATION}.tableStyles+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/, `${OFFICE}.theme+xml`],
  [/^ppt\/charts\/[^/]+\.xml$/, `${OFFICE}.drawingml.chart+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${OFFICE}.extended-properties+xml`]
]

/** Whole kinds of files, by the end of their name. */
const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  xlsx: `${OFFICE}.spreadsheetml.sheet`
}

const endOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

/** Says what each part is: all that are there, and none that is not. */
export const contentTypes = (names: readonly string[]): string => {
  const ends = [...new Set(names.map(endOf))].filter((end) => end in DEFAULTS).sort()
  const overrides = names.flatMap((name) => {
    const found = OVERRIDES.find(([pattern]) => pattern.test(name))
    return found ? [`<Override PartName="/${name}" ContentType="${found[1]}"/>`] : []
  })
  return [
    XML_HEAD,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    ...ends.map((end) => `<Default Extension="${end}" ContentType="${DEFAULTS[end] ?? ''}"/>`),
    ...overrides,
    '</Types>'
  ].join('')
}
