import { HOST_NAME, type Host } from '../../shared/contract/host'
import { createLoopbackHost } from './loopback-host'

declare global {
  interface Window {
    readonly [HOST_NAME]?: Host
  }
}

/** The desktop's host where its preload put one into the window, else the server the page came from. */
export const findHost = (): Host => window[HOST_NAME] ?? createLoopbackHost()
