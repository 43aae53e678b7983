import { driverLines } from '../charts/driver-lines'
import { driversChart } from '../charts/drivers-chart'
import { Failure } from '../domain/fault'
import { driversFigure, isModel } from '../figures/drivers'
import {
  driverNotes,
  driversTitle,
  leftOutNotes,
  modelNotes,
  outcomeName,
  usualNotes
} from '../locale/driver-words'
import { driversPlots } from '../plots/drivers-plot'
import { driversReading } from '../readings/drivers-reading'
import { driversTable } from '../tables/drivers-table'
import { askDrivers } from './ask-drivers'
import type { Draw } from './drawn'
import { driverChoice } from './driver-question'

export const drawDrivers: Draw = async ({ client, project, request, look, words, width }, options) => {
  const { t } = words
  const { question: asked, outcome, usual } = driverChoice(project, request.drivers)
  if (!asked) throw new Failure('no-model-to-draw')
  const { counted, question, leftOut } = await askDrivers(client, request.slice, asked, options)
  if (counted.n === 0) throw new Failure('nothing-to-draw')
  const figure = driversFigure(counted, question.drivers, project.hasWeights)
  const isTold = isModel(figure.model) && figure.base !== 'hidden'
  const naming = { dimensions: project.dimensions, words }
  const definitions = [
    t('drivers.caution'),
    ...usualNotes(usual, project, naming),
    ...modelNotes(figure, question.outcome, naming),
    ...leftOutNotes(leftOut, words)
  ]
  return {
    title: driversTitle(outcome, words),
    ...(isTold
      ? {
          pictures: [
            {
              charts: [driversChart({ figure, outcome: question.outcome, naming, look, width })],
              plots: driversPlots({ figure, outcome: question.outcome, naming, look })
            }
          ]
        }
      : { pictures: [], undrawn: 'no-model-to-draw' }),
    tables: [
      driversTable(
        driverLines(figure, naming),
        {
          title: t('drivers.table', { outcome: outcomeName(question.outcome, naming) }),
          notes: [
            ...driverNotes(figure, question, naming).filter((note) => !definitions.includes(note)),
            ...(project.hasWeights && !request.weighted ? [t('drivers.always-weighted')] : [])
          ]
        },
        naming
      )
    ],
    reading: driversReading(figure, question.outcome, naming),
    definitions,
    bases: [
      t('drivers.used-short', { n: words.count(counted.used) }),
      t(`drivers.drawn-${counted.drawnBy}`, {
        rounds: words.count(question.rounds),
        seed: String(question.seed)
      })
    ],
    weighted: figure.weighted
  }
}
