import type { CallOptions, Client } from '../contract/client'
import type { LanguageWords, SliceWords } from '../contract/slice-words'
import type { ViewState } from '../contract/view-state'
import type { Slice } from '../domain/slice'

/** Words of each side that are asked for: more than are shown, as some only repeat others. */
const MOST_ASKED = 100

/** The words of hard against easy experiences in a slice, by the boxes of a definition. */
export const askWords = (
  client: Client,
  { slice, definition }: { readonly slice: Slice; readonly definition: string },
  options?: CallOptions
): Promise<SliceWords> => client.call('slice.words', { slice, definition, most: MOST_ASKED }, options)

/** The language whose words are shown: the one that was chosen, where there are comments in it, or that of most. */
export const languageShown = (
  { languages }: SliceWords,
  { language }: ViewState['verbatims']
): LanguageWords | undefined => languages.find((told) => told.language === language) ?? languages[0]
