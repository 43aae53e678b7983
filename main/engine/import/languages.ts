/** A language by what tells it in a text: its letters beyond ASCII, and usual words that English has not. */
export interface WrittenLanguage {
  readonly letters: ReadonlySet<string>
  readonly words: RegExp
  /** Letters of its own where it never puts them. */
  readonly never?: RegExp
}

const language = (letters: string, words: string, never?: RegExp): WrittenLanguage => ({
  letters: new Set(Array.from(letters + letters.toUpperCase())),
  words: new RegExp(`(?<!\\p{L})(?:${words.replaceAll(' ', '|')})(?!\\p{L})`, 'iu'),
  ...(never ? { never } : {})
})

/**
 * Languages of Latin letters. Text read in the wrong encoding mixes letters that no one of them has together,
 * or puts them where it never does.
 */
export const LANGUAGES: readonly WrittenLanguage[] = [
  // French, Italian, Spanish, Portuguese, Catalan
  language('àâäçéèêëîïôöùûüÿœ', 'le les des et est pas très une pour avec mais bien que'),
  language('àèéìíîòóùú', 'il che non una sono molto anche della più facile'),
  language('áéíóúüñ', 'el los las es y que muy para una pero del está'),
  language('áâãàçéêíóôõúü', 'não que para uma foi muito os mas', /ã(?![oe])|õ(?!e)/iu),
  language('àçéèíïóòúü·', 'el els les amb és que molt una'),
  // German, Dutch, the Nordic languages, Estonian, Icelandic
  language('äöüß', 'der das und ist nicht sehr mit ein eine für ich'),
  language('éèëïöüáóê', 'het een niet voor zeer goed'),
  language('æøåéòôäö', 'og det er ikke på til med meget veldig'),
  language('åäöéü', 'och det att är inte på för med mycket oli'),
  language('äöüõšž', 'oli väga kui aga'),
  language('áæéíóúýþðö', 'og að er ekki sem mjög það var', /(?<=\p{L})þ|(?<!\p{L})ð/iu),
  // Romanian, Hungarian, Polish, Czech and Slovak, Slovene and Croatian, Albanian
  language('ăâîșțşţ', 'și şi să că nu este foarte pentru mai după cu ușor uşor din', /ăo/iu),
  language('áéíóöőúüű', 'és nem hogy az egy nagyon volt jó meg könnyű'),
  language('ąćęłńóśźż', 'nie jest się bardzo był była za dla łatwo'),
  language('áäčďéěíĺľňóôŕřšťúůýž', 'je že velmi bylo není dobře veľmi nie ako bolo'),
  language('čćđšž', 'je nije za vrlo zelo ni bilo lahko jako'),
  language('ëç', 'dhe është nuk për shumë një'),
  // Turkish, Lithuanian, Latvian
  language('çğıöşüâîû', 've bir çok için bu kolay değil iyi'),
  language('ąčęėįšųūž', 'ir yra labai ne kad buvo'),
  language('āčēģīķļņšūž', 'ir ļoti bija nav ar par')
]
