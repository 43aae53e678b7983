import type { Page } from '@playwright/test'
import { openDesktop } from '../e2e/window'

/** Opens the desktop application on the projects of a folder, and the one that was opened last in it. */
export const withProject = async <T>(folder: string, work: (page: Page) => Promise<T>): Promise<T> => {
  const window = await openDesktop({ folder, size: { width: 1440, height: 900 } })
  try {
    return await work(window.page)
  } finally {
    await window.close()
  }
}
