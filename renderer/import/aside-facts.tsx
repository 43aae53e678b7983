import type { LinesAside, TextLayout } from '../../shared/contract/text-layout'
import { useWords } from '../api/services'
import styles from './reading-panel.module.css'

/** What stands in a file around its table, as much of it as tells what it is, and what was filled up. */
export const AsideFacts = ({ layout: { above, below, filledUp } }: { layout: TextLayout }) => {
  const { t, count } = useWords()
  const lines = (place: 'above' | 'below', aside: LinesAside) =>
    aside.lines > 0 && (
      <li>
        {t(`reading.${place}`, { count: aside.lines, n: count(aside.lines) })}
        {aside.text.map((line, index) => (
          <q key={index}>{line}</q>
        ))}
        {aside.text.length > 0 && aside.lines > aside.text.length && '…'}
      </li>
    )
  if (above.lines === 0 && below.lines === 0 && filledUp === 0) return null
  return (
    <ul className={styles.asides}>
      {lines('above', above)}
      {lines('below', below)}
      {filledUp > 0 && <li>{t('file.filled-up', { count: filledUp, n: count(filledUp) })}</li>}
    </ul>
  )
}
