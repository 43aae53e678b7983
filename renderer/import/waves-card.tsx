import type { Inspection } from '../../shared/contract/inspection'
import { sameColumns, type SameColumn } from '../../shared/detection/same-column'
import { waveChanges, type WaveChange } from '../../shared/detection/wave-changes'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import card from './card.module.css'
import type { DraftControl } from './use-draft'
import styles from './waves-card.module.css'

interface Props {
  /** As looked at, each column by its own name. */
  readonly inspection: Inspection
  readonly control: DraftControl
}

/** Judged once: they are asked for with every change of the mapping. */
const judged = new WeakMap<Inspection, readonly SameColumn[]>()

const proposalsFor = (inspection: Inspection): readonly SameColumn[] => {
  const known = judged.get(inspection) ?? sameColumns(inspection)
  judged.set(inspection, known)
  return known
}

const isJoined = ({ columns: [first, ...others] }: SameColumn, { draft }: DraftControl): boolean =>
  others.every(({ key }) => draft.renamed[key] === first?.key)

/** How many proposals of one column under several names stand open. */
export const openProposals = (inspection: Inspection, control: DraftControl): number =>
  proposalsFor(inspection).filter((same) => !isJoined(same, control)).length

/** How the waves differ in their columns, and which of those are likely one under two names. */
export const WavesCard = ({ inspection, control }: Props) => {
  const { t, count } = useWords()
  const proposed = proposalsFor(inspection)
  const changes = waveChanges(control.inspection)
  if (proposed.length + changes.length === 0) return null
  const { length } = inspection.files
  return (
    <section className={card.card} aria-labelledby="waves-card">
      <h2 id="waves-card" className={card.title}>
        {t('wave.title')} <span>{t('count.files', { count: length, n: count(length) })}</span>
      </h2>
      {proposed.length > 0 && (
        <div className={card.stack}>
          <h3>{t('wave.same')}</h3>
          <ul className={styles.list}>
            {proposed.map((same) => (
              <Proposal
                key={same.columns.map(({ key }) => key).join(' ')}
                same={same}
                inspection={inspection}
                control={control}
              />
            ))}
          </ul>
        </div>
      )}
      {changes.map((change) => (
        <Change key={`${change.before} ${change.file}`} change={change} />
      ))}
    </section>
  )
}

const Proposal = ({ same, inspection, control }: Props & { same: SameColumn }) => {
  const words = useWords()
  const { t } = words
  const [first] = same.columns
  const joined = isJoined(same, control)
  const headers = words.every(same.columns.map(({ header }) => header.trim()))
  const places = same.columns.map(({ header, files }) =>
    t('wave.in-file', {
      header: header.trim(),
      file: words.every(files.map((at) => inspection.files[at]?.name ?? ''))
    })
  )
  // Shares are rounded down: 100% is said where it is so.
  const alike = words.percent(Math.floor(same.alike * 100) / 100, 0)
  return (
    <li className={styles.proposal} title={places.join('\n')}>
      <div className={styles.names}>
        <strong>{same.columns.map(({ header }) => header.trim()).join(' · ')}</strong>
        <p>
          {joined
            ? t('wave.joined', { header: first?.header.trim() ?? '' })
            : t(`wave.same-${same.code}`, { alike })}
        </p>
      </div>
      <Button
        aria-label={t(joined ? 'wave.separate-of' : 'wave.join-of', { headers })}
        onPress={() => (joined ? control.separate(same) : control.join(same))}
      >
        {t(joined ? 'wave.separate' : 'wave.join')}
      </Button>
    </li>
  )
}

const Change = ({ change: { file, before, added, gone } }: { change: WaveChange }) => {
  const { t, count } = useWords()
  const lists = [
    ...(added.length === 0 ? [] : [{ name: t('wave.added', numbers(added, count)), headers: added }]),
    ...(gone.length === 0 ? [] : [{ name: t('wave.gone', numbers(gone, count)), headers: gone }])
  ]
  return (
    <details className={styles.change}>
      <summary>
        <span>{t('wave.compared', { file, before })}</span>
        <span className={styles.numbers}>{lists.map(({ name }) => name).join(', ')}</span>
      </summary>
      {lists.map(({ name, headers }) => (
        <p key={name}>
          <strong>{name}:</strong> {headers.join(', ')}
        </p>
      ))}
    </details>
  )
}

const numbers = (headers: readonly string[], count: (value: number) => string) => ({
  count: headers.length,
  n: count(headers.length)
})
