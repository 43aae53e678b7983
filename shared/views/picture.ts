import type { CallOptions } from '../contract/client'
import type { ChartPart, View } from '../contract/view-state'
import type { Chart } from '../charts/echarts'
import { stackCharts } from '../charts/stack-charts'
import { Failure } from '../domain/fault'
import type { DrawingInput } from './drawn'
import { makeExhibit, type Exhibit } from './exhibit'

/** The charts of a view as one picture, with everything that must travel with it. */
export interface Picture extends Pick<Exhibit, 'title' | 'subtitle' | 'footer'> {
  readonly chart: Chart
}

/** The picture of views that hold much besides: what is not drawn is not asked for. */
const PICTURE_OF: Partial<Record<View, ChartPart>> = { health: 'days', verbatims: 'words' }

/** The pictures of a view one under the other; a view that has none is nothing to draw. */
export const makePicture = async (input: DrawingInput, options: CallOptions): Promise<Picture> => {
  const { request } = input
  const part = request.part ?? PICTURE_OF[request.view]
  const { pictures, undrawn, title, subtitle, caption, footer } = await makeExhibit(
    { ...input, request: { ...request, ...(part ? { part } : {}) } },
    options
  )
  const [first, ...others] = pictures.flatMap(({ charts }) => charts)
  if (!first) throw new Failure(undrawn ?? 'nothing-to-draw')
  return { chart: stackCharts([first, ...others]), title, subtitle: [...subtitle, ...caption], footer }
}
