import type { Definition } from './definition'

/** The name of the interval a definition carries, for the words that explain a figure. */
export const intervalMethodOf = (definition: Definition): 't' | 'wilson' | 'net' => {
  switch (definition.measure.kind) {
    case 'mean':
    case 'index':
      return 't'
    case 'share':
      return 'wilson'
    case 'net':
      return 'net'
  }
}
