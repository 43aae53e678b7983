import type { CommentLanguage } from './comment-language'

/**
 * Words that turn the next one about, "without" among them: "sans souci" and "fără probleme" are praise. Written
 * without accents, but for the one that only its accent tells from another word.
 */
export const NEGATIONS: Readonly<Record<CommentLanguage, ReadonlySet<string>>> = {
  en: new Set(['not', 'no', 'never', 'without', 'nor', 'neither', 'none', 'nothing', 'nobody']),
  fr: new Set(['pas', 'non', 'jamais', 'rien', 'sans', 'aucun', 'aucune', 'ni', 'guere']),
  it: new Set(
    'non no mai senza niente nulla nessun nessuno nessuna neanche nemmeno neppure mica né'.split(' ')
  ),
  ro: new Set(['nu', 'nici', 'niciun', 'nicio', 'niciodata', 'fara', 'nimic', 'nimeni'])
}

/** Negations that say nothing without the word they negate. */
export const PARTICLES: Readonly<Record<CommentLanguage, ReadonlySet<string>>> = {
  en: new Set(['not', 'nor']),
  fr: new Set(['pas', 'ni', 'plus']),
  it: new Set(['non', 'né', 'mica']),
  ro: new Set(['nu', 'nici'])
}

/** "Plus facile" is easier, "n'est plus facile" no longer easy: a negation only where one of `after` went before. */
export const NEGATES_AFTER: Readonly<
  Partial<Record<CommentLanguage, { readonly word: string; readonly after: readonly string[] }>>
> = { fr: { word: 'plus', after: ['ne', 'n'] } }

/** Other spellings of a negation: English contractions as typed without apostrophe, and Romanian "n-am". */
export const SAME_NEGATION: Readonly<Record<CommentLanguage, ReadonlyMap<string, string>>> = {
  en: new Map(
    'cannot cant wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt couldnt wouldnt shouldnt aint'
      .split(' ')
      .map((word) => [word, 'not'])
  ),
  fr: new Map(),
  it: new Map(),
  ro: new Map([['n', 'nu']])
}
