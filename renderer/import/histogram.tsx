import type { AnswerRules } from '../../shared/domain/answer-rules'
import { readAnswer, readNumber } from '../../shared/domain/answer'
import type { ValueCount } from '../../shared/detection/column-profile'
import type { DraftScale } from '../../shared/detection/draft'
import { sideOf, type Boxes } from '../../shared/measures/boxes'
import { labelled } from '../../shared/domain/label-text'
import { useWords } from '../api/services'
import { Bars, type Tone } from '../ui/bars'

interface Props {
  readonly values: readonly ValueCount[]
  readonly scale: DraftScale
  readonly rules: AnswerRules
  /** Whether the scale has yet to be chosen: then there is none to show. */
  readonly isOpen?: boolean
  /** What counts as good and as bad; the sides of the middle where nothing is said. */
  readonly boxes?: Boxes
}

interface Slot {
  readonly name: string
  readonly n: number
  readonly tone: Tone
}

/** More different answers than this are no histogram any more; the rest are words and strays. */
const MOST_SLOTS = 14

const toneOf = (answer: number, { scale: { low, high, good }, boxes }: Props): Tone =>
  good === null ? 'undecided' : sideOf(answer, { low, high, good }, boxes)

/** Answers as they stand in the file: the whole scale, empty places too, then what stands outside of it. */
const slotsOf = (props: Props): Slot[] => {
  const { values, scale, rules } = props
  const byNumber = new Map<number, Slot>()
  for (let answer = scale.low; answer <= scale.high && !props.isOpen; answer += 1)
    byNumber.set(answer, { name: String(answer), n: 0, tone: toneOf(answer, props) })
  const words: Slot[] = []
  for (const { value, n } of values) {
    const answer = readAnswer(value, rules)
    const meant = labelled(rules.labels, value.trim())
    const number = meant ?? readNumber(value)?.number
    if (number === undefined) words.push({ name: value, n, tone: 'missing' })
    else {
      const before = byNumber.get(number)
      const tone = 'missing' in answer ? 'missing' : toneOf(answer.score, props)
      const name = before?.name ?? String(number)
      // The first, most frequent words for an answer name it.
      const label = typeof meant === 'number' ? (readNumber(value)?.label ?? value) : ''
      const named = label !== '' && name === String(number) ? `${name} ${label}` : name
      byNumber.set(number, { name: named, n: (before?.n ?? 0) + n, tone })
    }
  }
  const numbers = [...byNumber].sort(([one], [other]) => one - other).map(([, slot]) => slot)
  return [...numbers, ...words.sort((one, other) => other.n - one.n)].slice(0, MOST_SLOTS)
}

/** How often each raw answer was given; what is no score is hatched. */
export const Histogram = (props: Props) => {
  const { t, count } = useWords()
  const slots = slotsOf(props)
  const summary = slots.map(({ name, n }) => `${name}: ${count(n)}`).join(', ')
  const bars = slots.map(({ name, n, tone }) => ({ name, size: n, text: count(n), tone }))
  return <Bars bars={bars} height={78} label={t('import.histogram', { summary })} />
}
