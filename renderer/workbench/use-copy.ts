import type { ChartPart } from '../../shared/contract/view-state'
import { tableText } from '../../shared/views/table-text'
import { useServices } from '../api/services'
import { readTable, tablesInView, tablesMade } from './read-tables'
import { useExport } from './use-export'
import { useWorkbench } from './workbench-context'

/** Puts the chart on the clipboard as a picture, and tables as text for a spreadsheet. */
export const useCopy = () => {
  const { words } = useServices()
  const { say } = useWorkbench()
  const { view, make, fitText } = useExport()
  /** `write` says what more there is to say of it. */
  const copy = async (what: 'picture' | 'table', write: () => Promise<string>) => {
    try {
      const more = await write()
      say(words.t(`export.copied-${what}`) + more)
    } catch {
      say(words.t('export.not-copied'))
    }
  }
  return {
    /** Whether the view has a chart. */
    hasPicture: view !== undefined,
    copyPicture: async (part?: ChartPart) => {
      // The clipboard is asked for now, as long as the key or button counts, and has the picture when it is drawn.
      if (view)
        await copy('picture', async () => {
          const made = make('png', part)
          const drawn = made.then(({ bytes, type }) => new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
          await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn })])
          return fitText(await made)
        })
    },
    /** Those of a card, or of the view in sight. */
    copyTables: async (of?: readonly HTMLTableElement[]) => {
      // A view whose table is more than cells in sight writes it by a button of its own.
      const own = document.querySelector<HTMLButtonElement>('[data-shortcut="copy-table"]')
      if (own?.disabled === false) {
        own.click()
        return
      }
      await tablesMade()
      const tables = own ? [] : (of ?? tablesInView())
      if (tables.length === 0) {
        say(words.t('export.no-table'))
        return
      }
      const text = tableText(tables.map(readTable), words)
      await copy('table', async () => {
        await navigator.clipboard.writeText(text)
        return ''
      })
    }
  }
}
