const SAID = /^"?sep=([^"])"?$/i

/** The delimiter that a first line says for spreadsheets, as `sep=;` does. */
export const saidDelimiter = (line = ''): string | undefined => SAID.exec(line)?.[1]

/** Whether a line says no more than that: it is no part of the table. */
export const saysDelimiter = (line = ''): boolean => SAID.test(line)
