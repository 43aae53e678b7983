import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { decode, encode } from '../../../shared/contract/codec'
import type { Transport } from '../../../shared/contract/transport'
import { PAGE_HEADERS } from '../page-policy'
import { readStaticFile } from '../static-file'
import { receiveUpload } from './upload'
import { makePlace, sendWritten } from './written-file'

export interface LoopbackOptions {
  readonly transport: Transport
  /** The built page. */
  readonly pageFolder: string
  /** Where dropped files are put: a browser gives their contents, not their places. */
  readonly uploadFolder: string
  /** The secret in the address: who does not know it gets nothing. */
  readonly key: string
  /** Files the page opens when it is first shown. */
  readonly initialFiles: readonly string[]
}

export interface LoopbackServer {
  readonly address: string
  readonly close: () => Promise<void>
}

const callSchema = z.object({
  id: z.string().max(100),
  method: z.string().max(100),
  args: z.unknown().optional()
})
const cancelSchema = z.object({ id: z.string().max(100) })
const placeSchema = z.object({ name: z.string().max(300) })

const LARGEST_CALL = 4 * 1024 * 1024

const readBody = async (request: IncomingMessage): Promise<Uint8Array> => {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request) {
    size += (piece as Buffer).length
    if (size > LARGEST_CALL) throw new Error('The call is too large')
    pieces.push(piece as Buffer)
  }
  return Buffer.concat(pieces)
}

const answer = (response: ServerResponse, status: number, type: string, body: Uint8Array | string): void => {
  response.writeHead(status, { ...PAGE_HEADERS, 'content-type': type, 'cache-control': 'no-store' })
  response.end(body)
}

const refuse = (response: ServerResponse, status: number): void => answer(response, status, 'text/plain', '')

/**
 * The window in a browser tab: the page, the engine's door and an event stream, on 127.0.0.1 only. The key is
 * the first part of every path; the Host header must name this server, so that no other site's name can be
 * pointed at it; and a request that comes from a page must come from this one.
 */
export const startLoopback = async (options: LoopbackOptions): Promise<LoopbackServer> => {
  const { transport, key } = options
  const streams = new Set<ServerResponse>()
  const stopListening = transport.onEvent((event) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`)
  })

  const handlers: Readonly<
    Record<string, (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>>
  > = {
    'POST call': async (request, response) => {
      const { id, method, args } = callSchema.parse(decode(await readBody(request)))
      // A tab that was closed does not wait for its answers.
      response.on('close', () => {
        if (!response.writableEnded) transport.cancel(id)
      })
      answer(response, 200, 'application/octet-stream', encode(await transport.call(id, method, args)))
    },
    'POST cancel': async (request, response) => {
      transport.cancel(cancelSchema.parse(decode(await readBody(request))).id)
      refuse(response, 204)
    },
    'GET events': (_, response) => {
      response.writeHead(200, {
        ...PAGE_HEADERS,
        'content-type': 'text/event-stream',
        'cache-control': 'no-store'
      })
      response.write(': open\n\n')
      streams.add(response)
      response.on('close', () => streams.delete(response))
      return Promise.resolve()
    },
    'GET initial-files': (_, response) => {
      answer(response, 200, 'application/json', JSON.stringify(options.initialFiles))
      return Promise.resolve()
    },
    'POST place': async (request, response) => {
      const { name } = placeSchema.parse(decode(await readBody(request)))
      answer(response, 200, 'application/json', JSON.stringify(await makePlace(options.uploadFolder, name)))
    },
    'GET written': (_, response, url) =>
      sendWritten(response, options.uploadFolder, url.searchParams.get('place') ?? ''),
    'PUT upload': async (request, response, url) => {
      const path = await receiveUpload(request, options.uploadFolder, url.searchParams.get('name') ?? '')
      answer(response, 200, 'application/json', JSON.stringify(path))
    }
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { host, origin } = request.headers
    const own = hostsOf(server.address() as AddressInfo)
    if (host === undefined || !own.includes(host)) return refuse(response, 403)
    if (origin !== undefined && !own.some((name) => origin === `http://${name}`)) return refuse(response, 403)
    const url = new URL(request.url ?? '/', `http://${host}`)
    const [, given, ...rest] = url.pathname.split('/')
    if (given !== key) return refuse(response, 403)
    const path = rest.join('/')
    const handler = handlers[`${request.method} ${path}`]
    if (handler) return handler(request, response, url)
    if (request.method !== 'GET') return refuse(response, 405)
    const file = await readStaticFile(options.pageFolder, path)
    return file ? answer(response, 200, file.type, file.bytes) : refuse(response, 404)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => {
      // What is left of a request that was not read through would be taken for the next one.
      if (!response.headersSent) refuse(response.setHeader('connection', 'close'), 400)
      else response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/${key}/`,
    close: async () => {
      stopListening()
      for (const stream of streams) stream.end()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

const hostsOf = ({ port }: AddressInfo): string[] => [`127.0.0.1:${port}`, `localhost:${port}`]
