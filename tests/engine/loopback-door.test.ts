import { readFile } from 'node:fs/promises'
import { request, type IncomingHttpHeaders } from 'node:http'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLoopback } from '../../main/hosts/loopback/server'
import { decode, encode } from '../../shared/contract/codec'
import { createClient } from '../../shared/contract/client'
import { KEY, startLoopbackApplication, type LoopbackApplication } from '../fixtures/loopback'

let loopback: LoopbackApplication

beforeAll(async () => {
  loopback = await startLoopbackApplication()
})
afterAll(() => loopback.end())

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A request as anybody may write it: any path, any header. */
const ask = (
  path: string,
  {
    method = 'GET',
    headers = {},
    body = ''
  }: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array } = {}
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { origin } = new URL(loopback.address)
    const asking = request(
      new URL(origin),
      { path, method, headers, setHost: !('host' in headers) },
      (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode,
            headers: answer.headers,
            body: Buffer.concat(pieces).toString()
          })
        )
      }
    )
    asking.on('error', reject)
    asking.end(body)
  })

const describeCall = encode({ id: 'a', method: 'application.describe', args: {} })

describe('who may ask', () => {
  it.each([
    ['nobody without a key', '/', {}],
    ['nobody with another key', '/another-key/', {}],
    ['nobody with a piece of the key', `/${KEY.slice(0, -1)}/`, {}],
    ['no page under another name', `/${KEY}/`, { host: 'effortscope.example' }],
    ['no page of another place', `/${KEY}/`, { origin: 'https://effortscope.example' }],
    ['no page of nowhere', `/${KEY}/`, { origin: 'null' }]
  ])('%s', async (_, path, headers) => {
    expect(await ask(path, { headers })).toMatchObject({ status: 403, body: '' })
    expect(await ask(`${path}call`, { method: 'POST', headers, body: describeCall })).toMatchObject({
      status: 403
    })
  })

  it('its own page, under both of its names', async () => {
    const { port } = new URL(loopback.address)
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const page = await ask(`/${KEY}/`, { headers: { host, origin: `http://${host}` } })
      expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>Page</title>' })
      expect(page.headers['content-security-policy']).toContain("default-src 'none'")
      expect(page.headers['cache-control']).toBe('no-store')
    }
  })
})

describe('what is no request', () => {
  it.each([
    ['nothing', 400, 'POST', 'call', ''],
    ['no length', 400, 'POST', 'call', '{}'],
    ['no JSON', 400, 'POST', 'call', Buffer.from([0, 0, 0, 2, 0x7b, 0x7b])],
    ['a call without an id', 400, 'POST', 'call', encode({ method: 'application.describe', args: {} })],
    [
      'a call with an id that is too long',
      400,
      'POST',
      'call',
      encode({ id: 'x'.repeat(101), method: 'x', args: {} })
    ],
    [
      'a call that is too large',
      400,
      'POST',
      'call',
      encode({ id: 'a', method: 'x', args: 'x'.repeat(5_000_000) })
    ],
    ['a cancelling of nothing', 400, 'POST', 'cancel', encode({})],
    ['a post to somewhere else', 405, 'POST', 'nowhere', ''],
    ['a call by its address', 404, 'GET', 'call', ''],
    ['a file that is not there', 404, 'GET', 'nothing.js', ''],
    ['a file outside of the page', 404, 'GET', '..%2f..%2f..%2fpackage.json', ''],
    ['an address that cannot be read', 400, 'GET', '%', '']
  ])('%s is refused, and the host lives on', async (_, status, method, path, body) => {
    expect((await ask(`/${KEY}/${path}`, { method, body })).status).toBe(status)
    expect(await createClient(loopback.transport).call('application.describe', {})).toEqual({
      version: '0.0.0-test'
    })
  })
})

describe('files', () => {
  const upload = (name: string, body: string) =>
    ask(`/${KEY}/upload?name=${encodeURIComponent(name)}`, { method: 'PUT', body })

  it.each([
    ['survey.csv', 'survey.csv'],
    ['../../elsewhere.csv', 'elsewhere.csv'],
    ['C:\\surveys\\été.csv', 'été.csv'],
    ['..', 'survey'],
    ['', 'survey']
  ])('dropped as %j are put into a folder of their own as %s', async (name, kept) => {
    const { status, body } = await upload(name, 'ces,x\n5,1\n')
    const path = JSON.parse(body) as string
    expect(status).toBe(200)
    expect(basename(path)).toBe(kept)
    expect(dirname(dirname(path))).toBe(join(loopback.application.folder, 'uploads'))
    expect(await readFile(path, 'utf8')).toBe('ces,x\n5,1\n')
  })

  it('of one name do not overwrite one another', async () => {
    const [one, other] = [await upload('a.csv', '1'), await upload('a.csv', '2')]
    expect(one.body).not.toBe(other.body)
    expect(await readFile(JSON.parse(one.body) as string, 'utf8')).toBe('1')
  })

  it('that the host was started with are told', async () => {
    expect((await ask(`/${KEY}/initial-files`)).body).toBe('["/somewhere/survey.csv"]')
  })
})

it('a tab that is closed takes back what it asked', async () => {
  const tab = new AbortController()
  const cancelled = await new Promise<string>((resolve, reject) => {
    const closeTab = () => {
      tab.abort()
      return new Promise<never>(() => undefined)
    }
    const ask = async () => {
      const { address, close } = await startLoopback({
        transport: { call: closeTab, cancel: resolve, onEvent: () => () => undefined },
        pageFolder: '/nowhere',
        uploadFolder: '/nowhere',
        key: KEY,
        initialFiles: []
      })
      const body = encode({ id: 'long', method: 'source.inspect', args: {} }) as Uint8Array<ArrayBuffer>
      await fetch(new URL('call', address), { method: 'POST', body, signal: tab.signal }).catch(
        () => undefined
      )
      await close()
    }
    ask().catch(reject)
  })
  expect(cancelled).toBe('long')
})

it('an answer is bytes that decode to it', async () => {
  const { body } = await ask(`/${KEY}/call`, { method: 'POST', body: describeCall })
  expect(decode(Buffer.from(body))).toEqual({ ok: true, value: { version: '0.0.0-test' } })
})
