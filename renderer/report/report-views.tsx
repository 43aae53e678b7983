import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Text } from 'react-aria-components/Text'
import { viewText } from '../../shared/locale/view-words'
import { useWords } from '../api/services'
import { CheckMark } from '../ui/check-mark'
import popover from '../ui/popover.module.css'
import { useWorkbench } from '../workbench/workbench-context'
import type { Offered } from './report-choice'
import styles from './report-dialog.module.css'

interface Props {
  readonly offered: readonly Offered[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** The views a report may hold: as they stand now, and as they are kept. */
export const ReportViews = ({ offered, chosen, onChoose }: Props) => {
  const words = useWords()
  const { t } = words
  const { project } = useWorkbench()
  const sections = [
    { name: t('report.saved'), views: offered.filter(({ name }) => name !== null) },
    { name: t('report.now'), views: offered.filter(({ name }) => name === null) }
  ].filter(({ views }) => views.length > 0)
  return (
    <ListBox
      aria-label={t('report.choose')}
      className={styles.views ?? ''}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(selection) =>
        onChoose(new Set(selection === 'all' ? offered.map(({ id }) => id) : [...selection].map(String)))
      }
    >
      {sections.map(({ name, views }) => (
        <ListBoxSection key={name} aria-label={name}>
          <Header className={styles.heading ?? ''}>{name}</Header>
          {views.map((view) => (
            <ListBoxItem
              key={view.id}
              id={view.id}
              textValue={view.name ?? t(`view.${view.state.view}.name`)}
              className={popover.item ?? ''}
            >
              {({ isSelected }) => (
                <>
                  <CheckMark isOn={isSelected} />
                  <Text slot="label" className={styles.name ?? ''}>
                    {view.name ?? t(`view.${view.state.view}.name`)}
                  </Text>
                  <Text slot="description" className={`${popover.detail} ${styles.detail}`}>
                    {view.name === null
                      ? t(`view.${view.state.view}.title`)
                      : viewText(view.state, project, words)}
                  </Text>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  )
}
