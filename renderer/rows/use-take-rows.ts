import { useRef, useState } from 'react'
import type { RowsExport } from '../../shared/contract/rows'
import { errorText } from '../api/error-text'
import { useServices } from '../api/services'
import { timeProgress, type TimedProgress } from '../state/timed-progress'
import { useWorkbench } from '../workbench/workbench-context'

const BEGINNING: TimedProgress = { phase: 'counting', fraction: null, elapsed: 0 }

/** Has rows written where the user says: how far it is, and the way to stop it. */
export const useTakeRows = () => {
  const { client, host, words } = useServices()
  const { say } = useWorkbench()
  const [progress, setProgress] = useState<TimedProgress | null>(null)
  const running = useRef<AbortController | null>(null)

  /** Whether they were written: not where that fails or is stopped, nor when the user thinks better of it. */
  const take = async (name: string, request: Omit<RowsExport, 'file'>): Promise<boolean> => {
    const controller = new AbortController()
    running.current = controller
    const timed = timeProgress(() => performance.now())
    try {
      const file = await host.placeFor(name)
      if (file === null) return false
      setProgress(BEGINNING)
      await client.call(
        'rows.export',
        { ...request, file },
        { signal: controller.signal, progress: (now) => setProgress(timed(now)) }
      )
      const place = await host.handOver(file)
      say(words.t('export.saved', { place }))
      return true
    } catch (error) {
      say(errorText(error, words))
      return false
    } finally {
      setProgress(null)
    }
  }
  return { take, progress, stop: () => running.current?.abort() }
}
