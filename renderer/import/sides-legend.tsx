import type { DraftScale } from '../../shared/detection/draft/draft'
import { answerRange } from '../../shared/locale/score-words'
import { middleOf } from '../../shared/domain/scale'
import { sideOf, type Boxes } from '../../shared/measures/boxes'
import { useWords } from '../api/services'
import styles from './card.module.css'

interface Props {
  readonly scale: DraftScale
  readonly boxes?: Boxes
  readonly good: string
  readonly bad: string
}

/** Which answers count as what, as the usual definition has it: "difficult 1–3, easy 5–7". */
export const SidesLegend = ({ scale: { low, high, good: end }, boxes, good, bad }: Props) => {
  const { t } = useWords()
  if (end === null) return null
  const scale = { low, high, good: end }
  const all = Array.from({ length: high - low + 1 }, (_, index) => low + index)
  const noNeutral = boxes === undefined && middleOf(scale) === undefined
  const sides = (['bad', 'good'] as const).map((side) => ({
    side,
    name: side === 'good' ? good : bad,
    answers: all.filter((answer) => sideOf(answer, scale, boxes) === side)
  }))
  return (
    <p className={styles.legend}>
      {(end === 'high' ? sides : [...sides].reverse()).map(({ side, name, answers }) => (
        <span key={side} className={side === 'good' ? styles.good : styles.bad}>
          {name} {answerRange(answers)}
        </span>
      ))}
      {noNeutral && <em>{t('import.no-neutral')}</em>}
    </p>
  )
}
