import { funnelChart } from '../charts/funnel-chart'
import { touchpointsChart } from '../charts/touchpoints-chart'
import { Failure } from '../domain/fault'
import { cesScales, ratesSeveral } from '../domain/mapping'
import { funnelFigures } from '../figures/funnel'
import { touchpointFigures } from '../figures/touchpoints'
import { funnelNotes } from '../locale/funnel-words'
import { definitionLine } from '../locale/score-words'
import { definitionOf } from '../measures/definitions'
import { touchpointsPlot } from '../plots/touchpoints-plot'
import { funnelReading } from '../readings/funnel-reading'
import { touchpointsReading } from '../readings/touchpoints-reading'
import { funnelTable } from '../tables/funnel-table'
import { touchpointsTable } from '../tables/touchpoints-table'
import { askTouchpoints } from './counts'
import { answersLine, scaleNotes, type Draw } from './drawn'
import { mayRepeat } from './every-answer'

export const drawTouchpoints: Draw = async (
  { client, project, request, look, words, width, height },
  options
) => {
  const scales = cesScales(project.mapping)
  const several = ratesSeveral(project.mapping)
  const definition = definitionOf('ces', request.ces, ...scales)
  const frequencies = await askTouchpoints(client, request.slice, options)
  const figures = touchpointFigures(frequencies, definition, request.weighted)
  if (!figures.total || figures.total.score.n === 0) throw new Failure('nothing-to-draw')
  const bases = answersLine('CES', figures.total, words)
  const repeated = mayRepeat(project, request.slice, true) ? [words.t('note.every-answer')] : []
  if (request.touchpoints.form === 'funnel') {
    const funnel = funnelFigures(frequencies, definition, request.weighted)
    if (funnel === 'no-answers') throw new Failure('nothing-to-draw')
    return {
      ...(funnel.why === null
        ? { pictures: [{ charts: [funnelChart({ figures: funnel, scales, look, words, width, height })] }] }
        : { pictures: [], undrawn: 'nothing-to-show' }),
      tables: [funnelTable(funnel, words)],
      reading: funnelReading(funnel, words),
      definitions: [
        definitionLine(funnel.definition, scales, words),
        ...scaleNotes(project, definition, words),
        ...funnelNotes(funnel, several ? 'between' : null, words, { isDrawn: true }),
        ...repeated
      ],
      bases,
      weighted: request.weighted
    }
  }
  const { order } = request.touchpoints
  return {
    pictures: [
      {
        charts: [touchpointsChart({ figures, order, look, words, width })],
        plots: [touchpointsPlot({ figures, order, look, words })]
      }
    ],
    tables: [touchpointsTable(figures, order, words)],
    reading: touchpointsReading(figures, several, words),
    definitions: [
      definitionLine(definition, scales, words),
      ...scaleNotes(project, definition, words),
      // What is said of people who rated several touchpoints is said in the reading.
      ...(several ? [] : repeated)
    ],
    bases,
    weighted: request.weighted
  }
}
