import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useServices } from '../api/services'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import styles from './start.module.css'

/** As many as one looks through at a glance. */
const FEW = 6

const KEY = ['project.recent']

/** Projects opened lately. */
export const RecentList = ({ onOpen, disabled }: { onOpen: (file: string) => void; disabled: boolean }) => {
  const { client, words } = useServices()
  const { t } = words
  const queries = useQueryClient()
  const { data: projects = [] } = useQuery({
    queryKey: KEY,
    queryFn: () => client.call('project.recent', {}),
    staleTime: 0
  })
  const [all, setAll] = useState(false)
  if (projects.length === 0) return null
  const shown = all ? projects : projects.slice(0, FEW)
  const forget = async (file: string) => {
    await client.call('project.forget', { file })
    await queries.invalidateQueries({ queryKey: KEY })
  }
  return (
    <section className={styles.recent}>
      <h2>{t('start.recent')}</h2>
      <ul>
        {shown.map(({ file, name, responses, touchpoints, openedAt }) => (
          <li key={file} className={styles.project}>
            <Button kind="quiet" isDisabled={disabled} onPress={() => onOpen(file)}>
              <Icon name="file" />
              <span className={styles.name}>{name}</span>
              <span className={styles.facts}>
                {t('start.recent-facts', {
                  responses: t('count.responses', { count: responses, n: words.count(responses) }),
                  touchpoints: t('count.touchpoints', { count: touchpoints, n: words.count(touchpoints) }),
                  date: words.date(openedAt)
                })}
              </span>
            </Button>
            <Button
              kind="quiet"
              size="icon"
              aria-label={t('start.forget', { name })}
              isDisabled={disabled}
              onPress={() => void forget(file)}
            >
              <Icon name="close" size={13} />
            </Button>
          </li>
        ))}
      </ul>
      {projects.length > FEW && (
        <p className={styles.more}>
          <Button kind="quiet" onPress={() => setAll(!all)}>
            {all ? t('start.show-fewer') : t('start.show-all', { n: words.count(projects.length) })}
          </Button>
        </p>
      )}
    </section>
  )
}
