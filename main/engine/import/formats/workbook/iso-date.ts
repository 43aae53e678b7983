const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?Z?)?$/

const CLOCK = /^T?(\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?Z?$/

/** A date that stands in a cell as text of ISO 8601, written like those that stand there as numbers. */
export const isoText = (text: string, dateOnly: boolean): string => {
  const [, day, minutes, seconds = ':00'] = MOMENT.exec(text) ?? []
  if (day !== undefined) {
    const clock = minutes === undefined ? '' : `${minutes}${seconds}`
    return clock === '' || (dateOnly && clock === '00:00:00') ? day : `${day} ${clock}`
  }
  const [, time, rest = ':00'] = CLOCK.exec(text) ?? []
  return time === undefined ? text : `${time}${rest}`
}
