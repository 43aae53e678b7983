import { useMemo } from 'react'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { isZone, UTC } from '../../shared/domain/zone'
import { useWords } from '../api/services'
import popover from '../ui/popover.module.css'
import styles from './card.module.css'

const AS_WRITTEN = 'as-written'

const ZONES = Intl.supportedValuesOf('timeZone').filter((zone) => isZone(zone) && zone !== UTC)

interface Props {
  /** `null` where times are taken as they stand. */
  readonly value: string | null
  readonly onChange: (zone: string | null) => void
}

/** The zone of the dates, found by any part of its name. */
export const ZoneChoice = ({ value, onChange }: Props) => {
  const { t } = useWords()
  // The box starts anew with other choices: those stay the same while somebody types.
  const choices = useMemo(() => {
    const own = value === null || value === UTC || ZONES.includes(value) ? [] : [value]
    return [
      { id: AS_WRITTEN, name: t('import.zone-as-written') },
      ...[UTC, ...own, ...ZONES].map((zone) => ({ id: zone, name: zone.replaceAll('_', ' ') }))
    ]
  }, [t, value])
  return (
    <ComboBox
      aria-label={t('import.zone')}
      menuTrigger="focus"
      value={value ?? AS_WRITTEN}
      onChange={(key) => {
        if (typeof key === 'string') onChange(key === AS_WRITTEN ? null : key)
      }}
      defaultItems={choices}
    >
      <Input className={styles.text ?? ''} />
      <Popover className={`${popover.popover} ${popover.asWide}`} offset={4}>
        <ListBox<(typeof choices)[number]> className={popover.list ?? ''}>
          {({ id, name }) => (
            <ListBoxItem id={id} textValue={name} className={popover.item ?? ''}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
