import { plainLetters } from '../domain/plain-letters'
import { MASK } from './mask'
import { STOP_WORDS } from './stop-words'

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** What stands in a name and names nobody: titles, particles, what is written where nobody is named. */
const NO_NAME: ReadonlySet<string> = new Set(
  words(`mr mrs ms miss dr prof sir mme mlle mm sig sigra dott dna dl domnul doamna madame monsieur signor signora
    de da do di du des del della dei la le les lo el al il van von der den ten ter zu y e et and of bin ibn the
    anonymous anonyme anonimo anonim unknown inconnu sconosciuto necunoscut none null nan na n test user client
    customer cliente guest admin info contact mail email com net org gmail yahoo hotmail outlook`)
)

/** Names that are words as well, in lower case: those of the product's languages that are most often both. */
const WORDS_TOO: ReadonlySet<string> = new Set([
  ...Object.values(STOP_WORDS).flatMap((list) => [...list]),
  ...words(`april august autumn baker bill bishop black bond book brown call carter chance clay cook cooper cross daisy day
    dean drew faith farmer field fisher ford frank gardener gene gold good grace grant gray green grey hall hand heather
    hill home honey hope house hunter iris ivory ivy jack jade jewel joy june king knight lane lily long love major mark
    marshal mason mercy miles miller may mike nick noble olive page park parker pat pearl penny pitt pond pool poppy porter
    price prince ray reed rich river rob robin rocky rose ruby ruth sandy savage sharp shaw short skip sky smart smith
    snow stone storm strong sue summer sunny swift taylor terry tiger turner victor victory violet wade walker ward
    waters weaver well wells west white will winter wise wolf wood woods young
    aime ange bon beau belle blanc bois bonnet boulanger brun chevalier clair claire colombe constant desire dupont fleur
    fontaine fort fortune franc france garde grand gros herbe jardin juste lebon legrand lemaire lune maire marin martin
    mercier meunier moulin noir oger olive parfait petit pierre pont poire prudence roi rose rousse roux royer rue sabine
    seigneur soleil val vert ville violette
    alba angelo amore aurora bella bello bianca bianco bianchi bruno buono caro celeste conte costa della felice ferro
    fiore fiori forte franca franco gatti gatto giusto gentile grande greco leone libero luce luna mare marina marino
    monte neri pace perla piazza ricci ricco rosa rosso rossi russo sale santa santo serena serra sole stella valle vera
    verde verdi villa viola vita vitale
    alb albu bucur bun crin doina domnu draga dor dragoste floare florin frunza ginga lacramioara lup lupu luminita mare
    mihai mic micu mos munte narcisa negru nicoara noroc oana pop popa rosu soare speranta stan stanca tanar toma ursu
    victoria viorica zorile zana`)
])

/** Words and numbers as they stand in a text. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const PARTS = /[^\p{L}\p{M}\p{N}]+/u

const FEWEST_LETTERS = 2
/** Written in lower case, a name this short is too often a word. */
const FEWEST_IN_LOWER_CASE = 4
const FEWEST_DIGITS = 5

const isIdentity = (part: string): boolean =>
  /\p{N}/u.test(part) && (/\p{L}/u.test(part) ? part.length >= 3 : part.length >= FEWEST_DIGITS)

const isName = (part: string): boolean =>
  /^[\p{L}\p{M}]+$/u.test(part) && part.length >= FEWEST_LETTERS && !NO_NAME.has(part)

/** What a person is known by, as words without accents in lower case. */
interface Known {
  readonly names: ReadonlySet<string>
  readonly identities: ReadonlySet<string>
}

const knownBy = (values: readonly string[]): Known => {
  // Of an address the part before the sign is the person's, of "AnaPopescu" both words are.
  const parts = values.flatMap((value) =>
    (/^([^@\s]+)@/u.exec(value.trim())?.[1] ?? value)
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .split(PARTS)
      .map(plainLetters)
  )
  const wholes = values.map((value) => plainLetters(value.trim()))
  return {
    names: new Set(parts.flatMap((part) => (isName(part) ? [part] : [letters(part)].filter(isLongName)))),
    identities: new Set([...parts, ...wholes].filter(isIdentity))
  }
}

/** The letters of "popescu84". */
const letters = (part: string): string => part.replace(/\p{N}+/gu, '')

const isLongName = (part: string): boolean => isName(part) && part.length >= FEWEST_IN_LOWER_CASE

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word)

const covered = (text: string): string => text.replace(/[\p{L}\p{N}]/gu, MASK)

interface Found {
  readonly at: number
  readonly end: number
  readonly plain: string
  /** `name` where it certainly is one, `maybe` where the same letters are a word as well. */
  readonly as: 'identity' | 'name' | 'maybe'
}

const kindOf = (word: string, { names, identities }: Known): Found['as'] | undefined => {
  const plain = plainLetters(word)
  if (identities.has(plain)) return 'identity'
  if (!names.has(plain)) return undefined
  if (isCapitalised(word)) return 'name'
  return plain.length >= FEWEST_IN_LOWER_CASE && !WORDS_TOO.has(plain) ? 'name' : 'maybe'
}

/** Ids with marks between, "AB-12/7": no word of a comment is all of one. */
const coverWholes = (text: string, values: readonly string[]): string =>
  values.reduce((written, value) => {
    const whole = value.trim()
    if (!PARTS.test(whole) || !isIdentity(whole.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))) return written
    const pattern = whole.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    return written.replace(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'), covered)
  }, text)

/**
 * Covers in somebody's comment what that person is known by: the values of the columns of names, addresses and ids in
 * the row of the comment. Accents and case do not matter, but a name that is a word as well ("May", "Rose", "Franc") is
 * covered only where it has a capital letter, or stands beside another name of the same person.
 */
export const coverNames = (text: string, values: readonly string[]): string => {
  const known = knownBy(values)
  if (known.names.size === 0 && known.identities.size === 0) return text
  const written = coverWholes(text, values)
  const found = [...written.matchAll(WORD)].flatMap(({ 0: word, index }): Found[] => {
    const as = kindOf(word, known)
    return as === undefined ? [] : [{ at: index, end: index + word.length, plain: plainLetters(word), as }]
  })
  const isBeside = (one: Found, other: Found | undefined): boolean =>
    other !== undefined &&
    other.as !== 'identity' &&
    other.plain !== one.plain &&
    /^[\s.'’-]{1,3}$/u.test(written.slice(Math.min(one.end, other.end), Math.max(one.at, other.at)))
  const parts: string[] = []
  let last = 0
  found.forEach((one, place) => {
    if (one.as === 'maybe' && !isBeside(one, found[place - 1]) && !isBeside(one, found[place + 1])) return
    parts.push(written.slice(last, one.at), covered(written.slice(one.at, one.end)))
    last = one.end
  })
  return parts.length === 0 ? written : [...parts, written.slice(last)].join('')
}
