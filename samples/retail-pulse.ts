import { comment } from './comments/comment'
import { CHANNELS, UNANSWERED } from './effects'
import { askEverybody, type Response } from './people'
import { createRandom } from './random'

/**
 * Any other number gives another retailer of the same kind. This one was chosen, of 43, because chance
 * adds least to what is built in: no touchpoint differs clearly by country or by year unless it is meant to.
 */
const SEED = 13

export const HEADERS = [
  'Response ID',
  'Answered at',
  'Customer ID',
  'Touchpoint',
  'Country',
  'Channel',
  'The company made it easy for me to handle my issue (1 = strongly disagree, 7 = strongly agree)',
  'Overall satisfaction with us (1-5)',
  'How likely are you to recommend us (0-10)',
  'Still customer after 90 days',
  'Comment'
] as const

const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const toLine = (cells: readonly string[]): string => `${cells.map(quote).join(',')}\n`

const numbered = (letter: string, number: number): string => `${letter}${String(number).padStart(5, '0')}`

const timeStamp = (time: number): string => new Date(time).toISOString().slice(0, 19).replace('T', ' ')

/** Numbers customers from 1 in the order of their first answer, so that a number betrays nothing. */
const numberCustomers = (responses: readonly Response[]): Map<number, number> =>
  new Map(
    [...new Set(responses.map(({ customer }) => customer))].map((customer, index) => [customer, index + 1])
  )

/** The survey of an invented retailer as CSV text: the same text every time. */
export const generateRetailPulse = (): string => {
  const random = createRandom(SEED)
  const responses = askEverybody(random)
  const customers = numberCustomers(responses)
  const unless = (share: number, value: number) => (random.chance(share) ? '' : String(value))
  const lines = responses.map((response, index) =>
    toLine([
      numbered('R', index + 1),
      timeStamp(response.time),
      numbered('C', customers.get(response.customer) ?? 0),
      response.touchpoint.name,
      response.country,
      random.draw(CHANNELS).name,
      random.chance(UNANSWERED.code) ? '99' : unless(UNANSWERED.ces, response.ces),
      unless(UNANSWERED.csat, response.csat),
      unless(UNANSWERED.nps, response.nps),
      response.retained ? 'yes' : 'no',
      comment(random, response)
    ])
  )
  return toLine(HEADERS) + lines.join('')
}
