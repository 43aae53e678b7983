import { driversChart } from '../charts/drivers-chart'
import { Failure } from '../domain/fault'
import { driversFigure, isModel } from '../figures/drivers'
import { driversTitle, leftOutNotes, modelNotes, usualNotes } from '../locale/driver-words'
import { askDrivers } from './ask-drivers'
import type { Draw } from './drawn'
import { driverChoice } from './driver-question'

export const drawDrivers: Draw = async ({ client, project, request, look, words, width }, options) => {
  const { question: asked, outcome, usual } = driverChoice(project, request.drivers)
  if (!asked) throw new Failure('no-model-to-draw')
  const { counted, question, leftOut } = await askDrivers(client, request.slice, asked, options)
  if (counted.n === 0) throw new Failure('nothing-to-draw')
  const figure = driversFigure(counted, question.drivers, project.hasWeights)
  if (!isModel(figure.model) || figure.base === 'hidden') throw new Failure('no-model-to-draw')
  const naming = { dimensions: project.dimensions, words }
  return {
    title: driversTitle(outcome, words),
    pictures: [{ charts: [driversChart({ figure, outcome: question.outcome, naming, look, width })] }],
    tables: [],
    reading: [],
    definitions: [
      words.t('drivers.caution'),
      ...usualNotes(usual, project, naming),
      ...modelNotes(figure, question.outcome, naming),
      ...leftOutNotes(leftOut, words)
    ],
    bases: [
      words.t('drivers.used-short', { n: words.count(counted.used) }),
      words.t(`drivers.drawn-${counted.drawnBy}`, {
        rounds: words.count(question.rounds),
        seed: String(question.seed)
      })
    ],
    weighted: figure.weighted
  }
}
