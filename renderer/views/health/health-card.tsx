import type { ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useWords } from '../../api/services'
import type { LongQuestion } from '../../state/use-long-question'
import { Button } from '../../ui/button'
import { Failed } from '../../ui/failed'
import { useFigure, type Explain } from '../../ui/figure-hint'
import { LongProgress } from '../../ui/long-progress'
import { cardOf, type CardPicture } from '../../workbench/card-menu'
import styles from './health-view.module.css'

interface Props {
  readonly title: string
  /** Its picture, where it has one that can be taken away. */
  readonly picture?: CardPicture
  readonly tools?: ReactNode
  /** The question behind the card; of a long one it is told how far it is. */
  readonly question?: Pick<UseQueryResult, 'error' | 'refetch' | 'isFetching' | 'isPlaceholderData' | 'data'>
  readonly long?: Pick<LongQuestion<unknown>, 'progress' | 'stop'>
  readonly children: ReactNode
}

/** A section of Health: what it found, or what keeps it from looking, in the place where it would stand. */
export const HealthCard = ({ title, picture, tools, question, long, children }: Props) => {
  const { t } = useWords()
  const isStopped =
    question &&
    !question.isFetching &&
    !question.error &&
    (question.data === undefined || question.isPlaceholderData)
  return (
    <section
      {...cardOf(picture)}
      className={styles.card}
      aria-label={title}
      aria-busy={question?.isFetching ?? false}
    >
      <div className={styles.head}>
        <h2>{title}</h2>
        {tools}
      </div>
      {question && <Failed question={question} />}
      {question?.isFetching && long && (
        <LongProgress
          progress={long.progress ?? { phase: 'counting', fraction: null, elapsed: 0 }}
          stop={long.stop}
        />
      )}
      {question?.isFetching && !long && question.data === undefined && (
        <p className={styles.faint}>{t('ui.loading')}</p>
      )}
      {isStopped && (
        <div className={styles.day}>
          <p className={styles.soft}>{t('health.stopped')}</p>
          <Button onPress={() => void question.refetch()}>{t('health.count')}</Button>
        </div>
      )}
      <div className={question?.isPlaceholderData ? `${styles.body} ${styles.stale}` : styles.body}>
        {children}
      </div>
    </section>
  )
}

/** A number with what it is. */
export const CardFigure = ({
  value,
  children,
  isWhy = false,
  explain
}: {
  value: string
  children?: ReactNode
  isWhy?: boolean
  explain: Explain
}) => {
  const figure = useFigure()
  return (
    <p className={styles.figure} {...figure(explain)}>
      <strong className={isWhy ? styles.why : undefined}>{value}</strong>
      {children !== undefined && <span>{children}</span>}
    </p>
  )
}

/** What stands behind a figure: its numbers and how they were reckoned, opened by who wants them. */
export const CardNumbers = ({ children }: { children: ReactNode }) => {
  const { t } = useWords()
  return (
    <details className={styles.details}>
      <summary>{t('health.numbers')}</summary>
      {children}
    </details>
  )
}

export const CardNotes = ({ notes }: { notes: readonly string[] }) => (
  <div className={styles.notes}>
    {notes.map((note) => (
      <p key={note}>{note}</p>
    ))}
  </div>
)
