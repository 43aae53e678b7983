import type { AnswerRules } from '../../shared/domain/answer-rules'
import { readAnswer, readNumber } from '../../shared/domain/answer'
import type { ValueCount } from '../../shared/detection/column-profile'
import type { DraftScale } from '../../shared/detection/draft/draft'
import { labelled } from '../../shared/domain/label-text'
import { binName, binsOf, type Bin } from '../../shared/measures/answer-bins'
import { sideOf, type Boxes } from '../../shared/measures/boxes'
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
  /** What stands below its bar, where the name is too long: where a stretch of answers begins. */
  readonly tick?: string
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
  const bins = (props.isOpen ? [] : binsOf(scale)).map((bin) => ({ bin, n: 0, isCode: false, label: '' }))
  const outside = new Map<number, Slot>()
  const words: Slot[] = []
  for (const { value, n } of values) {
    const answer = readAnswer(value, rules)
    const meant = labelled(rules.labels, value.trim())
    const written = readNumber(value)
    const at = 'score' in answer ? answer.score : (meant ?? written?.number)
    const slot = at === undefined ? undefined : bins.find(({ bin }) => isWithin(bin, at))
    if (slot && ('score' in answer || slot.bin.low === slot.bin.high)) {
      slot.n += n
      slot.isCode ||= 'missing' in answer
      // The first, most frequent words for an answer name it.
      if (typeof meant === 'number') slot.label ||= written?.label ?? value
    } else if (at === undefined) words.push({ name: value, n, tone: 'missing' })
    else outside.set(at, { name: String(at), n: (outside.get(at)?.n ?? 0) + n, tone: 'missing' })
  }
  const within = bins.map(({ bin, n, isCode, label }) => ({
    at: bin.low,
    slot: {
      name: `${binName(bin)} ${label}`.trim(),
      tick: `${bin.low} ${label}`.trim(),
      n,
      tone: isCode ? 'missing' : toneOf(Math.floor((bin.low + bin.high) / 2), props)
    }
  }))
  const numbers = [...within, ...[...outside].map(([at, slot]) => ({ at, slot }))]
    .sort((one, other) => one.at - other.at)
    .map(({ slot }) => slot)
  return [...numbers, ...words.sort((one, other) => other.n - one.n)].slice(0, MOST_SLOTS)
}

const isWithin = ({ low, high }: Bin, answer: number): boolean => answer >= low && answer <= high

/** How often each raw answer was given; what is no score is hatched. */
export const Histogram = (props: Props) => {
  const { t, count } = useWords()
  const slots = slotsOf(props)
  const summary = slots.map(({ name, n }) => `${name}: ${count(n)}`).join(', ')
  const bars = slots.map(({ name, tick = name, n, tone }) => ({ name: tick, size: n, text: count(n), tone }))
  return <Bars bars={bars} height={78} label={t('import.histogram', { summary })} />
}
