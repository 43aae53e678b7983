import { useWords } from '../api/services'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { Remark } from '../ui/remark'
import type { MappingMessage } from './mapping-menu'
import type { DraftControl } from './use-draft'

interface Props {
  readonly said: MappingMessage
  readonly control: DraftControl
  readonly onDismiss: () => void
}

/** Says what came of a mapping file. A mapping that was taken from one can be given back. */
export const MappingRemark = ({ said, control, onDismiss }: Props) => {
  const { t } = useWords()
  const { text, detail, isFault, isUsed } = said
  if (isFault) return <Notice onDismiss={onDismiss}>{text}</Notice>
  return (
    <Remark text={text} {...(detail === undefined ? {} : { detail })} onDismiss={onDismiss}>
      {isUsed && (
        <Button
          onPress={() => {
            control.giveBack()
            onDismiss()
          }}
        >
          {t('template.give-back')}
        </Button>
      )}
    </Remark>
  )
}
