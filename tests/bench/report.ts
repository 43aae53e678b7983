import type { SizeResult } from './size-result'
import { table } from './table'

const whole = (number: number): string => Math.round(number).toLocaleString('en')
const seconds = (ms: number): string => (ms / 1000).toFixed(2)
const mebibytes = (kib: number): string => whole(kib / 1024)

/** What was measured for one number of responses, to be read in a terminal. */
export const report = ({ rows, bytes, alone, unordered, ours, slices }: SizeResult): string => {
  const speed = (ms: number): string => whole((1000 * rows) / ms)
  const times = (one: number, other: number): string => `${(one / other).toFixed(2)}x`
  const loads = [
    { name: 'DuckDB alone', ...alone },
    { name: 'DuckDB alone, order given up', ...unordered }
  ].map(({ name, value, peakKib }) => [
    name,
    seconds(value.load),
    seconds(value.checkpoint),
    seconds(value.total),
    speed(value.total),
    mebibytes(peakKib),
    times(ours.value.total, value.total),
    times(ours.value.import, value.total)
  ])
  const own = ours.value
  return [
    `${whole(rows)} responses, ${whole(bytes / 1e6)} MB`,
    '',
    table([
      [
        '',
        'load s',
        'checkpoint s',
        'total s',
        'rows/s',
        'peak MiB',
        'Effortscope takes',
        'its import alone'
      ],
      ...loads
    ]),
    '',
    table([
      ['', 'inspect s', 'import s', 'total s', 'rows/s', 'peak MiB'],
      [
        'Effortscope',
        seconds(own.inspect),
        seconds(own.import),
        seconds(own.total),
        speed(own.total),
        mebibytes(ours.peakKib)
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
