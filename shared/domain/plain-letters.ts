/**
 * Lower case without accents, to compare and to search by: Romanian "ș" with a comma, "ş" with a cedilla and a
 * bare "s" are the same letter.
 */
export const plainLetters = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
