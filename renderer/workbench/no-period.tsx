import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import popover from '../ui/popover.module.css'
import styles from './period-editor.module.css'
import bar from './slice-bar.module.css'
import { useWorkbench } from './workbench-context'

/** Stands where the period would: there is none, and this is why. A disabled button could not be asked. */
export const NoPeriod = () => {
  const { t } = useWords()
  const { project } = useWorkbench()
  return (
    <DialogTrigger>
      <Button>
        <span className={bar.label}>{t('period.none')}</span>
        <Icon name="chevron" size={12} />
      </Button>
      <Popover className={popover.popover ?? ''} offset={6} placement="bottom end">
        <Dialog className={popover.dialog ?? ''}>
          <div className={styles.editor}>
            <Heading slot="title" level={2}>
              {t('period.none')}
            </Heading>
            <p>{t(project.mapping.date ? 'period.none-read' : 'period.none-mapped')}</p>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
