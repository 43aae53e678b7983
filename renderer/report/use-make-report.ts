import { useRef, useState } from 'react'
import type { ReportRequest } from '../../shared/contract/report'
import { useServices } from '../api/services'
import { timeProgress, type TimedProgress } from '../state/timed-progress'
import { useSaveFile } from '../workbench/use-save-file'

const BEGINNING: TimedProgress = { phase: 'counting', fraction: null, elapsed: 0 }

/** Makes a report and has it saved: how far it is, and the way to stop it. */
export const useMakeReport = () => {
  const { client } = useServices()
  const { save } = useSaveFile()
  const [progress, setProgress] = useState<TimedProgress | null>(null)
  const running = useRef<AbortController | null>(null)

  /** Whether it was saved. */
  const make = async (request: ReportRequest): Promise<boolean> => {
    const controller = new AbortController()
    running.current = controller
    const timed = timeProgress(() => performance.now())
    setProgress(BEGINNING)
    try {
      return await save(async () => {
        const made = await client.call('report.export', request, {
          signal: controller.signal,
          progress: (now) => setProgress(timed(now))
        })
        setProgress(null)
        return made
      })
    } finally {
      setProgress(null)
    }
  }
  return { make, progress, stop: () => running.current?.abort() }
}
