import { useQuery } from '@tanstack/react-query'
import { useServices } from '../api/services'
import styles from './import-sheet.module.css'

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The name of the project to be; says so where there is one of that name. */
export const ProjectField = ({ value, onChange }: Props) => {
  const { client, words } = useServices()
  const { t } = words
  const name = value.trim()
  const { data } = useQuery({
    queryKey: ['project.nameFor', name],
    queryFn: ({ signal }) => client.call('project.nameFor', { name }, { signal }),
    enabled: name !== '',
    staleTime: 0
  })
  return (
    <div className={styles.project}>
      <p id="project-note" className={styles.note}>
        {data?.taken && t('import.name-taken', { name: data.name })}
      </p>
      <label>
        <span>{t('import.project')}</span>
        <input
          value={value}
          maxLength={200}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby="project-note"
        />
      </label>
    </div>
  )
}
