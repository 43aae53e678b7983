import { plainLetters } from '../domain/plain-letters'
import { COMMENT_LANGUAGES, type CommentLanguage } from './comment-language'
import { NEGATIONS } from './negations'
import { STOP_WORDS } from './stop-words'

/** Languages that words are not told of, but which must not be taken for one of those. */
export const OTHER_LANGUAGE = 'other'

export type GuessedLanguage = CommentLanguage | typeof OTHER_LANGUAGE

/** Words customers use, beside those that say nothing. */
const COMMON: Readonly<Record<GuessedLanguage, string>> = {
  en: `easy hard difficult simple quick quickly slow slowly helpful friendly good great bad terrible excellent nice
    fast time waiting wait waited service support call called phone order delivery refund return returns account
    thanks thank please never always still again nothing everything website page work works worked working great
    excellent people staff one two three first last days weeks minutes hours clear confusing`,
  fr: `facile difficile compliqué simple rapide rapidement lent lente aimable bon bonne bien mauvais mauvaise excellent
    parfait attente attendre attendu service appel appelé téléphone commande livraison remboursement retour compte
    merci toujours jamais encore rien site problème problèmes personne deux trois jours semaines minutes heures clair
    client réponse reçu colis impossible satisfait satisfaite super souci`,
  it: `facile difficile complicato semplice veloce velocemente rapido rapida lento lenta gentile gentili buono buona bene
    ottimo ottima pessimo pessima cattivo perfetto attesa aspettare aspettato servizio assistenza chiamata telefono ordine
    consegna rimborso reso conto grazie sempre ancora niente sito problema problemi due giorni settimane minuti ore
    chiaro cliente risposta ricevuto pacco impossibile soddisfatto soddisfatta subito spedizione operatore`,
  ro: `ușor ușoară usor greu grea dificil complicat simplu simplă rapid rapidă repede lent lentă amabil amabilă bun bună
    bine prost proastă excelent perfect așteptare așteptat serviciu servicii apel telefon comanda comandă livrare livrarea
    rambursare retur cont contul mulțumesc multumesc mulțumit mulțumită mereu încă iar site problemă probleme două zile
    săptămâni minute ore clar client răspuns raspuns primit colet coletul imposibil curier super merge recomand`,
  other: `der die das und ist nicht ein eine einen mit ich sehr war auf zu den dem von für auch aber es wir sie wurde alles
    gut schnell einfach schlecht leider keine immer danke
    el los las muy pero con por para está fue es y mucho todo bien fácil difícil rápido servicio gracias siempre nada más
    o os as não muito com uma foi mas para fácil rápido atendimento obrigado sempre tudo bom
    het een niet van ik zeer erg maar voor goed snel makkelijk slecht geen alles altijd dank
    nie jest bardzo się szybko dobrze nem és hogy nagyon jó`
}

export const GUESSED_LANGUAGES: readonly GuessedLanguage[] = [...COMMENT_LANGUAGES, OTHER_LANGUAGE]

const NOTHING = new Float64Array(GUESSED_LANGUAGES.length)

/** Single letters are what is left of elided words, and initials. */
const LETTER_WORTH = 0.3

/** How much a word speaks for each language, in their order: a word of several is shared between them. */
const WORD_MARKS: ReadonlyMap<string, Float64Array> = (() => {
  const marks = new Map<string, Set<number>>()
  const mark = (word: string, at: number) => {
    const key = plainLetters(word)
    marks.set(key, (marks.get(key) ?? new Set()).add(at))
  }
  for (const [at, language] of GUESSED_LANGUAGES.entries()) {
    for (const word of COMMON[language].split(/\s+/)) mark(word, at)
    if (language === OTHER_LANGUAGE) continue
    for (const word of STOP_WORDS[language]) mark(word, at)
    for (const word of NEGATIONS[language]) mark(word, at)
  }
  return new Map(
    [...marks].map(([word, ats]) => {
      const worth = (word.length === 1 ? LETTER_WORTH : 1) / ats.size
      return [word, Float64Array.from(GUESSED_LANGUAGES, (_, at) => (ats.has(at) ? worth : 0))]
    })
  )
})()

/** Letters and endings that speak for a language, and how much. */
const SPELLINGS: readonly { readonly pattern: RegExp; readonly marks: Float64Array }[] = (
  [
    [/[ășțşţ]/u, { ro: 2 }],
    [/[âî]/u, { ro: 0.6, fr: 0.5 }],
    [/[çœêëûô]/u, { fr: 1 }],
    [/é/u, { fr: 0.9, it: 0.2, other: 0.3 }],
    [/[èà]/u, { fr: 0.5, it: 0.5 }],
    [/[ìò]/u, { it: 1 }],
    [/^(?:è|più|perché|né|già|così|può|cioè)$/u, { it: 1.2 }],
    [/^(?:à|très|déjà|été|même|où)$/u, { fr: 0.6 }],
    [/..o$/u, { it: 0.25, other: 0.15 }],
    [/w|[^q]k|..y$/u, { en: 0.25 }],
    [/ù/u, { it: 0.6, fr: 0.3 }],
    [/[äöüßñíóúãõåøæłżąęőű]/u, { other: 1.5 }],
    [/á/u, { other: 0.8 }],
    [/(?:ing|ght|ck|ly|ness|sh)$|^wh|^th|oo|ee/u, { en: 0.4 }],
    [/(?:ement|ements|eux|euse|ez|ais|ait|aient|eur|eurs|oir|ois)$|^qu/u, { fr: 0.4 }],
    [/(?:zione|zioni|mente|issim[aoie]|mento|ezza|evole|tto|tta|ggio|ndo|ato|ata|are)$/u, { it: 0.4 }],
    [/(?:ului|elor|ilor|ește|este|eaza|ează|ie|ii|ul|ului|esc|uri|sc|ț|ți)$/u, { ro: 0.4 }],
    [/(?:ung|keit|lich|isch|ción|ções|ção|heid|ij)/u, { other: 0.8 }]
  ] as const satisfies readonly (readonly [RegExp, Partial<Record<GuessedLanguage, number>>])[]
).map(([pattern, worth]) => ({
  pattern,
  marks: Float64Array.from(
    GUESSED_LANGUAGES,
    (language) => (worth as Partial<Record<string, number>>)[language] ?? 0
  )
}))

const PLAIN = /^[a-z]+$/

/** How much a word, in lower case, speaks for each of the guessed languages. */
export const marksOf = (word: string): Float64Array => {
  const marks = Float64Array.from(WORD_MARKS.get(PLAIN.test(word) ? word : plainLetters(word)) ?? NOTHING)
  for (const spelling of SPELLINGS)
    if (spelling.pattern.test(word))
      for (const [at, worth] of spelling.marks.entries()) marks[at] = (marks[at] ?? 0) + worth
  return marks
}
