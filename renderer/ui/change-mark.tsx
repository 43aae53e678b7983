import styles from './change-mark.module.css'

interface Props {
  /** The change in words. */
  readonly children: string
  /** Whether it is more than chance would make. */
  readonly isBeyond: boolean
  readonly isGood: boolean
}

/** A change, coloured and marked only beyond chance. */
export const ChangeMark = ({ children, isBeyond, isGood }: Props) => (
  <b className={isBeyond ? (isGood ? styles.better : styles.worse) : styles.quiet}>
    {isBeyond && (isGood ? '▲ ' : '▼ ')}
    {children}
  </b>
)
