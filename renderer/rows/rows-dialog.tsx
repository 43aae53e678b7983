import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import {
  DELIMITERS,
  ROW_FORMATS,
  ROW_KINDS,
  type Delimiter,
  type RowFormat,
  type RowKind
} from '../../shared/contract/rows'
import { EVERYTHING, type Slice } from '../../shared/domain/slice'
import { isHiddenBase } from '../../shared/figures/suppression'
import { useServices, useWords } from '../api/services'
import dialog from '../report/report-dialog.module.css'
import { Button } from '../ui/button'
import { CheckField } from '../ui/check-field'
import { Icon } from '../ui/icon'
import { LongProgress } from '../ui/long-progress'
import { Segmented } from '../ui/segmented'
import { useKept } from '../ui/use-kept'
import { useKeptFocus } from '../ui/use-kept-focus'
import { useWorkbench } from '../workbench/workbench-context'
import { LeftOutColumns } from './left-out-columns'
import styles from './rows-dialog.module.css'
import { useTakeRows } from './use-take-rows'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Takes single answers away, for other programs to go on with. */
export const RowsDialog = ({ isOpen, onClose }: Props) => (
  <ModalOverlay className={dialog.veil ?? ''} isOpen={isOpen} onOpenChange={onClose} isDismissable>
    <Modal className={dialog.modal ?? ''}>
      <Dialog className={`${dialog.panel} ${styles.panel}`}>
        <RowsForm close={onClose} />
      </Dialog>
    </Modal>
  </ModalOverlay>
)

const OFS = ['slice', 'everything'] as const

/** What delimiters are called where a key cannot be one of them. */
const DELIMITER_NAMES: Readonly<Record<Delimiter, 'comma' | 'semicolon' | 'tab'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab'
}

const useOffer = (slice: Slice) => {
  const { client } = useServices()
  const { project } = useWorkbench()
  return useQuery({
    queryKey: [project.id, project.revision, 'rows.offer', slice],
    queryFn: ({ signal }) => client.call('rows.offer', { slice }, { signal })
  }).data
}

const RowsForm = ({ close }: { close: () => void }) => {
  const words = useWords()
  const { t } = words
  const { project, state } = useWorkbench()
  const [rows, setRows] = useKept<RowKind>('rows-kind', ROW_KINDS, 'evaluations')
  const [format, setFormat] = useKept<RowFormat>('rows-format', ROW_FORMATS, 'parquet')
  const [delimiter, setDelimiter] = useState<Delimiter>(words.language === 'en' ? ',' : ';')
  const [of, setOf] = useState<(typeof OFS)[number]>('slice')
  const [byteOrderMark, setByteOrderMark] = useState(true)
  const [masked, setMasked] = useState(true)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { take, progress, stop } = useTakeRows()
  const actions = useRef<HTMLElement>(null)
  // Buttons change while it is made: the keys stay in the dialog.
  useKeptFocus(actions)
  const offers = { slice: useOffer(state.slice), everything: useOffer(EVERYTHING) }
  const offer = offers[of]
  const left = (offer?.columns[rows] ?? []).filter(({ kind }) => kind !== 'plain')
  const count = offer?.counts[rows] ?? 0
  const isNarrow = offers.slice?.people !== offers.everything?.people

  const start = async () => {
    const isTaken = await take(
      `${t('rows.file-name', { name: project.name, rows: t(`rows.${rows}`) })}.${format}`,
      {
        ...{ rows, format, masked, slice: of === 'slice' ? state.slice : EVERYTHING },
        ...(format === 'csv' ? { delimiter, byteOrderMark } : {}),
        withColumns: left.map(({ key }) => key).filter((key) => chosen.has(key))
      }
    )
    if (isTaken) close()
  }

  return (
    <>
      <Heading slot="title" level={2}>
        {t('rows.name')}
      </Heading>
      <div className={styles.grid}>
        <div className={dialog.form}>
          <div className={dialog.field}>
            <span>{t('rows.what')}</span>
            <Segmented
              label={t('rows.what')}
              choices={ROW_KINDS.map((id) => ({ id, name: t(`rows.${id}`) }))}
              value={rows}
              onChange={setRows}
              wide
            />
            <small>{t(`rows.${rows}-about`)}</small>
          </div>
          {isNarrow && (
            <div className={dialog.field}>
              <span>{t('rows.of')}</span>
              <Segmented
                label={t('rows.of')}
                choices={OFS.map((id) => ({
                  id,
                  name: t(`rows.of-${id}`, { n: words.count(offers[id]?.counts[rows] ?? 0) })
                }))}
                value={of}
                onChange={setOf}
                wide
              />
            </div>
          )}
          <div className={dialog.field}>
            <span>{t('rows.format')}</span>
            <Segmented
              label={t('rows.format')}
              choices={ROW_FORMATS.map((id) => ({ id, name: t(`rows.${id}`) }))}
              value={format}
              onChange={setFormat}
            />
            <small>{t(`rows.${format}-about`)}</small>
          </div>
          {format === 'csv' && (
            <>
              <div className={dialog.field}>
                <span>{t('rows.delimiter')}</span>
                <Segmented
                  label={t('rows.delimiter')}
                  choices={DELIMITERS.map((id) => ({ id, name: t(`rows.${DELIMITER_NAMES[id]}`) }))}
                  value={delimiter}
                  onChange={setDelimiter}
                />
              </div>
              <CheckField isOn={byteOrderMark} onChange={setByteOrderMark}>
                {t('rows.byte-order-mark')}
              </CheckField>
            </>
          )}
          <CheckField
            isOn={masked}
            onChange={setMasked}
            detail={t(masked ? 'rows.masked-about' : 'rows.unmasked-about')}
          >
            {t('rows.masked')}
          </CheckField>
        </div>
        <LeftOutColumns columns={left} chosen={chosen} onChoose={setChosen} />
      </div>
      <p className={styles.warning}>
        <Icon name="warning" size={15} />
        <span>
          {t('rows.single')}
          {offer && isHiddenBase(offer.people) && count > 0
            ? ` ${t('rows.few', { count: offer.people, n: words.count(offer.people) })}`
            : ''}
        </span>
      </p>
      <footer ref={actions} className={dialog.actions}>
        <span className={dialog.sum} role="status">
          {offer ? t('rows.sum', { count, n: words.count(count) }) : ''}
        </span>
        {progress ? (
          <div className={dialog.progress}>
            <LongProgress progress={progress} stop={stop} />
          </div>
        ) : (
          <>
            <Button onPress={close}>{t('ui.cancel')}</Button>
            <Button kind="primary" isDisabled={count === 0} onPress={() => void start()}>
              {t('rows.take')}
            </Button>
          </>
        )}
      </footer>
    </>
  )
}
