import type { RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { useWords } from '../api/services'
import popover from '../ui/popover.module.css'
import { ChartOptions } from './chart-options'
import { CsvOptions } from './csv-options'
import styles from './export-options.module.css'

interface Props {
  /** What it stands under. */
  readonly anchor: RefObject<HTMLElement | null>
  /** Whether the view has a chart to take away. */
  readonly hasChart: boolean
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** How the charts and the tables of views are taken away. */
export const ExportOptions = ({ anchor, hasChart, isOpen, onOpenChange }: Props) => {
  const { t } = useWords()
  return (
    <Popover
      className={popover.popover ?? ''}
      triggerRef={anchor}
      placement="bottom end"
      offset={4}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <Dialog className={popover.dialog ?? ''}>
        <div className={styles.options}>
          <Heading slot="title" level={2}>
            {t('export.options')}
          </Heading>
          {hasChart && (
            <section className={styles.section} aria-label={t('export.charts')}>
              <h3>{t('export.charts')}</h3>
              <ChartOptions />
            </section>
          )}
          <section className={styles.section} aria-label={t('export.csv')}>
            <h3>{t('export.csv')}</h3>
            <CsvOptions />
          </section>
        </div>
      </Dialog>
    </Popover>
  )
}
