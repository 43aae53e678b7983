import type { Look } from '../../shared/charts/look'

/** Gives the look's colours to the page: `inkSoft` becomes `--ink-soft`. */
export const applyLook = (look: Look): void => {
  const { style } = document.documentElement
  for (const [name, value] of Object.entries<string>({ ...look }))
    style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value)
  style.colorScheme = look.name
  document.documentElement.dataset.look = look.name
}
