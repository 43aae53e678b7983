const ESCAPE = /_x([0-9A-Fa-f]{4})_/g

/**
 * The text of a cell as a spreadsheet shows it. What XML cannot hold is written as _xHHHH_, an underscore
 * that would read so as _x005F_; line ends become one character, and NULs go, as in every other format.
 */
export const unescaped = (text: string): string => {
  const decoded = text.includes('_x')
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return /[\r\0]/.test(decoded) ? decoded.replaceAll('\0', '').replace(/\r\n?/g, '\n') : decoded
}
