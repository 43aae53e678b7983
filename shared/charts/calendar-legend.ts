import type { DayStep } from '../figures/answers-by-day'
import type { Words } from '../locale/words'
import type { Look } from './look'
import { mixColours } from './mix-colours'
import { textWidth } from './text-width'

interface Shade {
  readonly step: DayStep
  readonly fill: string
}

/** From a tint to the full colour, in steps that differ in lightness and so without colour too. */
export const shadesOf = (steps: readonly DayStep[], { surface, accent }: Look): Shade[] =>
  steps.map((step, index) => ({
    step,
    fill: mixColours(surface, accent, steps.length === 1 ? 0.75 : 0.22 + (0.78 * index) / (steps.length - 1))
  }))

interface LegendPart {
  readonly x: number
  /** `null` for a hollow day. */
  readonly fill: string | null
  readonly name: string
}

/** Each step with its answers; where these take too much room, the steps side by side between least and most. */
export const legendOf = (
  shades: readonly Shade[],
  words: Words,
  { left, right }: { readonly left: number; readonly right: number }
): LegendPart[] => {
  const { t, count } = words
  const start = left + textWidth(t('health.calendar.legend'), 11) + 12
  const lay = (parts: readonly Omit<LegendPart, 'x'>[], between: number) => {
    let x = start
    const laid = parts.map((part) => {
      const at = x
      x += 14 + (part.name === '' ? 0 : 4 + textWidth(part.name, 11) + between)
      return { ...part, x: at }
    })
    return { laid, end: x - between }
  }
  const none = { fill: null, name: t('health.calendar.none') }
  const whole = lay(
    [
      none,
      ...shades.map(({ step: { from, to }, fill }) => ({
        fill,
        name: from === to ? count(from) : t('health.calendar.step', { from: count(from), to: count(to) })
      }))
    ],
    14
  )
  if (whole.end <= right) return whole.laid
  const [least, most] = [shades[0]?.step.from ?? 0, shades.at(-1)?.step.to ?? 0]
  return lay(
    [
      none,
      ...shades.map(({ fill }, index) => ({
        fill,
        name:
          index === shades.length - 1
            ? t('health.calendar.step', { from: count(least), to: count(most) })
            : ''
      }))
    ],
    14
  ).laid
}
