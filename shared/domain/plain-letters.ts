/** Most texts have no accent to take off, and taking none off is most of the work. */
const NO_ACCENTS = /^[ -~]*$/

/**
 * Lower case without accents, to compare and to search by: Romanian "ș" with a comma, "ş" with a cedilla and a
 * bare "s" are the same letter.
 */
export const plainLetters = (text: string): string =>
  NO_ACCENTS.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
