import type { Inspection } from '../../shared/contract/inspection'
import type { ColumnProfile } from '../../shared/detection/column-profile'
import { wavesApart } from '../../shared/detection/draft/draft-problems'
import type { Metric } from '../../shared/domain/metric'
import { wavesText } from '../../shared/locale/wave-words'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import styles from './card.module.css'
import type { DraftControl } from './use-draft'

interface Props {
  readonly inspection: Inspection
  readonly control: DraftControl
  readonly metric: Metric
  /** Of the metric, those the question is about. */
  readonly columns: readonly ColumnProfile[]
}

/** Waves that seem to ask on different scales: their figures would be no figures of one thing. */
export const WavesQuestion = ({ inspection: { files }, control, metric, columns }: Props) => {
  const words = useWords()
  const { t } = words
  const { draft, change } = control
  const apart = wavesApart(draft, columns, metric)
  if (apart.length === 0) return null
  return (
    <div className={styles.question}>
      {apart.map(({ column, waves }) => (
        <p key={column.key}>
          {t('import.waves-differ', { column: column.header.trim(), waves: wavesText(waves, files, words) })}
        </p>
      ))}
      <p>
        <strong>{t('import.waves-apart')}</strong>
      </p>
      <Button onPress={() => change({ alikeInWaves: [...draft.alikeInWaves, metric] })}>
        {t('import.waves-alike')}
      </Button>
    </div>
  )
}
