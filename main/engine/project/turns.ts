/**
 * The order in which the open project is changed, written to and read. A change - another project, revision or file -
 * waits for all that was asked for before it, and has the project to itself; what is written goes in the order in which
 * it was told; questions are asked side by side, and wait for changes only. None of the three may ask for another
 * within itself: it would wait for its own end.
 */
export class Turns {
  #changed: Promise<unknown> = Promise.resolve()
  #written: Promise<unknown> = Promise.resolve()
  readonly #asked = new Set<Promise<unknown>>()

  change<T>(work: () => Promise<T>): Promise<T> {
    const changed = after([this.#changed, this.#written, ...this.#asked], work)
    this.#changed = settling(changed)
    return changed
  }

  write<T>(work: () => Promise<T>): Promise<T> {
    const written = after([this.#changed, this.#written], work)
    this.#written = settling(written)
    return written
  }

  ask<T>(work: () => Promise<T>): Promise<T> {
    const answer = after([this.#changed], work)
    const settled = settling(answer)
    this.#asked.add(settled)
    void settled.then(() => this.#asked.delete(settled))
    return answer
  }

  /** Resolves once the changes asked for so far have come to their end. */
  async changed(): Promise<void> {
    await this.#changed
  }
}

const after = <T>(before: readonly Promise<unknown>[], work: () => Promise<T>): Promise<T> =>
  Promise.all(before).then(work)

const settling = (promise: Promise<unknown>): Promise<void> =>
  promise.then(
    () => undefined,
    () => undefined
  )
