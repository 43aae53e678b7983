import { z } from 'zod'

export const UTC = 'UTC'

/** Minutes that the clocks of a zone of one offset, "UTC+05:30", are ahead of UTC; `undefined` for a named zone. */
export const offsetOf = (zone: string): number | undefined => {
  if (zone === UTC) return 0
  const [, sign, hours, minutes] = /^UTC([+-])(\d\d):(\d\d)$/.exec(zone) ?? []
  if (sign === undefined) return undefined
  return (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(minutes))
}

/** A zone whose clocks are always so many minutes ahead of UTC. */
export const zoneOfOffset = (minutes: number): string => {
  if (minutes === 0) return UTC
  const pad = (value: number) => String(Math.trunc(value)).padStart(2, '0')
  const ahead = Math.abs(minutes)
  return `UTC${minutes < 0 ? '-' : '+'}${pad(ahead / 60)}:${pad(ahead % 60)}`
}

/** Whether a zone is known: a name of the time zone database, UTC, or an offset to it. */
export const isZone = (zone: string): boolean => {
  const offset = offsetOf(zone)
  if (offset !== undefined) return Math.abs(offset) < 24 * 60
  // Names alone: offsets are written as above, and "EST" has no summer time where people think it has.
  if (!/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const zoneSchema = z.string().max(60).refine(isZone, { message: 'no known time zone' })
