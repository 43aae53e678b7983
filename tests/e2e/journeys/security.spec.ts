import { expect, test } from '../fixtures'

test('the page has no way to Node', async ({ app, start }) => {
  await start.title.waitFor()
  const found = await app.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in window)
  )
  expect(found).toEqual([])
})

test('the page may copy, and is refused everything else it could ask for', async ({ app, start }) => {
  test.skip(app.kind !== 'desktop', 'a browser asks its own user')
  await start.title.waitFor()
  const states = await app.page.evaluate(async () => {
    const stateOf = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state
    return {
      write: await stateOf('clipboard-write'),
      read: await stateOf('clipboard-read'),
      geolocation: await stateOf('geolocation'),
      microphone: await stateOf('microphone'),
      notifications: Notification.permission,
      reading: await navigator.clipboard.readText().then(
        () => 'read',
        () => 'refused'
      )
    }
  })
  expect(states).toEqual({
    write: 'granted',
    read: 'denied',
    geolocation: 'denied',
    microphone: 'denied',
    notifications: 'denied',
    reading: 'refused'
  })
})

test('unknown calls and malformed arguments come back as faults', async ({ app, start }) => {
  await start.title.waitFor()
  test.skip(app.kind !== 'desktop', 'over HTTP the same door is tried below')
  const answers = await app.page.evaluate(async () => {
    const host = (
      window as unknown as {
        effortscope: { call: (id: string, method: string, args: unknown) => Promise<unknown> }
      }
    ).effortscope
    return [
      await host.call('a', 'no.such', {}),
      await host.call('b', 'project.open', { file: 7 }),
      await host.call('c', 'slice.tabulate', { metric: 'ces', slice: { filters: [] }, by: [] })
    ]
  })
  expect(answers).toMatchObject([
    { ok: false, fault: { code: 'no-such-method' } },
    { ok: false, fault: { code: 'bad-arguments' } },
    { ok: false, fault: { code: 'no-project' } }
  ])
})

test('nothing of another place is loaded or gone to', async ({ app, start }) => {
  await start.title.waitFor()
  const blocked = await app.page.evaluate(async () => {
    try {
      await fetch('https://example.com/')
      return false
    } catch {
      return true
    }
  })
  expect(blocked).toBe(true)
  if (app.electron) {
    await app.electron.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = (address: string) => {
        opened.push(address)
        return Promise.resolve()
      }
    })
    await app.page.evaluate(() => {
      window.location.href = 'https://example.com/elsewhere'
    })
    await app.page.evaluate(() => window.open('file:///etc/passwd'))
    await expect
      .poll(() => app.electron?.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
      .toEqual(['https://example.com/elsewhere'])
    expect(app.page.url()).toBe(app.address)
    expect(app.electron.windows()).toHaveLength(1)
  }
})

test('the server answers nobody without the key, under another name, or from another page', async ({
  hostKind,
  openWindow
}) => {
  test.skip(hostKind !== 'loopback', 'the desktop has no server')
  const app = await openWindow()
  const { origin, pathname, host } = new URL(app.address)
  const status = async (path: string, headers: Record<string, string> = {}) => {
    const { request } = await import('node:http')
    return new Promise<number | undefined>((resolve, reject) => {
      request(new URL(path, origin), { headers, setHost: !('host' in headers) }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
  }
  expect(await status(pathname)).toBe(200)
  expect(await status('/')).toBe(403)
  expect(await status('/wrong-key/')).toBe(403)
  expect(await status(pathname, { host: 'effortscope.example' })).toBe(403)
  expect(await status(pathname, { origin: 'https://effortscope.example' })).toBe(403)
  expect(await status(pathname, { origin: `http://${host}` })).toBe(200)
  expect(await status(`${pathname}..%2f..%2fpackage.json`)).toBe(404)
})
