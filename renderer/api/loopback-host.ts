import { decode, encode } from '../../shared/contract/codec'
import type { MadeFile } from '../../shared/contract/contract'
import type { Host } from '../../shared/contract/host'
import type { TransportEvent } from '../../shared/contract/transport'
import { messageOf, type Result } from '../../shared/domain/fault'

const post = (path: string, value: unknown): Promise<Response> =>
  fetch(path, { method: 'POST', body: encode(value) as Uint8Array<ArrayBuffer> })

const upload = async (file: File, signal?: AbortSignal): Promise<string> => {
  const answer = await fetch(`upload?name=${encodeURIComponent(file.name)}`, {
    method: 'PUT',
    body: file,
    ...(signal ? { signal } : {})
  })
  if (!answer.ok) throw new Error(`The file could not be taken over (${answer.status})`)
  return (await answer.json()) as string
}

/** Hands a file to the browser, which saves it where it saves downloads. */
const download = (file: MadeFile): void => {
  const address = URL.createObjectURL(new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: file.type }))
  follow(address, file.name)
  URL.revokeObjectURL(address)
}

/** Has the browser save what is at an address. */
const follow = (address: string, name: string): void => {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}

/** The window in a browser tab: calls and files go to the server the page came from. */
export const createLoopbackHost = (): Host => {
  const listeners = new Set<(event: TransportEvent) => void>()
  const events = new EventSource('events')
  events.onmessage = ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as TransportEvent
    listeners.forEach((listener) => listener(event))
  }
  return {
    kind: 'loopback',
    call: async (id, method, args) => {
      try {
        const answer = await post('call', { id, method, args })
        if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
        return decode(new Uint8Array(await answer.arrayBuffer())) as Result<unknown>
      } catch (error) {
        return { ok: false, fault: { code: 'host-gone', cause: messageOf(error) } }
      }
    },
    cancel: (id) => void post('cancel', { id }),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    pathsOf: (files, signal) => Promise.all(files.map((file) => upload(file, signal))),
    chooseFiles: null,
    save: (file) => {
      download(file)
      return Promise.resolve(file.name)
    },
    placeFor: async (name) => {
      const answer = await post('place', { name })
      if (!answer.ok) throw new Error(`There is no place for the file (${answer.status})`)
      return (await answer.json()) as string
    },
    handOver: (place) => {
      const name = place.split(/[\\/]/).at(-1) ?? place
      follow(`written?place=${encodeURIComponent(place)}`, name)
      return Promise.resolve(name)
    },
    chooseProjectFile: null,
    dragOut: null,
    // A tab has no menu of its own: commands are in the palette, and the title is the document's.
    tell: () => undefined,
    onCommand: () => () => undefined,
    initialFiles: async () => (await (await fetch('initial-files')).json()) as string[],
    onFiles: () => () => undefined
  }
}
