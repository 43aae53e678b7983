import type { ReactNode } from 'react'
import styles from './inspector.module.css'

interface Props {
  readonly name: string
  readonly isStale?: boolean
  readonly children: ReactNode
}

/** A figure of the inspector by its name. */
export const InspectorLine = ({ name, isStale = false, children }: Props) => (
  <div className={isStale ? styles.stale : undefined}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
