import { app } from 'electron'
import type { RecentProject } from '../../../shared/contract/project'
import type { Application } from '../../application'

/** Carries the projects opened lately to the menu, and to the list the system itself keeps. */
export class RecentMenu {
  readonly #coming: Promise<Application>
  readonly #list: (recent: readonly RecentProject[]) => void
  #newest: string | undefined

  constructor(coming: Promise<Application>, list: (recent: readonly RecentProject[]) => void) {
    this.#coming = coming
    this.#list = list
  }

  async refresh(): Promise<void> {
    const { client } = await this.#coming
    // A list that cannot be read is no reason to stop; the next call of a project reads it again.
    const recent = await client.call('project.recent', {}).catch(() => undefined)
    if (!recent) return
    this.#list(recent)
    const [newest] = recent
    if (newest && newest.file !== this.#newest) app.addRecentDocument(newest.file)
    this.#newest = newest?.file
  }
}
