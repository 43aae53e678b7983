import type { Definition } from './definition'

/** The name of the interval a definition carries, for the words that explain a figure. */
export const intervalMethodOf = (definition: Definition): 't' | 'wilson' | 'net' => {
  switch (definition.measure.kind) {
    case 'share':
      return 'wilson'
    case 'net':
      return 'net'
    default:
      return 't'
  }
}
