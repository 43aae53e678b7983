import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Text } from 'react-aria-components/Text'
import type { RowColumn } from '../../shared/contract/rows'
import { useWords } from '../api/services'
import dialog from '../report/report-dialog.module.css'
import { CheckMark } from '../ui/check-mark'
import popover from '../ui/popover.module.css'
import styles from './rows-dialog.module.css'

interface Props {
  /** Those that are left out unless they are chosen. */
  readonly columns: readonly RowColumn[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** Columns of people and tools: why each is left out, and the way to take it along. */
export const LeftOutColumns = ({ columns, chosen, onChoose }: Props) => {
  const { t } = useWords()
  const taken = columns.filter(({ key }) => chosen.has(key)).length
  return (
    <section className={styles.columns}>
      <h3>{t('rows.left-out', { count: columns.length - taken })}</h3>
      <p className={styles.soft}>{t(columns.length === 0 ? 'rows.none-left-out' : 'rows.left-out-about')}</p>
      {columns.length > 0 && (
        <ListBox
          aria-label={t('rows.take-along')}
          className={dialog.views ?? ''}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(selection) =>
            onChoose(
              new Set(selection === 'all' ? columns.map(({ key }) => key) : [...selection].map(String))
            )
          }
        >
          {columns.map(({ key, name, why }) => (
            <ListBoxItem key={key} id={key} textValue={name} className={popover.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <CheckMark isOn={isSelected} />
                  <Text slot="label" className={dialog.name ?? ''}>
                    {name}
                  </Text>
                  <Text slot="description" className={`${popover.detail} ${dialog.detail}`}>
                    {t(`rows.why.${why ?? 'tool'}`)}
                  </Text>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      )}
    </section>
  )
}
