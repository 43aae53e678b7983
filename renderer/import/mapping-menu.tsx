import { useRef, useState } from 'react'
import type { Inspection } from '../../shared/contract/inspection'
import { columnChanges } from '../../shared/detection/column-changes'
import { Failure } from '../../shared/domain/fault'
import { readMappingFile, writeMappingFile } from '../../shared/domain/mapping-file'
import { changesText } from '../../shared/locale/change-words'
import { faultText } from '../../shared/locale/fault-words'
import { errorText } from '../api/error-text'
import { useServices } from '../api/services'
import { Button } from '../ui/button'
import { ChoiceMenu } from '../ui/choice-menu'
import { Icon } from '../ui/icon'
import type { DraftControl } from './use-draft'

interface Props {
  readonly inspection: Inspection
  readonly control: DraftControl
  /** Name of the project, which the file is named after. */
  readonly name: string
  readonly onSay: (said: MappingMessage) => void
}

/** What came of saving or reading a mapping file. */
export interface MappingMessage {
  readonly text: string
  readonly detail?: string
  readonly isFault?: boolean
  /** Whether the mapping was changed by it, and can be given back. */
  readonly isUsed?: boolean
}

/** Takes the mapping away as a file, and brings one back. */
export const MappingMenu = ({ inspection, control, name, onSay }: Props) => {
  const { host, words } = useServices()
  const { t } = words
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setIsBusy] = useState(false)
  const { mapping } = control

  const save = async () => {
    if (!mapping) {
      onSay({ text: t('template.incomplete'), isFault: true })
      return
    }
    const text = writeMappingFile({ columns: inspection.columns, mapping })
    const place = await host.save({
      name: t('template.file-name', { name }),
      type: 'application/json',
      bytes: new TextEncoder().encode(text)
    })
    if (place !== null) onSay({ text: t('export.saved', { place }) })
  }

  const use = async (file: File) => {
    const template = readMappingFile(await file.text(), file.name)
    control.adopt(template)
    onSay({
      text: t('template.used-file', { file: file.name }),
      detail: changesText(columnChanges(template, inspection), words),
      isUsed: true
    })
  }

  const run = (work: Promise<void>) => {
    setIsBusy(true)
    work
      .catch((error: unknown) => {
        const text = error instanceof Failure ? faultText(error.fault, words) : errorText(error, words)
        onSay({ text, isFault: true })
      })
      .finally(() => setIsBusy(false))
  }

  return (
    <>
      <ChoiceMenu
        label={t('template.menu')}
        choices={[
          { id: 'save', name: t('template.save') },
          { id: 'use', name: t('template.use-file') }
        ]}
        onChoose={(chosen) => (chosen === 'save' ? run(save()) : input.current?.click())}
      >
        <Button isDisabled={isBusy}>
          {t('template.menu')}
          <Icon name="chevron" size={12} />
        </Button>
      </ChoiceMenu>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('template.use-file')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // Chosen again, the same file is to be read again.
          if (file) run(use(file).finally(() => (target.value = '')))
        }}
      />
    </>
  )
}
