/** Marks that survey tools leave in comments typed into a web page. */
const INLINE = /<\/?(?:a|abbr|b|em|font|i|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]{0,500})?>/giu
const TAG = /<\/?[a-z][^<>]{0,500}>/giu
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(acute|grave|circ|uml|cedil|tilde)|([a-z]{2,6}));/giu

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  hellip: '…',
  euro: '€',
  pound: '£'
}

const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  cedil: '\u0327',
  tilde: '\u0303'
}

/** What steers a terminal or turns the direction of what follows: control characters but for the end of a line. */
const CONTROL = /[^\P{Cc}\n]/gu
const UNSEEN = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

const LAST_CHARACTER = 0x10ffff

const characterOf = (code: number): string => (code <= LAST_CHARACTER ? String.fromCodePoint(code) : ' ')

const withoutEntities = (text: string): string =>
  text
    .replace(
      ENTITY,
      (written, decimal?: string, hex?: string, letter?: string, mark?: string, name?: string) => {
        if (decimal !== undefined) return characterOf(Number(decimal))
        if (hex !== undefined) return characterOf(Number.parseInt(hex, 16))
        if (letter !== undefined) return `${letter}${MARKS[(mark ?? '').toLowerCase()] ?? ''}`
        return NAMED[(name ?? '').toLowerCase()] ?? written
      }
    )
    .normalize('NFC')

const withoutTags = (text: string): string => text.replace(INLINE, '').replace(TAG, '\n')

/** A comment as its writer saw it: without the marks of a web page and without characters that nobody sees. */
export const plainText = (text: string): string => {
  const written = text.includes('&') ? withoutEntities(text) : text
  return (written.includes('<') ? withoutTags(written) : written)
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROL, ' ')
    .replace(UNSEEN, '')
}
