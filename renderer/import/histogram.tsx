import { readAnswer, readNumber } from '../../shared/domain/answer'
import type { ValueCount } from '../../shared/detection/column-profile'
import type { DraftScale } from '../../shared/detection/draft'
import { positionsOf, type Box } from '../../shared/measures/boxes'
import { useWords } from '../api/services'
import styles from './histogram.module.css'

interface Props {
  readonly values: readonly ValueCount[]
  readonly scale: DraftScale
  readonly missing: readonly string[]
  /** What counts as good and as bad; the sides of the middle where nothing is said. */
  readonly boxes?: { readonly good: Box; readonly bad: Box }
}

interface Slot {
  readonly name: string
  readonly n: number
  readonly kind: 'hard' | 'neutral' | 'easy' | 'undecided' | 'missing'
}

/** More different answers than this are no histogram any more; the rest are words and strays. */
const MOST_SLOTS = 14

const SIDES = { good: { side: 'good' }, bad: { side: 'bad' } } as const

const kindOf = (score: number, { scale: { low, high, good }, boxes = SIDES }: Props): Slot['kind'] => {
  if (good === null) return 'undecided'
  const scale = { low, high, good }
  const position = good === 'high' ? score - low : high - score
  if (positionsOf(boxes.good, scale).includes(position)) return 'easy'
  return positionsOf(boxes.bad, scale).includes(position) ? 'hard' : 'neutral'
}

/** Answers as they stand in the file: the whole scale, empty places too, then what stands outside of it. */
const slotsOf = (props: Props): Slot[] => {
  const { values, scale, missing } = props
  const byNumber = new Map<number, Slot>()
  for (let answer = scale.low; answer <= scale.high; answer += 1)
    byNumber.set(answer, { name: String(answer), n: 0, kind: kindOf(answer, props) })
  const words: Slot[] = []
  for (const { value, n } of values) {
    const number = readNumber(value)?.number
    const answer = readAnswer(value, { ...scale, good: 'high' }, missing)
    if (number === undefined) words.push({ name: value, n, kind: 'missing' })
    else {
      const before = byNumber.get(number)
      const kind = 'missing' in answer ? 'missing' : kindOf(answer.score, props)
      byNumber.set(number, { name: before?.name ?? String(number), n: (before?.n ?? 0) + n, kind })
    }
  }
  const numbers = [...byNumber].sort(([one], [other]) => one - other).map(([, slot]) => slot)
  return [...numbers, ...words.sort((one, other) => other.n - one.n)].slice(0, MOST_SLOTS)
}

/** How often each raw answer was given; what is no score is hatched. */
export const Histogram = (props: Props) => {
  const { t, count } = useWords()
  const slots = slotsOf(props)
  const most = Math.max(1, ...slots.map(({ n }) => n))
  const summary = slots.map(({ name, n }) => `${name}: ${count(n)}`).join(', ')
  return (
    <div role="img" aria-label={t('import.histogram', { summary })}>
      <div className={styles.bars}>
        {slots.map(({ name, n, kind }) => (
          <div key={name} className={styles.slot}>
            {count(n)}
            <i className={`${styles.bar} ${styles[kind]}`} style={{ height: `${(n / most) * 56}px` }} />
          </div>
        ))}
      </div>
      <div className={styles.axis}>
        {slots.map(({ name }) => (
          <span key={name} title={name}>
            {name}
          </span>
        ))}
      </div>
    </div>
  )
}
