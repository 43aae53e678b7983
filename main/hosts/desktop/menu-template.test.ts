import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { MENU_COMMANDS, type WindowState } from '../../../shared/contract/window-state'
import { createWords } from '../../../shared/locale/words'
import { menuTemplate, type MenuInput } from './menu-template'

type Item = MenuItemConstructorOptions

const ATHOME: WindowState = {
  language: 'en',
  project: null,
  can: ['open', 'sample'],
  chosen: ['look system']
}

const RECENT = ['R&D', 'Shop'].map((name) => ({
  file: `/projects/${name}.effort`,
  name,
  responses: 1,
  touchpoints: 1,
  openedAt: '2026-01-05T10:00:00.000Z'
}))

const templateOf = (more: Partial<MenuInput> = {}): Item[] =>
  menuTemplate({
    words: createWords('en'),
    state: ATHOME,
    recent: RECENT,
    platform: 'linux',
    isPackaged: true,
    run: () => undefined,
    openRecent: () => undefined,
    ...more
  })

const allOf = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allOf(item.submenu) : [])])

const PLATFORMS = ['linux', 'win32', 'darwin'] as const

describe.each(PLATFORMS)('the menu on %s', (platform) => {
  it('holds every command once, and gives no key twice', () => {
    const items = allOf(templateOf({ platform }))
    const ids = items.flatMap(({ id }) => (id === undefined || id === 'recent' ? [] : [id]))
    expect([...ids].sort()).toEqual([...MENU_COMMANDS].sort())
    const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]))
    expect(keys).toHaveLength(new Set(keys).size)
  })

  it('says in words what it does, and offers what does something', () => {
    const items = allOf(templateOf({ platform })).filter(({ type, role }) => type !== 'separator' && !role)
    expect(items.filter(({ label }) => !label)).toEqual([])
    const can = items.flatMap(({ id, enabled }) => (id !== undefined && enabled !== false ? [id] : []))
    expect(can.sort()).toEqual(['open', 'recent', 'sample'])
  })
})

describe('the menu', () => {
  const find = (items: Item[], id: string) => allOf(items).find((item) => item.id === id)
  const click = (item: Item | undefined) => (item?.click as unknown as (() => void) | undefined)?.()

  it('runs commands by their names, and opens projects by their files', () => {
    const run = vi.fn()
    const openRecent = vi.fn()
    const template = templateOf({ run, openRecent })
    click(find(template, 'save-as'))
    expect(run).toHaveBeenCalledWith('save-as')
    const recent = find(template, 'recent')?.submenu as Item[]
    expect(recent.map(({ label }) => label)).toEqual(['R&&D', 'Shop'])
    click(recent[1])
    expect(openRecent).toHaveBeenCalledWith('/projects/Shop.effort')
    expect(find(templateOf({ recent: [] }), 'recent')?.enabled).toBe(false)
  })

  it('marks one view where one is shown, and none where none is', () => {
    const marked = (state: WindowState) =>
      allOf(templateOf({ state })).flatMap(({ id, type, checked }) =>
        type === 'radio' && id?.startsWith('view ') ? [checked ? `${id}!` : id] : []
      )
    expect(marked(ATHOME)).toEqual([])
    expect(marked({ ...ATHOME, chosen: ['view trend'] })).toHaveLength(9)
    expect(marked({ ...ATHOME, chosen: ['view trend'] })).toContain('view trend!')
  })

  it('shows the keys that the page answers to itself, and takes none that is typed', () => {
    const typed = (platform: NodeJS.Platform) =>
      allOf(templateOf({ platform })).filter(
        ({ accelerator, registerAccelerator }) =>
          accelerator !== undefined && registerAccelerator !== false && accelerator.length === 1
      )
    expect(PLATFORMS.flatMap(typed)).toEqual([])
    expect(find(templateOf(), 'view trend')).toMatchObject({ accelerator: '4', registerAccelerator: false })
    expect(find(templateOf({ platform: 'darwin' }), 'view trend')).toMatchObject({ accelerator: 'Cmd+4' })
  })

  it('is opened by a letter of its own, except where a Mac has none', () => {
    expect(templateOf().map(({ label }) => label)).toEqual(['&File', '&Edit', '&View', '&Window', '&Help'])
    expect(templateOf({ platform: 'darwin' })[1]?.label).toBe('File')
  })
})
