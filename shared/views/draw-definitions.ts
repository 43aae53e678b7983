import { Failure } from '../domain/fault'
import { cesRanges, cesScales } from '../domain/mapping'
import { definitionOrders } from '../figures/definition-orders'
import { definitionRows } from '../figures/definitions'
import { baseIn, everybodyIn, groupsOf } from '../figures/group'
import { touchpointName } from '../locale/scale-words'
import { definitionLine } from '../locale/score-words'
import { definitionOf } from '../measures/definitions'
import { definitionsReading } from '../readings/definitions-reading'
import { definitionsByTouchpointTable, definitionsTable } from '../tables/definitions-table'
import { askTouchpoints } from './counts'
import { answersLine, scaleNotes, type Draw } from './drawn'
import { mayRepeat } from './every-answer'

/** Definitions stand side by side in a table: they have no picture. */
export const drawDefinitions: Draw = async ({ client, project, request, words }, options) => {
  const { t } = words
  const { slice, weighted, selected } = request
  const { mapping } = project
  const scales = cesScales(mapping)
  const mixed = cesRanges(mapping).length > 1
  const counts = await askTouchpoints(client, slice, options)
  const total = everybodyIn(counts, weighted)
  if (!total || baseIn(total) === 0) throw new Failure('nothing-to-draw')
  const touchpoints = groupsOf(counts, weighted)
    .filter((group) => baseIn(group) > 0)
    .map((group) => ({ group, name: touchpointName(group.key[0] ?? null, group, mixed, words) }))
  const chosen = touchpoints.filter(
    ({ group }) => selected !== undefined && (group.key[0] ?? null) === selected
  )
  const sideBySide = [{ group: total, name: t('chart.all-touchpoints') }, ...chosen]
  const groups = touchpoints.map(({ group }) => group)
  const rows = definitionRows('ces', [total, ...chosen.map(({ group }) => group)], scales)
  // Scores of different ranges have no order but that of their index.
  const orders = mixed
    ? null
    : definitionOrders(
        rows.map(({ definition }) => definition),
        groups
      )
  const definition = definitionOf('ces', request.ces, ...scales)
  return {
    pictures: [],
    tables: [
      definitionsTable(rows, sideBySide, scales, words),
      ...(touchpoints.length > 1
        ? [definitionsByTouchpointTable(definitionRows('ces', groups, scales), touchpoints, words)]
        : [])
    ],
    reading: [
      ...definitionsReading(rows, orders, words),
      ...(orders && orders.contrary.length > 0 && mayRepeat(project, slice, true)
        ? [t('note.every-answer')]
        : [])
    ],
    definitions: [
      t('definitions.in-force', { line: definitionLine(definition, scales, words) }),
      ...scaleNotes(project, definition, words)
    ],
    bases: answersLine('CES', total, words),
    weighted
  }
}
