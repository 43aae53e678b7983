import { SwitchButton, SwitchField } from 'react-aria-components/Switch'
import type { Inspection } from '../../shared/contract/inspection'
import { rowsMeant, valuesFound, type ProposedRule } from '../../shared/detection/left-out'
import { sumOf } from '../../shared/domain/left-out'
import { leftOutName } from '../../shared/locale/account-words'
import { useWords } from '../api/services'
import styles from './card.module.css'
import type { DraftControl } from './use-draft'

interface Props {
  readonly inspection: Inspection
  readonly control: DraftControl
}

/** Rows that are no responses of customers, and repeated ones: each kind with its count and a switch. */
export const LeftOutCard = ({ inspection, control }: Props) => {
  const words = useWords()
  const { t, count } = words
  const { draft, kept, change } = control
  const rowsText = (n: number) => t('count.rows', { count: n, n: count(n) })
  const rules = draft.leftOut.flatMap((rule) => {
    const column = inspection.columns.find(({ key }) => key === rule.column)
    const meant = column ? rowsMeant(rule, column) : 0
    if (!column || meant === 0) return []
    // A row that meets several rules is left out by the first of those that are on.
    const own = kept?.leftOut.filter(({ why, key }) => why === rule.why && key === rule.column) ?? []
    const values = valuesFound(rule, column).map((value) => (value === '' ? t('left-out.nothing') : value))
    const where = t('left-out.where', { column: column.header.trim(), values: words.list(values) })
    return [{ rule, n: rule.on ? sumOf(own) : meant, where }]
  })
  const repeated = kept?.repeated ?? 0
  if (rules.length === 0 && repeated === 0) return null
  const turn = (rule: ProposedRule, on: boolean) =>
    change({ leftOut: draft.leftOut.map((other) => (other === rule ? { ...rule, on } : other)) })
  return (
    <section className={styles.card} aria-labelledby="left-out-card">
      <h2 id="left-out-card" className={styles.title}>
        {t('left-out.title')}
      </h2>
      <p className={styles.soft}>{t('left-out.about')}</p>
      {rules.map(({ rule, n, where }) => (
        <LeftOutSwitch
          key={`${rule.why} ${rule.column}`}
          name={t('left-out.switch', { what: leftOutName(rule.why, words), rows: rowsText(n) })}
          detail={where}
          isOn={rule.on}
          onChange={(on) => turn(rule, on)}
        />
      ))}
      {repeated > 0 && (
        <LeftOutSwitch
          name={t('left-out.switch', { what: leftOutName('duplicate', words), rows: rowsText(repeated) })}
          detail={t('left-out.last-stays')}
          isOn={draft.repeated !== 'keep'}
          onChange={(on) => change({ repeated: on ? 'leave-out' : 'keep' })}
        />
      )}
    </section>
  )
}

interface SwitchProps {
  readonly name: string
  readonly detail: string
  readonly isOn: boolean
  readonly onChange: (on: boolean) => void
}

const LeftOutSwitch = ({ name, detail, isOn, onChange }: SwitchProps) => {
  const { t } = useWords()
  return (
    <SwitchField isSelected={isOn} onChange={onChange}>
      <SwitchButton className={styles.switch ?? ''}>
        <span className={styles.track} aria-hidden />
        <span>
          {name}
          {!isOn && `, ${t('left-out.keeps')}`}
          <small title={detail}>{detail}</small>
        </span>
      </SwitchButton>
    </SwitchField>
  )
}
