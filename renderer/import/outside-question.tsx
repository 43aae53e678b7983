import { codesOf, type MetricAnswers } from '../../shared/detection/draft/metric-answers'
import type { Range } from '../../shared/detection/scale-guess'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import styles from './card.module.css'
import { codeList } from './code-list'

interface Props {
  readonly answers: MetricAnswers
  readonly onLeaveOut: (codes: readonly string[]) => void
  readonly onStretch: (range: Range) => void
}

/** Answers that may be codes for no answer: asked about, and what happens to them until it is said. */
export const OutsideQuestion = (props: Props) => (
  <>
    <Beside {...props} />
    <Suspect {...props} />
  </>
)

/** Right beside the scale: no answer, or part of a longer scale? */
const Beside = ({ answers, onLeaveOut, onStretch }: Props) => {
  const words = useWords()
  const { t, count } = words
  const { inQuestion, stretched, scale } = answers
  if (inQuestion.length === 0) return null
  const codes = codesOf(inQuestion)
  return (
    <div className={styles.question}>
      <p>
        {t('import.outside', {
          count: codes.length,
          codes: codeList(codes, words),
          low: scale.low,
          high: scale.high,
          n: count(inQuestion.reduce((sum, { n }) => sum + n, 0))
        })}{' '}
        <strong>{t('import.left-out')}</strong>
      </p>
      <Button onPress={() => onLeaveOut(codes)}>{t('import.leave-out')}</Button>
      <Button onPress={() => onStretch(stretched)}>{t('import.part-of-scale')}</Button>
    </div>
  )
}

/** On a long scale: 99 may be an answer or a code. */
const Suspect = ({ answers: { suspects }, onLeaveOut }: Props) => {
  const words = useWords()
  const { t, count } = words
  if (suspects.length === 0) return null
  const codes = codesOf(suspects)
  return (
    <div className={styles.question}>
      <p>
        {t('import.suspect', {
          count: codes.length,
          codes: codeList(codes, words),
          n: count(suspects.reduce((sum, { n }) => sum + n, 0))
        })}{' '}
        <strong>{t('import.kept-in')}</strong>
      </p>
      <Button onPress={() => onLeaveOut(codes)}>{t('import.leave-out')}</Button>
    </div>
  )
}
