import { z } from 'zod'
import { LOOK_CHOICES } from '../../../shared/contract/window-state'

const rectangleSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) })

export type Rectangle = z.infer<typeof rectangleSchema>

/** Where the window was, whether it filled its display then, and its look. */
export const windowPlaceSchema = z.object({
  /** Where it is while it does not fill the display. */
  bounds: rectangleSchema,
  isMaximized: z.boolean(),
  look: z.enum(LOOK_CHOICES).default('system')
})

export type WindowPlace = z.infer<typeof windowPlaceSchema>

export const SMALLEST = { width: 960, height: 600 } as const

/** Room for nine views and an inspector, on displays that have it. */
const USUAL = { width: 1440, height: 900 } as const

/** So much of the title has to be in reach of the pointer, or the window could not be moved back. */
const GRIP = { width: 120, height: 32 } as const

const overlap = (one: Rectangle, other: Rectangle) => ({
  width: Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x),
  height: Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
})

const within = (size: number, least: number, room: number): number => Math.max(least, Math.min(size, room))

/**
 * Where the window is shown: where it was, if its title can be reached there on one of the displays there are now,
 * else in the middle of the first. `displays` are what each leaves free of bars, the main one first. It is never
 * larger than its display, unless that is smaller than the smallest window.
 */
export const placeWindow = (
  kept: Omit<WindowPlace, 'look'> | undefined,
  displays: readonly Rectangle[]
): { readonly bounds: Rectangle; readonly isMaximized: boolean } => {
  const [main = { x: 0, y: 0, ...USUAL }] = displays
  const { width, height } = kept?.bounds ?? USUAL
  const sizeOn = (area: Rectangle) => ({
    width: within(width, SMALLEST.width, area.width),
    height: within(height, SMALLEST.height, area.height)
  })
  const display =
    kept &&
    displays.find((area) => {
      const title = { ...kept.bounds, width: sizeOn(area).width, height: GRIP.height }
      const seen = overlap(title, area)
      return seen.width >= GRIP.width && seen.height >= GRIP.height
    })
  const room = display ?? main
  const size = sizeOn(room)
  const place =
    kept && display
      ? { x: kept.bounds.x, y: kept.bounds.y }
      : {
          x: room.x + Math.max(0, Math.round((room.width - size.width) / 2)),
          y: room.y + Math.max(0, Math.round((room.height - size.height) / 2))
        }
  return { bounds: { ...place, ...size }, isMaximized: kept?.isMaximized ?? false }
}
