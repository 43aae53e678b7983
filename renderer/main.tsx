import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createClient } from '../shared/contract/client'
import { showBusy } from './api/busy'
import { findHost } from './api/host'
import { shareCalls } from './api/share-calls'
import { App } from './app'
import { FigureHints } from './ui/figure-hint'

const host = findHost()
const client = shareCalls(showBusy(createClient(host)))
const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')

// A file dropped beside the drop target must not replace the page.
for (const type of ['dragover', 'drop'] as const)
  window.addEventListener(type, (event) => event.preventDefault())

createRoot(root).render(
  <StrictMode>
    <FigureHints>
      <App client={client} host={host} />
    </FigureHints>
  </StrictMode>
)
