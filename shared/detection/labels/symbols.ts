import type { LanguageLabels } from './label-family'

/** Faces and thumbs, which are the same in every language. */
export const SYMBOLS: LanguageLabels = {
  families: {
    faces: {
      very: ['{😀|😃|😄|😁|😊|😍|🤩|😆|🥰}'],
      plain: ['{🙂|☺|😌}'],
      middle: ['{😐|😑|😶}'],
      unPlain: ['{🙁|☹|😕|😟|😞|😒}'],
      unVery: ['{😡|😠|🤬|😢|😭|😩|😫|😤}']
    },
    thumbs: { plain: ['👍'], unPlain: ['👎'] }
  },
  neutral: [],
  noAnswer: []
}
