import { useEffect, useRef, type DragEvent } from 'react'
import type { MadeFile } from '../../shared/contract/contract'
import { faultText } from '../../shared/locale/fault-words'
import { errorText } from '../api/error-text'
import { useServices } from '../api/services'
import { Icon } from '../ui/icon'
import styles from './picture-grip.module.css'
import { shownWidth } from './shown-width'
import { useChartChoices } from './use-chart-choices'
import { useExport } from './use-export'
import { useWorkbench } from './workbench-context'

interface Picture {
  readonly of: readonly unknown[]
  readonly made: Promise<MadeFile>
  /** Where a browser finds it, once it is made. */
  address?: string
  name?: string
}

const forget = (picture: Picture | null): void => {
  if (picture?.address !== undefined) URL.revokeObjectURL(picture.address)
}

/**
 * Takes hold of the chart to drag it out of the window as a picture. It is made when the pointer comes near, so that
 * it is there when it is dragged. The keyboard has the export menu for the same.
 */
export const PictureGrip = () => {
  const { host, words } = useServices()
  const { project, state, say } = useWorkbench()
  const { view, make } = useExport()
  const { size, scale, background } = useChartChoices()
  const picture = useRef<Picture | null>(null)
  useEffect(() => () => forget(picture.current), [])
  if (!view) return null

  const near = (): Picture => {
    const of = [project.revision, state, words, size, scale, background, shownWidth()]
    if (picture.current && of.every((part, at) => picture.current?.of[at] === part)) return picture.current
    forget(picture.current)
    const next: Picture = { of, made: make('png') }
    picture.current = next
    next.made.then(
      ({ name, type, bytes }) => {
        next.name = name
        if (picture.current === next && !host.dragOut)
          next.address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
      },
      // What could not be made is tried again the next time.
      () => {
        if (picture.current === next) picture.current = null
      }
    )
    return next
  }

  const drag = (event: DragEvent) => {
    const { made, address, name } = near()
    const { dragOut } = host
    if (dragOut) {
      event.preventDefault()
      made.then(dragOut).then(
        (dragged) => {
          if (!dragged.ok) say(faultText(dragged.fault, words))
        },
        (error: unknown) => say(errorText(error, words))
      )
    } else if (address !== undefined && name !== undefined) {
      event.dataTransfer.effectAllowed = 'copy'
      event.dataTransfer.setData('DownloadURL', `image/png:${name}:${address}`)
    } else event.preventDefault()
  }

  return (
    <span
      className={styles.grip}
      draggable
      aria-hidden="true"
      title={words.t('export.drag')}
      onPointerEnter={near}
      onDragStart={drag}
    >
      <Icon name="grip" />
    </span>
  )
}
