import { funnelChart } from '../charts/funnel-chart'
import { touchpointsChart } from '../charts/touchpoints-chart'
import { Failure } from '../domain/fault'
import { cesScales, ratesSeveral } from '../domain/mapping'
import { funnelFigures } from '../figures/funnel'
import { touchpointFigures } from '../figures/touchpoints'
import { funnelNotes } from '../locale/funnel-words'
import { definitionLine } from '../locale/score-words'
import { definitionOf } from '../measures/definitions'
import { askTouchpoints } from './counts'
import { answersLine, scaleNotes, type Draw } from './drawn'

export const drawTouchpoints: Draw = async (
  { client, project, request, look, words, width, height },
  options
) => {
  const scales = cesScales(project.mapping)
  const definition = definitionOf('ces', request.ces, ...scales)
  const frequencies = await askTouchpoints(client, request.slice, options)
  const figures = touchpointFigures(frequencies, definition, request.weighted)
  if (!figures.total || figures.total.score.n === 0) throw new Failure('nothing-to-draw')
  if (request.touchpoints.form === 'funnel') {
    const funnel = funnelFigures(frequencies, definition, request.weighted)
    if (funnel === 'no-answers') throw new Failure('nothing-to-draw')
    if (funnel.why !== null) throw new Failure('nothing-to-show')
    return {
      pictures: [{ charts: [funnelChart({ figures: funnel, scales, look, words, width, height })] }],
      tables: [],
      reading: [],
      definitions: [
        definitionLine(funnel.definition, scales, words),
        ...scaleNotes(project, definition, words),
        ...funnelNotes(funnel, ratesSeveral(project.mapping) ? 'between' : null, words, { isDrawn: true })
      ],
      bases: answersLine('CES', figures.total, words),
      weighted: request.weighted
    }
  }
  return {
    pictures: [
      { charts: [touchpointsChart({ figures, order: request.touchpoints.order, look, words, width })] }
    ],
    tables: [],
    reading: [],
    definitions: [definitionLine(definition, scales, words), ...scaleNotes(project, definition, words)],
    bases: answersLine('CES', figures.total, words),
    weighted: request.weighted
  }
}
