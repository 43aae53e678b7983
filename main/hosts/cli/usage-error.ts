/** The command was used wrongly; its message is already a sentence in the user's language. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
}

/**
 * What was asked does not go with these files, or they leave open what only their owner knows. The message
 * says which option settles it, so that there is nothing to look up in the help.
 */
export class DataError extends UsageError {
  override readonly name = 'DataError'
}
