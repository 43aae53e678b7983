/** What is put in the place of each letter and figure that is masked. */
export const MASK = '•'

/** Lengths of account numbers by country (ISO 13616). */
const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18
  FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20
  LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19
  SK24 SM27 ST25 SV28 TN24 TR26 UA29 VA22 VG24 XK20`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))])
)

/** Whether the check digits of an account number are right: mod 97 of it, letters as 10 to 35, is 1 (ISO 7064). */
export const isIban = (text: string): boolean => {
  const written = text.replace(/[\s-]/gu, '').toUpperCase()
  if (IBAN_LENGTHS.get(written.slice(0, 2)) !== written.length) return false
  let rest = 0
  for (const character of `${written.slice(4)}${written.slice(0, 4)}`)
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}

/** Whether the check digit of a card number is right: Luhn's (ISO/IEC 7812). */
export const isCard = (digits: string): boolean => {
  if (!/^\d{13,19}$/.test(digits)) return false
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1)
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return sum % 10 === 0
}

const START = String.raw`(?<![\p{L}\p{N}])`
const END = String.raw`(?![\p{L}\p{N}])`
const GAP = String.raw`[ \u00a0\u202f]`

const EMAIL = String.raw`[\p{L}\p{N}._%+-]+(?:@|\s?[([]at[)\]]\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`
const IBAN = String.raw`${START}[a-z]{2}\d{2}(?:[ -]?[a-z\d]){11,30}`

const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const DATE = String.raw`${START}(?:${DAY}[./-]${MONTH}[./-](?:(?:19|20)\d\d|\d\d)|${MONTH}/${DAY}/(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d[./-]${MONTH}[./-]${DAY}T?)(?![./-]?\d)`
const TIME = String.raw`${START}(?:[01]?\d|2[0-4])[:h][0-5]\d(?::[0-5]\d)?(?!\d)`

const AMOUNT = String.raw`(?:\d{1,3}(?:[ .,’'\u00a0\u202f]\d{3}){1,3}|\d{1,8})(?:[.,]\d{1,2})?`
const MONEY = String.raw`(?:[€£$%]|(?:lei|ron|eur|euros?|gbp|pounds?|livres?|sterline|usd|dollars?|dolari)${END})`
const PRICE = String.raw`[€£$]${GAP}?${AMOUNT}(?!\d)|${START}${AMOUNT}${GAP}?${MONEY}`

/** Six figures or more, together or with marks between. */
const FIGURES = String.raw`${START}\+?\(?\d(?:[ \u00a0\u202f.\-/()]{0,3}\d){5,}${END}`

/** What stands before the number of an order, parcel, invoice, request or customer, in the four languages. */
const NAMES = String.raw`#|n[°º]|n(?:o|r|um)\.|order|booking|invoice|ticket|case|ref(?:erence|érence|erință|erinta|erimento)?|awb|number|commande|facture|dossier|colis|client|numéro|numero|ordine|fattura|pratica|spedizione|pacco|codice|comanda|comandă|comenzii|factura|factură|colet(?:ul)?|num[aă]r(?:ul)?|cod`
const CODE = String.raw`(?<=(?:${START}(?:${NAMES}))\.?:?${GAP}{0,2}(?:(?:n[°ºor]|no|nr|number|is|est|è|este)\.?:?${GAP}{0,2}|#)?)[\p{L}\d]*\d[\p{L}\d]*(?:[-/][\p{L}\d]+)*`

/** Letters, then figures: "ORD-20931", "FR20931B". */
const MIXED = String.raw`${START}(?:[a-z]+[-_/]?(?=\d)|\d+[a-z]+(?=[a-z]*\d))[a-z\d]*(?:[-_/][a-z\d]+)*${END}`

const PERSONAL = new RegExp(
  `(?<email>${EMAIL})|(?<iban>${IBAN})|(?<plain>${DATE}|${TIME}|${PRICE})|(?<code>${CODE})|(?<figures>${FIGURES})|(?<mixed>${MIXED})`,
  'giu'
)

const digitsOf = (text: string): string => text.replace(/\D/gu, '')

const covered = (text: string): string => text.replace(/[\p{L}\p{N}]/gu, MASK)

const YEAR = /^(?:19|20)\d\d$/
const ROUND = /^[1-9]\d{0,5}000$/
const THOUSANDS = /^[1-9]\d{0,2}(?:[ .\u00a0\u202f]\d{3}){1,2}$/u

/** Figures that are a count rather than the number of a telephone, a card or an order. */
const isCount = (text: string): boolean => {
  const digits = digitsOf(text)
  if (isCard(digits)) return false
  if (/^[+(]/.test(text)) return false
  const groups = text.split(/\D+/u)
  if (groups.every((group) => YEAR.test(group))) return true
  if (ROUND.test(text) || THOUSANDS.test(text)) return true
  return !text.startsWith('0') && digits.length < 8 && groups.every((group) => group.length < 6)
}

/** The account number at the start of a text that may run on into the next words. */
const coverIban = (text: string): string => {
  const wanted = IBAN_LENGTHS.get(text.slice(0, 2).toUpperCase()) ?? 0
  let length = 0
  let end = 0
  while (end < text.length && length < wanted) {
    if (/[a-z\d]/iu.test(text.charAt(end))) length += 1
    end += 1
  }
  const account = text.slice(0, end)
  return isIban(account) && !/^[a-z\d]/iu.test(text.slice(end))
    ? `${covered(account)}${maskPersonal(text.slice(end))}`
    : text.replace(/^[a-z\d]+(?:[ -]?[a-z\d]*\d[a-z\d]*)*/iu, covered)
}

const FEWEST_IN_CODE = 3
const FEWEST_IN_MIXED = 4

const isCode = (text: string, fewest: number): boolean => digitsOf(text).length >= fewest

/**
 * Covers what could tell who wrote a comment: e-mail addresses, telephone, card and account numbers, and those of
 * orders, requests and customers. Its shape stays, so that a reader sees what was there. Dates, times, prices and
 * counts stay as they are; a number that could be either is covered.
 */
export const maskPersonal = (text: string): string =>
  text.replace(PERSONAL, (found: string, ...rest: unknown[]) => {
    const { email, iban, plain, code, figures } = rest.at(-1) as Readonly<Record<string, string | undefined>>
    if (plain !== undefined) return found
    if (email !== undefined) return covered(found)
    if (iban !== undefined) return coverIban(found)
    if (code !== undefined) return isCode(found, FEWEST_IN_CODE) ? covered(found) : found
    if (figures !== undefined) return isCount(found) ? found : covered(found)
    return isCode(found, FEWEST_IN_MIXED) && !/^[a-z]+-?(?:19|20)\d\d$/iu.test(found) ? covered(found) : found
  })
