import { useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { type Key, Menu } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import {
  CHART_FORMATS,
  CHART_PARTS,
  type ChartFormat,
  type ChartPart
} from '../../shared/contract/view-state'
import { useWords } from '../api/services'
import { ChoiceItem } from '../ui/choice-item'
import type { Choice } from '../ui/choice-menu'
import popover from '../ui/popover.module.css'
import { useCopy } from './use-copy'
import { pictureAbout } from './picture-about'
import { useChartChoices } from './use-chart-choices'
import { useExport } from './use-export'

/** The picture of a card: that of its view, or a part of it; a card may have none. */
export type CardPicture = 'view' | ChartPart

/** Makes an element a card that can be taken away by itself. */
export const cardOf = (picture?: CardPicture): { 'data-card': string } => ({ 'data-card': picture ?? '' })

type Taking = 'picture' | 'table' | ChartFormat

/** A card that was asked for its menu, and where. */
interface AskedCard {
  readonly x: number
  readonly y: number
  readonly tables: HTMLTableElement[]
  readonly part: ChartPart | undefined
  readonly takings: readonly Taking[]
}

/** What may be taken of the card that an event came from: a picture has a table behind it, or there is nothing yet. */
const askedCard = (event: MouseEvent): AskedCard | null => {
  const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null
  const tables = [...(card?.querySelectorAll('table') ?? [])]
  if (!card || tables.length === 0) return null
  const picture = card.dataset.card ?? ''
  return {
    x: event.clientX,
    y: event.clientY,
    tables,
    part: CHART_PARTS.find((part) => part === picture),
    takings: [
      ...(picture === '' ? [] : ['picture' as const]),
      'table',
      ...(picture === '' ? [] : CHART_FORMATS)
    ]
  }
}

/** Whether words are marked there, to be copied the way of the system. */
const isMarked = (target: EventTarget): boolean => {
  const marked = window.getSelection()
  return target instanceof Node && marked?.isCollapsed === false && marked.containsNode(target, true)
}

interface CardMenu {
  /** For what holds the cards: the pointer asks there, or the keyboard at what has the focus. */
  readonly onContextMenu: (event: MouseEvent) => void
  readonly menu: ReactNode
}

/** The menu that a card opens: takes that card away, as the menu of the window does the view. */
export const useCardMenu = (): CardMenu => {
  const words = useWords()
  const { t } = words
  const { exportAs } = useExport()
  const { size, scale } = useChartChoices()
  const { copyPicture, copyTables } = useCopy()
  const [asked, setAsked] = useState<AskedCard | null>(null)
  const anchor = useRef<HTMLSpanElement>(null)
  const take = (key: Key) => {
    const taking = asked?.takings.find((one) => one === key)
    setAsked(null)
    if (!asked || !taking) return
    if (taking === 'picture') void copyPicture(asked.part)
    else if (taking === 'table') void copyTables(asked.tables)
    else void exportAs(taking, asked.part)
  }
  const choiceOf = (taking: Taking): Choice<Taking> =>
    taking === 'picture' || taking === 'table'
      ? { id: taking, name: t(`export.copy-${taking}`), detail: t(`export.copy-${taking}-about`) }
      : {
          id: taking,
          name: t('command.export', { format: t(`export.${taking}`) }),
          detail: pictureAbout(taking, { size, scale }, words)
        }
  return {
    onContextMenu: (event) => {
      const card = isMarked(event.target) ? null : askedCard(event)
      if (!card) return
      event.preventDefault()
      setAsked(card)
    },
    menu: (
      <>
        <span ref={anchor} style={{ position: 'fixed', left: asked?.x ?? 0, top: asked?.y ?? 0 }} />
        <Popover
          className={popover.popover ?? ''}
          triggerRef={anchor}
          placement="bottom start"
          offset={2}
          isOpen={asked !== null}
          onOpenChange={() => setAsked(null)}
        >
          <Menu
            aria-label={t('export.card')}
            className={popover.list ?? ''}
            autoFocus="first"
            onAction={take}
          >
            {(asked?.takings ?? []).map((taking) => (
              <ChoiceItem key={taking} choice={choiceOf(taking)} />
            ))}
          </Menu>
        </Popover>
      </>
    )
  }
}
