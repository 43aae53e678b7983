import { Button } from 'react-aria-components/Button'
import type { WordScale } from '../../shared/detection/word-scale'
import { useWords } from '../api/services'
import card from './card.module.css'
import styles from './word-answers.module.css'

interface Props {
  readonly scales: readonly WordScale[]
  readonly onChoose: (scale: WordScale) => void
}

/** "Very difficult 1, Difficult 2, Easy 4, Very easy 5" */
const scaleText = ({ answers }: WordScale): string =>
  [...answers]
    .sort(([, one], [, other]) => one - other)
    .map(([label, answer]) => `${label} ${answer}`)
    .join(', ')

/** Words that fit several scales: which of them was asked? Nothing else of the answers can be said before. */
export const ScaleQuestion = ({ scales, onChoose }: Props) => {
  const { t } = useWords()
  return (
    <div className={card.question} role="group" aria-label={t('import.words-scale')}>
      <p>{t('import.words-scale')}</p>
      {scales.map((scale) => {
        const text = t('import.words-points', { points: scale.points, labels: scaleText(scale) })
        return (
          <Button key={text} className={styles.scale ?? ''} onPress={() => onChoose(scale)}>
            {text}
          </Button>
        )
      })}
    </div>
  )
}
