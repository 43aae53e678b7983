/** The command was used wrongly; its message is already a sentence in the user's language. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
