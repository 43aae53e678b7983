/** Columns as wide as their widest cell, those of text to the left, numbers to the right. */
export const align = (lines: readonly (readonly string[])[], isLeft: (column: number) => boolean): string => {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length))
  )
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          isLeft(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
        )
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}
