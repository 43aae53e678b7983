import { Failure } from '../domain/fault'
import type { Draw } from './drawn'

export const drawOverview: Draw = () => Promise.reject(new Failure('nothing-to-draw'))
