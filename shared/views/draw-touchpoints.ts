import { touchpointsChart } from '../charts/touchpoints-chart'
import { Failure } from '../domain/fault'
import { cesScales } from '../domain/mapping'
import { touchpointFigures } from '../figures/touchpoints'
import { definitionLine } from '../locale/score-words'
import { definitionOf } from '../measures/definitions'
import { askTouchpoints } from './counts'
import { answersLine, scaleNotes, type Draw } from './drawn'

export const drawTouchpoints: Draw = async ({ client, project, request, look, words, width }, options) => {
  const scales = cesScales(project.mapping)
  const definition = definitionOf('ces', request.ces, ...scales)
  const figures = touchpointFigures(
    await askTouchpoints(client, request.slice, options),
    definition,
    request.weighted
  )
  if (!figures.total || figures.total.score.n === 0) throw new Failure('nothing-to-draw')
  return {
    chart: touchpointsChart({ figures, order: request.touchpoints.order, look, words, width }),
    definitions: [definitionLine(definition, scales, words), ...scaleNotes(project, definition, words)],
    bases: answersLine('CES', figures.total, words)
  }
}
