import styles from './check-field.module.css'
import { Icon } from './icon'

/** The box before something that can be chosen, ticked where it is. */
export const CheckMark = ({ isOn }: { isOn: boolean }) => (
  <span className={isOn ? `${styles.box} ${styles.on}` : styles.box}>
    {isOn && <Icon name="check" size={11} />}
  </span>
)
