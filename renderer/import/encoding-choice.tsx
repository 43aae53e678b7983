import { useQuery } from '@tanstack/react-query'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import type { Decoding } from '../../shared/contract/decoding'
import { encodingNamed } from '../../shared/domain/text-encoding'
import { encodingName } from '../../shared/locale/file-words'
import type { Words } from '../../shared/locale/words'
import { useServices } from '../api/services'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import popover from '../ui/popover.module.css'
import styles from './reading-panel.module.css'

interface Props {
  readonly inspection: string
  readonly file: number
  readonly encoding: string
  /** `undefined` for the one that was found out. */
  readonly onChoose: (encoding: string | undefined) => void
}

const aboutOf = ({ encoding, detected }: Decoding, { t }: Words): string => {
  const known = encodingNamed(encoding)
  return [
    ...(known === undefined ? [] : [t(`encoding-about.${known}`)]),
    ...(detected ? [t('reading.detected')] : [])
  ].join(', ')
}

/** The encodings a file may be in, each with words of this file as it would read them. */
export const EncodingChoice = ({ inspection, file, encoding, onChoose }: Props) => {
  const { client, words } = useServices()
  const { t } = words
  const { data: decodings } = useQuery({
    queryKey: ['source.decodings', inspection, file],
    queryFn: ({ signal }) => client.call('source.decodings', { inspection, file }, { signal })
  })
  const name = encodingName(encoding, words)
  const others = decodings?.filter((decoding) => decoding.encoding !== encoding) ?? []
  if (others.length === 0)
    return (
      <span className={styles.fixed}>
        {name}
        {decodings?.length === 0 && <span className={styles.soft}>{t('reading.alike')}</span>}
      </span>
    )
  return (
    <MenuTrigger>
      <Button aria-label={t('reading.is', { name: t('reading.encoding'), value: name })}>
        {name}
        <Icon name="chevron" size={12} />
      </Button>
      <Popover className={popover.popover ?? ''} offset={4} placement="bottom start">
        <Menu
          aria-label={t('reading.encoding')}
          className={`${popover.list} ${styles.encodings}`}
          selectionMode="single"
          selectedKeys={[encoding]}
          onAction={(key) => {
            const chosen = decodings?.find((decoding) => decoding.encoding === key)
            if (chosen && chosen.encoding !== encoding)
              onChoose(chosen.detected ? undefined : chosen.encoding)
          }}
        >
          {(decodings ?? []).map((decoding) => (
            <MenuItem
              key={decoding.encoding}
              id={decoding.encoding}
              textValue={encodingName(decoding.encoding, words)}
              className={`${popover.item} ${styles.encoding}`}
            >
              <span className={popover.mark}>
                {decoding.encoding === encoding && <Icon name="check" size={13} />}
              </span>
              <Text slot="label">{encodingName(decoding.encoding, words)}</Text>
              <Text slot="description" className={styles.samples ?? ''}>
                <bdi>{decoding.samples.join('  ·  ')}</bdi>
              </Text>
              <span className={popover.detail}>{aboutOf(decoding, words)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
