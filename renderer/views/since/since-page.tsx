import type { LastUpdate } from '../../../shared/contract/last-update'
import type { ProjectSummary } from '../../../shared/contract/project'
import { newByText, valueLines } from '../../../shared/locale/since-words'
import { askSince, type Since } from '../../../shared/views/ask-since'
import { filesTable } from '../../../shared/views/since-tables'
import { useWords } from '../../api/services'
import { useAnswered } from '../../state/questions'
import { Button } from '../../ui/button'
import { Failed } from '../../ui/failed'
import { cardOf, useCardMenu } from '../../workbench/card-menu'
import { useWorkbench } from '../../workbench/workbench-context'
import view from '../view.module.css'
import { SinceCard } from './since-card'
import styles from './since-page.module.css'

interface Props {
  readonly last: LastUpdate
  readonly onClose: () => void
}

/** What an update changed: files, values, and the key figures of every saved view as they were and are. */
export const SincePage = ({ last, onClose }: Props) => {
  const words = useWords()
  const { t, count } = words
  const { project } = useWorkbench()
  const { onContextMenu, menu } = useCardMenu()
  const question = useAnswered(project, 'since', last.at, (client, _, options) =>
    askSince(client, { project, last }, options)
  )
  const since = question.isPlaceholderData ? undefined : question.data?.answer
  return (
    <section
      className={`${view.view} ${styles.page}`}
      aria-label={t('since.title')}
      onContextMenu={onContextMenu}
    >
      <header className={view.head}>
        <div className={view.titles}>
          <h1>{t('since.title')}</h1>
          <p>
            {t('since.about', {
              date: words.date(last.at),
              before: count(last.before.responses),
              after: count(project.responses)
            })}
          </p>
        </div>
        <div className={view.tools}>
          <Button autoFocus onPress={onClose}>
            {t('since.back')}
          </Button>
        </div>
      </header>
      <Failed question={question} />
      {!since && !question.error && (
        <p className={view.loading} role="status">
          {t('ui.loading')}
        </p>
      )}
      {since && (
        <div className={styles.cards}>
          <div className={styles.facts}>
            <FilesCard since={since} />
            <ValuesCard since={since} project={project} />
          </div>
          {since.views.map((each, index) => (
            <SinceCard key={`${index} ${each.name ?? ''}`} since={each} />
          ))}
          <div className={view.notes}>
            {[
              newByText(since, last.before.period, words),
              since.newBy === null ? null : t('since.method'),
              project.respondentsAre === 'respondent' ? t('since.same-people') : null
            ].map((note) => note !== null && <p key={note}>{note}</p>)}
          </div>
        </div>
      )}
      {menu}
    </section>
  )
}

const FilesCard = ({ since }: { since: Since }) => {
  const words = useWords()
  const { title, columns, rows } = filesTable(since.files, words)
  return (
    <section {...cardOf()} className={`${view.card} ${styles.card}`} aria-label={title}>
      <h2>{title}</h2>
      <table className={view.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells: [name, ...cells] }, index) => (
            <tr key={`${index} ${name?.text ?? ''}`}>
              <th scope="row">{name?.text}</th>
              {cells.map(({ text }, at) => (
                <td key={at}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const ValuesCard = ({ since, project }: { since: Since; project: ProjectSummary }) => {
  const words = useWords()
  const { t } = words
  return (
    <section className={`${view.card} ${styles.card}`} aria-label={t('since.values')}>
      <h2>{t('since.values')}</h2>
      {since.values.length === 0 && <p>{t('since.no-values')}</p>}
      <ul className={styles.values}>
        {since.values.map((change) => (
          <li key={change.dimension}>{valueLines(change, project, words)}</li>
        ))}
      </ul>
    </section>
  )
}
