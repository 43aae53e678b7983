import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where projects and settings are kept: where each system wants an application's data, the same for every
 * host. EFFORTSCOPE_DATA names another place, for tests and for a stick one carries.
 */
export const dataFolder = (
  environment: NodeJS.ProcessEnv = process.env,
  platform = process.platform
): string => {
  const { EFFORTSCOPE_DATA: given, APPDATA: roaming, XDG_DATA_HOME: share } = environment
  if (given) return given
  if (platform === 'win32') return join(roaming ?? join(homedir(), 'AppData', 'Roaming'), 'Effortscope')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Effortscope')
  return join(share ?? join(homedir(), '.local', 'share'), 'effortscope')
}
