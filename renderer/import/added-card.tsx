import type { Beside, Inspection } from '../../shared/contract/inspection'
import type { Source } from '../../shared/contract/project'
import { useWords } from '../api/services'
import type { Replaces, Session } from '../state/session'
import type { SessionActions } from '../state/use-session'
import { Button } from '../ui/button'
import { ChoiceMenu } from '../ui/choice-menu'
import { Icon } from '../ui/icon'
import styles from './added-card.module.css'
import card from './card.module.css'
import { droppedFiles } from './file-facts'

interface Props {
  readonly inspection: Inspection
  readonly session: Session
  readonly actions: SessionActions
}

/** What each file is to the project it is added to: a further wave, or what corrects one. */
export const AddedCard = ({ inspection, session: { replaces }, actions }: Props) => {
  const { t } = useWords()
  const { beside } = inspection
  if (!beside || !replaces) return null
  return (
    <section className={card.card} aria-labelledby="added-card">
      <h2 id="added-card" className={card.title}>
        {t('beside.title', { name: beside.name })}
      </h2>
      <p className={card.soft}>{t('beside.about')}</p>
      <ul className={card.stack}>
        {droppedFiles(inspection).map(({ name }, index) => (
          <li key={`${index} ${name}`} className={styles.file}>
            <strong>{name}</strong>
            <FilePlace
              file={name}
              beside={beside}
              replaced={replaces[index] ?? null}
              taken={replaces}
              onChange={(source) =>
                actions.addTo(replaces.map((before, at) => (at === index ? source : before)))
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface PlaceProps {
  readonly file: string
  readonly beside: Beside
  readonly replaced: number | null
  /** What the files replace, this one included: a source is replaced once. */
  readonly taken: Replaces
  readonly onChange: (source: number | null) => void
}

const FilePlace = ({ file, beside, replaced, taken, onChange }: PlaceProps) => {
  const { t, count, date } = useWords()
  const facts = ({ rows, importedAt }: Source) => ({
    rows: t('count.rows', { count: rows, n: count(rows) }),
    date: date(importedAt)
  })
  const source = beside.sources.find(({ id }) => id === replaced)
  const free = beside.sources.filter(({ id }) => id === replaced || !taken.includes(id))
  return (
    <ChoiceMenu
      label={t('beside.what-of', { file })}
      choices={[
        { id: 'wave', name: t('beside.as-wave'), detail: t('beside.as-wave-about') },
        ...free.map((other) => ({
          id: String(other.id),
          name: t('beside.replaces-name', { file: other.name }),
          detail: t('beside.replaces-about', facts(other))
        }))
      ]}
      value={source ? String(source.id) : 'wave'}
      onChoose={(chosen) => onChange(chosen === 'wave' ? null : Number(chosen))}
    >
      <Button>
        <span className={styles.place}>
          {source ? t('beside.replaces', { file: source.name, ...facts(source) }) : t('beside.as-wave')}
        </span>
        <Icon name="chevron" size={12} />
      </Button>
    </ChoiceMenu>
  )
}
