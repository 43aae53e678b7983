import type { ColumnProfile } from '../../shared/detection/column-profile'
import type { DraftScale } from '../../shared/detection/draft/draft'
import { labelsOfEnds } from '../../shared/detection/written-labels'
import type { AnswerRules } from '../../shared/domain/answer-rules'
import { Segmented } from '../ui/segmented'
import styles from './card.module.css'

interface Props {
  readonly label: string
  readonly columns: readonly ColumnProfile[]
  readonly scale: DraftScale
  /** Answers in words, by what they count as. */
  readonly labels: AnswerRules['labels']
  /** What an end is called where nothing in the file says it: "5 is easy". */
  readonly nameOf: (answer: number) => string
  readonly onChange: (good: 'high' | 'low') => void
}

/** Which end of a scale is the good one; by the words of the file where it has them: "7 very easy". */
export const EndChoice = ({ label, columns, scale, labels, nameOf, onChange }: Props) => {
  const { low, high, good } = scale
  const words = labelsOfEnds(columns, scale, labels)
  return (
    <div className={styles.stack}>
      <span>{label}</span>
      <Segmented
        wide
        label={label}
        choices={[
          { id: 'low', name: words ? `${low} ${words.low}` : nameOf(low) },
          { id: 'high', name: words ? `${high} ${words.high}` : nameOf(high) }
        ]}
        value={good}
        onChange={onChange}
      />
    </div>
  )
}
