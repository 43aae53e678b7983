import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import type { Client } from '../shared/contract/client'
import type { Host } from '../shared/contract/host'
import { createWords } from '../shared/locale/words'
import { ServicesProvider, useWords } from './api/services'
import { DropTarget } from './start/drop-target'
import { Start } from './start/start'
import { answerTogether } from './state/answer-together'
import { useSession } from './state/use-session'
import { useLanguage } from './ui/use-language'
import { useLook } from './ui/use-look'
import type { Command } from './workbench/commands'
import { useWindowState } from './workbench/use-window-state'
import { choiceCommands, openCommands } from './workbench/window-commands'

/** Answers stay good until the project's revision changes; that is part of every question's key. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, gcTime: 300_000, retry: false, refetchOnWindowFocus: false }
  }
})

notifyManager.setScheduler(answerTogether())

// Nobody needs them to see where to begin. They come right behind.
const importSheet = () =>
  import('./import/import-sheet').then(({ ImportSheet }) => ({ default: ImportSheet }))
const workbench = () => import('./workbench/workbench').then(({ Workbench }) => ({ default: Workbench }))
const ImportSheet = lazy(importSheet)
const Workbench = lazy(workbench)

/** The window while no project is shown. */
const PlainWindow = ({ name, commands }: { name?: string | undefined; commands: readonly Command[] }) => {
  const { t } = useWords()
  const application = t('application.name')
  useWindowState({
    title: name === undefined ? application : `${name} · ${application}`,
    project: null,
    commands
  })
  return null
}

/** The window: start, import sheet or workbench, and files dropped on any of them. */
export const App = ({ client, host }: { client: Client; host: Host }) => {
  const { look, choice, choose } = useLook()
  const { language, ...languageChoice } = useLanguage()
  const words = useMemo(() => createWords(language), [language])
  const choices = { look: { choice, choose }, language: languageChoice }
  const [session, actions] = useSession(client, host)
  const services = useMemo(() => ({ host, client, words, look }), [host, client, words, look])
  const { openPaths } = actions

  useEffect(() => {
    void host.initialFiles().then(openPaths)
    return host.onFiles(openPaths)
    // Files given at the start are opened once, when the window is first shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [host])

  useEffect(() => {
    const idle = requestIdleCallback(() => void Promise.all([workbench(), importSheet()]))
    return () => cancelIdleCallback(idle)
  }, [])

  useEffect(() => {
    document.documentElement.lang = words.language
  }, [words])

  return (
    <QueryClientProvider client={queries}>
      <I18nProvider locale={words.language}>
        <ServicesProvider services={services}>
          <DropTarget onDrop={actions.openFiles}>
            <Suspense>
              {session.inspection ? (
                <>
                  <PlainWindow
                    name={session.inspection.files[session.inspection.shown]?.name}
                    commands={choiceCommands(choices, words)}
                  />
                  <ImportSheet
                    key={`${session.lookedAt?.paths.join('\n') ?? ''} ${session.replaces?.join() ?? 'apart'}`}
                    inspection={session.inspection}
                    session={session}
                    actions={actions}
                  />
                </>
              ) : session.project && session.job?.kind !== 'opening' ? (
                <Workbench
                  key={session.project.id}
                  project={session.project}
                  session={session}
                  actions={actions}
                  choices={choices}
                />
              ) : (
                <>
                  <PlainWindow
                    commands={[...openCommands(host, actions, words), ...choiceCommands(choices, words)]}
                  />
                  <Start session={session} actions={actions} choices={choices} />
                </>
              )}
            </Suspense>
          </DropTarget>
        </ServicesProvider>
      </I18nProvider>
    </QueryClientProvider>
  )
}
