import { Failure } from '../domain/fault'
import type { Draw } from './drawn'

export const drawDefinitions: Draw = () => Promise.reject(new Failure('nothing-to-draw'))
