import { useState } from 'react'
import type { DraftScale } from '../../shared/detection/draft/draft'
import { useWords } from '../api/services'
import styles from './card.module.css'

interface Props {
  readonly label: string
  readonly scale: DraftScale
  readonly onChange: (range: { low: number; high: number }) => void
}

/** Lowest and highest answer of a scale, typed; taken over when both make sense. */
export const ScaleEnds = ({ label, scale, onChange }: Props) => {
  const { t } = useWords()
  const [typed, setTyped] = useState<{ low: string; high: string } | null>(null)
  const shown = typed ?? { low: String(scale.low), high: String(scale.high) }
  const settle = (next: { low: string; high: string }) => {
    const range = { low: Number(next.low), high: Number(next.high) }
    const sensible =
      Number.isInteger(range.low) &&
      Number.isInteger(range.high) &&
      range.high > range.low &&
      range.high - range.low <= 100
    setTyped(sensible && next.low !== '' && next.high !== '' ? null : next)
    if (sensible && next.low !== '' && next.high !== '') onChange(range)
  }
  const field = (end: 'low' | 'high') => (
    <input
      className={styles.number}
      inputMode="numeric"
      aria-label={t(`import.scale-${end}`, { label })}
      value={shown[end]}
      onChange={(event) => settle({ ...shown, [end]: event.target.value.trim() })}
      onBlur={() => setTyped(null)}
    />
  )
  return (
    <div className={styles.row}>
      <span>{t('import.scale')}</span>
      <span className={styles.ends}>
        {field('low')} – {field('high')}
      </span>
    </div>
  )
}
