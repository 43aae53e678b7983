import type { ReactNode } from 'react'
import { useFigure, type Explain } from '../ui/figure-hint'
import styles from './inspector.module.css'

interface Props {
  readonly name: string
  readonly isStale?: boolean
  /** What explains the figure; left out where there is none. */
  readonly explain?: Explain
  readonly children: ReactNode
}

/** A figure of the inspector by its name. */
export const InspectorLine = ({ name, isStale = false, explain, children }: Props) => {
  const figure = useFigure()
  return (
    <div className={isStale ? styles.stale : undefined}>
      <dt>{name}</dt>
      <dd {...(explain ? figure(explain) : {})}>{children}</dd>
    </div>
  )
}
