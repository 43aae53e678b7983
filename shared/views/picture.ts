import type { CallOptions } from '../contract/client'
import type { ChartPart, View } from '../contract/view-state'
import type { Chart } from '../charts/echarts'
import { besideCharts, stackCharts } from '../charts/stack-charts'
import { Failure } from '../domain/fault'
import type { DrawingInput, DrawnPicture } from './drawn'
import { makeExhibit, type Exhibit } from './exhibit'

/** The charts of a view as one picture, with everything that must travel with it. */
export interface Picture extends Pick<Exhibit, 'title' | 'subtitle' | 'footer'> {
  readonly chart: Chart
}

/** The picture of views that hold much besides: what is not drawn is not asked for. */
const PICTURE_OF: Partial<Record<View, ChartPart>> = { health: 'days', verbatims: 'words' }

/** What the first of two pictures takes of the width where they stand side by side. */
const FIRST_SHARE = 0.58

const chartOf = ({ charts }: DrawnPicture): Chart => stackCharts(charts)

const makePictured = (input: DrawingInput, options: CallOptions): Promise<Exhibit> => {
  const { request } = input
  const part = request.part ?? PICTURE_OF[request.view]
  return makeExhibit({ ...input, request: { ...request, ...(part ? { part } : {}) } }, options)
}

/** The pictures of a view one under the other; a view that has none is nothing to draw. */
export const makePicture = async (input: DrawingInput, options: CallOptions): Promise<Picture> => {
  const { pictures, undrawn, title, subtitle, caption, footer } = await makePictured(input, options)
  const [first, ...others] = pictures.map(chartOf)
  if (!first) throw new Failure(undrawn ?? 'nothing-to-draw')
  return { chart: stackCharts([first, ...others]), title, subtitle: [...subtitle, ...caption], footer }
}

/** A picture for a frame that is wider than tall: of a height, and with two pictures of a view side by side. */
export const makeWidePicture = async (
  input: DrawingInput & { readonly height: number },
  options: CallOptions
): Promise<Picture> => {
  const picture = await makePicture(input, options)
  const left = Math.round(input.width * FIRST_SHARE)
  const [[first], [, second]] = (await Promise.all(
    [left, input.width - left].map(async (width) => {
      const { pictures } = await makePictured({ ...input, width }, options)
      return pictures.map(chartOf)
    })
  )) as [Chart[], Chart[]]
  return first && second ? { ...picture, chart: besideCharts([first, second]) } : picture
}
