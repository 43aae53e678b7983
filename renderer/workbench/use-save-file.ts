import { useState } from 'react'
import type { MadeFile } from '../../shared/contract/contract'
import { errorText } from '../api/error-text'
import { useServices } from '../api/services'
import { useWorkbench } from './workbench-context'

/** Makes a file, has the host save it, and says where it went or why it did not. */
export const useSaveFile = () => {
  const { host, words } = useServices()
  const { say } = useWorkbench()
  const [isBusy, setIsBusy] = useState(false)

  /** Whether the file was saved: not when its maker fails, nor when the user thinks better of it. */
  const save = async (make: () => Promise<MadeFile>): Promise<boolean> => {
    setIsBusy(true)
    try {
      const place = await host.save(await make())
      if (place === null) return false
      say(words.t('export.saved', { place }))
      return true
    } catch (error) {
      say(errorText(error, words))
      return false
    } finally {
      setIsBusy(false)
    }
  }
  return { save, isBusy }
}
