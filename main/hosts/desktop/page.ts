import { protocol, session } from 'electron'
import { PAGE_HEADERS } from '../page-policy'
import { readStaticFile } from '../static-file'

const SCHEME = 'app'
const ORIGIN = `${SCHEME}://effortscope`

/** The address of the window's only page. */
export const PAGE_ADDRESS = `${ORIGIN}/index.html`

/** Before the application is ready: a scheme of its own instead of file://, with the rights of a web page and no more. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

/** The one thing the page may ask for: to put what its user copies on the clipboard, a table or a picture; never to read it. */
const COPIES = 'clipboard-sanitized-write'

/** Serves the built page, and refuses every permission a page can ask for but to copy. */
export const servePage = (folder: string): void => {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    const file =
      url.origin === ORIGIN || request.url.startsWith(`${ORIGIN}/`)
        ? await readStaticFile(folder, url.pathname.slice(1))
        : undefined
    return file
      ? new Response(file.bytes, { headers: { ...PAGE_HEADERS, 'content-type': file.type } })
      : new Response(null, { status: 404 })
  })
  session.defaultSession.setPermissionRequestHandler((contents, permission, decide) =>
    decide(permission === COPIES && isOwnPage(contents.getURL()))
  )
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === COPIES && (origin === ORIGIN || origin === `${ORIGIN}/`)
  )
}

export const isOwnPage = (address: string): boolean =>
  address === PAGE_ADDRESS || address.startsWith(`${PAGE_ADDRESS}#`)
