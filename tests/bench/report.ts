import { mebibytes, seconds, times, whole } from './numbers'
import type { SizeResult } from './size-result'
import { table } from './table'
import type { WorkbookResult } from './workbook-result'

/** What was measured for one number of responses, to be read in a terminal. */
export const report = ({ rows, bytes, alone, ours, slices }: SizeResult): string => {
  const speed = (ms: number): string => whole((1000 * rows) / ms)
  const theirs = alone.value
  const own = ours.value
  return [
    `${whole(rows)} responses, ${whole(bytes / 1e6)} MB`,
    '',
    table([
      ['', 'inspect s', 'import s', 'total s', 'rows/s', 'CPU s', 'peak MiB'],
      [
        'DuckDB alone',
        '',
        seconds(theirs.total),
        seconds(theirs.total),
        speed(theirs.total),
        seconds(alone.cpu),
        mebibytes(alone.peakKib)
      ],
      [
        'Effortscope',
        seconds(own.inspect),
        seconds(own.import),
        seconds(own.total),
        speed(own.total),
        seconds(ours.cpu),
        mebibytes(ours.peakKib)
      ],
      [
        'takes',
        '',
        times(own.import, theirs.total),
        times(own.total, theirs.total),
        '',
        times(ours.cpu, alone.cpu),
        ''
      ]
    ]),
    '',
    table([
      [`Reopened in ${whole(slices.value.open)} ms`, 'median ms', 'max ms', 'answers', 'peak MiB'],
      ...slices.value.slices.map(({ name, median, max, base }) => [
        name,
        median.toFixed(1),
        max.toFixed(1),
        whole(base),
        mebibytes(slices.peakKib)
      ])
    ]),
    ''
  ].join('\n')
}

export const reportWorkbook = ({ rows, bytes, ours }: WorkbookResult): string => {
  const { inspect, import: imported, total, stall } = ours.value
  return [
    `${whole(rows)} responses as a workbook, ${whole(bytes / 1e6)} MB`,
    '',
    table([
      ['', 'inspect s', 'import s', 'total s', 'rows/s', 'CPU s', 'peak MiB', 'longest stall ms'],
      [
        'Effortscope',
        seconds(inspect),
        seconds(imported),
        seconds(total),
        whole((1000 * rows) / total),
        seconds(ours.cpu),
        mebibytes(ours.peakKib),
        whole(stall)
      ]
    ]),
    ''
  ].join('\n')
}
