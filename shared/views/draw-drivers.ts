import { driversChart } from '../charts/drivers-chart'
import { Failure } from '../domain/fault'
import { driversFigure, isModel } from '../figures/drivers'
import { modelNotes } from '../locale/driver-words'
import { askDrivers } from './ask-drivers'
import type { Draw } from './drawn'
import { driverChoice } from './driver-question'

export const drawDrivers: Draw = async ({ client, project, request, look, words, width }, options) => {
  const { question } = driverChoice(project, request.drivers)
  if (!question) throw new Failure('no-model-to-draw')
  const { counted } = await askDrivers(client, request.slice, question, options)
  if (counted.n === 0) throw new Failure('nothing-to-draw')
  const figure = driversFigure(counted, question.drivers, project.hasWeights)
  if (!isModel(figure.model) || figure.base === 'hidden') throw new Failure('no-model-to-draw')
  const naming = { dimensions: project.dimensions, words }
  return {
    chart: driversChart({ figure, outcome: question.outcome, naming, look, width }),
    definitions: [words.t('drivers.caution'), ...modelNotes(figure, question.outcome, naming)],
    bases: [
      words.t('drivers.used-short', { n: words.count(counted.used) }),
      words.t(`drivers.drawn-${counted.drawnBy}`, {
        rounds: words.count(question.rounds),
        seed: String(question.seed)
      })
    ]
  }
}
