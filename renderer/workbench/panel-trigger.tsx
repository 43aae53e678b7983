import type { ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import popover from '../ui/popover.module.css'

interface Props {
  readonly title: string
  /** The button that opens the panel. */
  readonly button: ReactNode
  readonly children: (close: () => void) => ReactNode
}

/** A button with a panel above it. */
export const PanelTrigger = ({ title, button, children }: Props) => (
  <DialogTrigger>
    {button}
    <Popover className={popover.popover ?? ''} placement="top start">
      <Dialog className={popover.dialog ?? ''} aria-label={title}>
        {({ close }) => children(close)}
      </Dialog>
    </Popover>
  </DialogTrigger>
)
