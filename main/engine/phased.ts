import type { CallContext, Phase } from '../../shared/contract/progress'
import type { RunContext } from './connection'

/** What queries of a phase tell is told as progress of the call. */
export const phased = ({ signal, progress }: CallContext, phase: Phase): RunContext => ({
  signal,
  progress: (fraction) => progress({ phase, fraction })
})
