/** Encodings that survey tools, spreadsheets and old systems write, the commonest first. */
export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'iso-8859-1',
  'iso-8859-15',
  'iso-8859-2',
  'iso-8859-16',
  'macroman',
  'cp850',
  'cp852',
  'windows-1254',
  'windows-1257',
  'windows-1253',
  'windows-1251'
] as const

export type TextEncoding = (typeof TEXT_ENCODINGS)[number]

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Other names of the same, as people and systems write them. */
const ALIASES: Readonly<Record<string, TextEncoding>> = {
  latin1: 'iso-8859-1',
  latin2: 'iso-8859-2',
  latin9: 'iso-8859-15',
  latin10: 'iso-8859-16',
  ansi: 'windows-1252',
  mac: 'macroman',
  macintosh: 'macroman',
  dos: 'cp850',
  ibm850: 'cp850',
  ibm852: 'cp852',
  utf16: 'utf-16le',
  unicode: 'utf-16le'
}

/** The encoding that a name stands for, whatever its spelling; `undefined` for one of the rarer. */
export const encodingNamed = (name: string): TextEncoding | undefined => {
  const wanted = bare(name)
  return (
    ALIASES[wanted] ??
    TEXT_ENCODINGS.find((encoding) =>
      [bare(encoding), bare(encoding).replace(/^windows/, 'cp')].includes(wanted)
    )
  )
}
