import type { Frequencies } from '../domain/tally'
import { baseIn, groupsOf } from './group'
import { HIDDEN_BASE } from './suppression'

/**
 * The share of periods with answers that have enough of them to be shown, over all series. A series of fewer answers
 * than that has no period to show, whatever its length: it is left aside. `null` where there is none to look at.
 */
export const shownShare = ({ cells, ...frequencies }: Frequencies): number | null => {
  const groups = groupsOf(
    { ...frequencies, cells: cells.filter(({ key: [start] }) => start !== null) },
    false
  )
  const series = new Map<string, number[]>()
  for (const group of groups) {
    const name = JSON.stringify(group.key.slice(1))
    const base = baseIn(group)
    if (base > 0) series.set(name, [...(series.get(name) ?? []), base])
  }
  const bases = [...series.values()]
    .filter((of) => of.reduce((sum, base) => sum + base, 0) >= HIDDEN_BASE)
    .flat()
  return bases.length === 0 ? null : bases.filter((base) => base >= HIDDEN_BASE).length / bases.length
}
