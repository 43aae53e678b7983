import { Icon } from '../ui/icon'
import styles from './card.module.css'

export interface Remark {
  readonly text: string
  /** Whether it settles something, or leaves a question. */
  readonly settles: boolean
}

/** What was seen, each with whether it settles anything. */
export const EvidenceList = ({ remarks }: { remarks: readonly Remark[] }) =>
  remarks.length === 0 ? null : (
    <ul className={styles.evidence}>
      {remarks.map(({ text, settles }) => (
        <li key={text} className={settles ? styles.yes : styles.ask}>
          <Icon name={settles ? 'check' : 'question'} size={14} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
