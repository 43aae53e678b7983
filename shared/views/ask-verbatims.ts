import type { CallOptions, Client } from '../contract/client'
import type { LanguageWords, SliceWords } from '../contract/slice-words'
import type { VerbatimQuestion } from '../contract/verbatim-page'
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

/** Which comments are listed, whatever the page. */
export type ListQuestion = Omit<VerbatimQuestion, 'offset' | 'limit'>

/** What a view lists: one side, what was searched for, and a word where the words are known by which it is told. */
export const listQuestion = (
  common: Pick<ListQuestion, 'slice' | 'definition'>,
  verbatims: ViewState['verbatims'],
  answer: SliceWords | undefined
): ListQuestion => {
  const { order, masked, search, side, word } = verbatims
  const told = answer && languageShown(answer, verbatims)
  return {
    ...common,
    order,
    masked,
    ...(search.trim() === '' ? {} : { search }),
    ...(side === 'all' ? {} : { side }),
    ...(word === null || !told
      ? {}
      : {
          word: { term: word, language: told.language, undecided: answer.dominant === told.language }
        })
  }
}
