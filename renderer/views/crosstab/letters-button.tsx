import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { CORRECTIONS } from '../../../shared/statistics/corrections'
import { useWords } from '../../api/services'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import popover from '../../ui/popover.module.css'
import { Segmented } from '../../ui/segmented'
import { SelectField } from '../../ui/select-field'
import { useWorkbench } from '../../workbench/workbench-context'
import styles from './crosstab-view.module.css'

const FAMILIES = ['row', 'table'] as const

/** How the tests behind the letters are corrected for their number. */
export const LettersButton = () => {
  const { t, pair } = useWords()
  const { state, dispatch } = useWorkbench()
  const { correction, family } = state.crosstab
  const nameOf = (id: (typeof CORRECTIONS)[number]) => t(`test.correction.${id}`)
  return (
    <DialogTrigger>
      <Button>
        {pair(t('crosstab.letters'), nameOf(correction))}
        <Icon name="chevron" size={12} />
      </Button>
      <Popover className={popover.popover ?? ''} offset={6} placement="bottom end">
        <Dialog className={popover.dialog ?? ''}>
          <div className={styles.letterChoices}>
            <Heading slot="title" level={2}>
              {t('crosstab.letters')}
            </Heading>
            <SelectField
              label={t('crosstab.correction')}
              choices={CORRECTIONS.map((id) => ({ id, name: nameOf(id) }))}
              value={correction}
              onChange={(chosen) =>
                dispatch({ type: 'arrange', view: 'crosstab', how: { correction: chosen } })
              }
            />
            <Segmented
              label={t('crosstab.family')}
              choices={FAMILIES.map((id) => ({ id, name: t(`crosstab.families.${id}`) }))}
              value={family}
              onChange={(chosen) => dispatch({ type: 'arrange', view: 'crosstab', how: { family: chosen } })}
              wide
            />
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
