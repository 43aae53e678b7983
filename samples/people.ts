import { answer, sideOf, type Answers, type Asked } from './answers'
import { ASKED_SELDOM, ASKED_TOO_OFTEN, COUNTRIES, PERIOD, RESPONSES, RETAINED, TOUCHPOINTS } from './effects'
import type { Random } from './random'

/** One response, before some of its answers are left out. */
export interface Response extends Asked, Answers {
  /** Customers are numbered in the order they are made up. */
  readonly customer: number
  readonly retained: boolean
}

const SECOND = 1000
const DAY = 24 * 60 * 60 * SECOND
const BEGIN = Date.parse(PERIOD.from)
const END = Date.parse(PERIOD.to) + DAY

/** How busy each hour of a day is, from midnight on; people answer mostly while others work. */
const HOURS = [2, 1, 1, 1, 1, 3, 12, 35, 70, 95, 100, 95, 80, 75, 90, 95, 90, 80, 70, 55, 45, 32, 18, 7]
const WEEKEND = 0.55

const busyness = (time: number): number => {
  const date = new Date(time)
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6
  return ((HOURS[date.getUTCHours()] ?? 0) / 100) * (weekend ? WEEKEND : 1)
}

/** A second of a stretch of time, likelier where people are busy. */
const momentIn = (random: Random, from: number, to: number): number => {
  for (;;) {
    const time = from + random.whole(0, (to - from) / SECOND - 1) * SECOND
    if (random.chance(busyness(time))) return time
  }
}

const stays = (random: Random, { ces }: Answers): boolean => random.chance(RETAINED[sideOf(ces)])

const respond = (random: Random, asked: Omit<Asked, 'touchpoint'>): Asked & Answers => {
  const about = { ...asked, touchpoint: random.draw(TOUCHPOINTS) }
  return { ...about, ...answer(random, about) }
}

/** A customer asked again and again, wearier each time. Whether they stay is decided once, at the end. */
const askTooOften = (random: Random, customer: number): Response[] => {
  const { fewest, most, days } = ASKED_TOO_OFTEN
  const country = random.draw(COUNTRIES).name
  const first = momentIn(random, BEGIN, END - days * DAY)
  const further = Array.from({ length: random.whole(fewest, most) - 1 }, () =>
    momentIn(random, first + SECOND, first + days * DAY)
  )
  const answered = [first, ...further]
    .sort((one, other) => one - other)
    .map((time, before) => respond(random, { time, country, before }))
  const last = answered.at(-1)
  const retained = last !== undefined && stays(random, last)
  return answered.map((response) => ({ ...response, customer, retained }))
}

/** A customer who answers once, or again after a long rest; never after having left. */
const askSeldom = (random: Random, customer: number): Response[] => {
  const { restDays, withinDays, again } = ASKED_SELDOM
  const country = random.draw(COUNTRIES).name
  const responses: Response[] = []
  let time = momentIn(random, BEGIN, END)
  while (time < END) {
    const response = respond(random, { time, country, before: 0 })
    const retained = stays(random, response)
    responses.push({ ...response, customer, retained })
    if (!retained || !random.chance(again)) break
    time = momentIn(random, time + restDays * DAY, time + withinDays * DAY)
  }
  return responses
}

/** Everybody's responses, in the order of time. */
export const askEverybody = (random: Random): Response[] => {
  const responses: Response[] = []
  for (let customer = 0; responses.length < RESPONSES; customer += 1)
    responses.push(
      ...(customer < ASKED_TOO_OFTEN.customers ? askTooOften(random, customer) : askSeldom(random, customer))
    )
  return responses.slice(0, RESPONSES).sort((one, other) => one.time - other.time)
}
