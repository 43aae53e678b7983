import { app, Menu } from 'electron'
import type { RecentProject } from '../../../shared/contract/project'
import { isMenuCommand, type MenuCommand, type WindowState } from '../../../shared/contract/window-state'
import { createWords } from '../../../shared/locale/words'
import { kindsOf, menuTemplate } from './menu-template'

export interface MenuOptions {
  readonly run: (command: MenuCommand) => void
  readonly openRecent: (file: string) => void
}

/** The application's menu, which follows the window. */
export interface FollowingMenu {
  readonly follow: (state: WindowState) => void
  readonly list: (recent: readonly RecentProject[]) => void
}

/** Nothing can be done before the window says so. */
const silent = (language: WindowState['language']): WindowState => ({
  language,
  project: null,
  can: [],
  chosen: []
})

export const installMenu = (
  { run, openRecent }: MenuOptions,
  language: WindowState['language']
): FollowingMenu => {
  let state = silent(language)
  let recent: readonly RecentProject[] = []

  const build = () =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          words: createWords(state.language),
          state,
          recent,
          platform: process.platform,
          isPackaged: app.isPackaged,
          run,
          openRecent
        })
      )
    )

  /** In place: a menu that is made anew closes under the hand that opened it. */
  const mark = (items: Menu['items']) => {
    for (const item of items) {
      if (item.submenu) mark(item.submenu.items)
      if (!isMenuCommand(item.id)) continue
      item.enabled = state.can.includes(item.id)
      if (item.type === 'radio' && state.chosen.includes(item.id)) item.checked = true
    }
  }

  build()
  return {
    follow: (next) => {
      const before = state
      state = next
      const menu = Menu.getApplicationMenu()
      const isAlike =
        next.language === before.language &&
        [...kindsOf(next.chosen)].join() === [...kindsOf(before.chosen)].join()
      if (!isAlike || !menu) build()
      else mark(menu.items)
    },
    list: (next) => {
      const isSame = next.map(({ file }) => file).join('\n') === recent.map(({ file }) => file).join('\n')
      recent = next
      if (!isSame) build()
    }
  }
}
