import { sideOf } from '../answers'
import { COMMENTED, DISAGREES, WORSENS, type Country } from '../effects'
import type { Response } from '../people'
import type { Random } from '../random'
import { ENGLISH } from './en'
import { FRENCH } from './fr'
import { ITALIAN } from './it'
import type { Phrases } from './phrases'
import { ROMANIAN } from './ro'

const LANGUAGES: Readonly<Record<Country, Phrases>> = { FR: FRENCH, IT: ITALIAN, RO: ROMANIAN, UK: ENGLISH }

/** Shares of comments with a second sentence, and of those typed in a hurry. */
const TWO_SENTENCES = 0.3
const HURRIED = 0.2

/** Further answers after which the questions themselves become what is complained of. */
const TIRED_AFTER = 2

const sentences = (random: Random, response: Response): string[] => {
  const phrases = LANGUAGES[response.country]
  const { name } = response.touchpoint
  switch (sideOf(response.ces)) {
    case 'easy':
      return [
        random.pick(phrases.easy[name]),
        random.pick(name === DISAGREES ? phrases.plea : phrases.thanks)
      ]
    case 'neither':
      return [random.pick(phrases.neither)]
    case 'difficult': {
      if (response.before >= TIRED_AFTER && random.chance(0.5))
        return [random.pick(phrases.askedAgain), random.pick(phrases.plea)]
      const carrier = name === WORSENS.touchpoint && response.time >= Date.parse(WORSENS.from)
      const blamed = carrier && random.chance(0.7) ? phrases.newCarrier : phrases.difficult[name]
      return [random.pick(blamed), random.pick(phrases.plea)]
    }
  }
}

/** No capital at the start, no mark at the end. */
const hurry = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/[.!]$/, '')

/** The comment of a response; blank for most. */
export const comment = (random: Random, response: Response): string => {
  if (!random.chance(COMMENTED[sideOf(response.ces)])) return ''
  const said = sentences(random, response)
  const text = random.chance(TWO_SENTENCES) ? said.join(' ') : (said[0] ?? '')
  return random.chance(HURRIED) ? hurry(text) : text
}
