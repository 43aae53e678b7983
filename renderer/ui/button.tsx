import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'

interface Props extends Omit<ButtonProps, 'className'> {
  readonly kind?: 'plain' | 'primary' | 'quiet'
  readonly size?: 'normal' | 'large' | 'icon'
}

export const buttonClass = (
  kind: NonNullable<Props['kind']> = 'plain',
  size: NonNullable<Props['size']> = 'normal'
) =>
  [
    styles.button,
    kind === 'primary' && styles.primary,
    kind === 'quiet' && styles.quiet,
    size === 'large' && styles.large,
    size === 'icon' && styles.icon
  ]
    .filter(Boolean)
    .join(' ')

export const Button = ({ kind, size, ...props }: Props) => (
  <AriaButton {...props} className={buttonClass(kind, size)} />
)
