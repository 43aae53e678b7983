import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import { Icon } from './icon'
import styles from './search-box.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Looks for something in what is shown beside it. */
export const SearchBox = ({ label, value, onChange }: Props) => (
  <SearchField aria-label={label} value={value} onChange={onChange} className={styles.search ?? ''}>
    <Icon name="search" size={14} />
    <Input placeholder={label} maxLength={500} className={styles.input ?? ''} />
  </SearchField>
)
