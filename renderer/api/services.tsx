import { createContext, useContext, type ReactNode } from 'react'
import type { Client } from '../../shared/contract/client'
import type { Host } from '../../shared/contract/host'
import type { Look } from '../../shared/charts/look'
import type { Words } from '../../shared/locale/words'

/** What every part of the window may need. */
export interface Services {
  readonly host: Host
  readonly client: Client
  readonly words: Words
  readonly look: Look
}

const ServicesContext = createContext<Services | null>(null)

export const ServicesProvider = ({ services, children }: { services: Services; children: ReactNode }) => (
  <ServicesContext value={services}>{children}</ServicesContext>
)

export const useServices = (): Services => {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('No services above this part')
  return services
}

export const useWords = (): Words => useServices().words
