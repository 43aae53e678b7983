import type { ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { Failed } from '../ui/failed'
import { PictureGrip } from '../workbench/picture-grip'
import { useWorkbench } from '../workbench/workbench-context'
import styles from './view.module.css'

interface Props {
  readonly title: string
  readonly about?: string
  readonly tools?: ReactNode
  /** The question behind the view: what went wrong with it is said here. */
  readonly question?: Pick<UseQueryResult, 'error' | 'refetch'>
  /** Nothing was answered yet, so that there is no picture before to stay in sight. */
  readonly isLoading?: boolean
  readonly children: ReactNode
}

/** The frame all views share: a title that asks, what is shown in words, and how to show it otherwise. */
export const ViewFrame = ({ title, about, tools, question, isLoading = false, children }: Props) => {
  const words = useWords()
  return (
    <section className={styles.view} aria-label={title}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1>{title}</h1>
          {about && <p>{about}</p>}
        </div>
        <div className={styles.tools}>
          {tools}
          <PictureGrip />
        </div>
      </header>
      {question && <Failed question={question} />}
      {isLoading && (
        <p className={styles.loading} role="status">
          {words.t('ui.loading')}
        </p>
      )}
      {children}
    </section>
  )
}

/** Nothing to show in this slice: why, with the way back. */
export const EmptySlice = ({ why = 'nobody' }: { why?: 'nobody' | 'hidden' }) => {
  const { t } = useWords()
  const { state, dispatch } = useWorkbench()
  return (
    <div className={styles.empty}>
      <p>{t(why === 'hidden' ? 'view.all-hidden' : 'view.empty')}</p>
      {state.slice.filters.length > 0 && (
        <Button onPress={() => dispatch({ type: 'clear-filters' })}>{t('view.clear-filters')}</Button>
      )}
    </div>
  )
}
