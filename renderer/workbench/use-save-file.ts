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

  /**
   * Whether the file was saved: not when its maker fails, nor when the user thinks better of it. What more there is to say
   * of it is said then.
   */
  const save = async <Made extends MadeFile>(
    make: () => Promise<Made>,
    more: (made: Made) => string = () => ''
  ): Promise<boolean> => {
    setIsBusy(true)
    try {
      const made = await make()
      const place = await host.save(made)
      if (place === null) return false
      say(words.t('export.saved', { place }) + more(made))
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
