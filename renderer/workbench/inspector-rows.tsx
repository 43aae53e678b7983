import type { ReactNode } from 'react'
import type { Tally } from '../../shared/domain/tally'
import type { TouchpointRow } from '../../shared/figures/touchpoints'
import {
  definitionName,
  differenceIntervalText,
  differenceText,
  intervalText,
  scoreText
} from '../../shared/locale/score-words'
import { directionOf, type Definition } from '../../shared/measures/definition'
import { definitionOf, definitionsFor } from '../../shared/measures/definitions'
import { measure } from '../../shared/measures/measure'
import { sampleOf } from '../../shared/measures/sample-of'
import { useWords } from '../api/services'
import styles from './inspector.module.css'
import { useWorkbench } from './workbench-context'

interface Props {
  /** The selected touchpoint; `undefined` for everything. */
  readonly row: TouchpointRow | undefined
  readonly tally: Tally
  readonly csat: Tally | undefined
  /** Fewer than ten answers: what could be worked back from other figures is not shown either. */
  readonly isHidden: boolean
}

/** Definitions shown beside the one in force. */
const BESIDE = ['easy', 'difficult', 'net', 'mean', 'index']

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** Figures beside the score: the difference from the rest, other definitions, CSAT, the effective base. */
export const InspectorRows = ({ row, tally, csat, isHidden }: Props) => {
  const words = useWords()
  const { t } = words
  const { state, project } = useWorkbench()
  if (isHidden) return null
  const { weighted } = state
  const definition = definitionOf('ces', state.ces, tally.scale)
  const others = definitionsFor('ces', tally.scale).filter(
    ({ id }) => id !== definition.id && BESIDE.includes(id)
  )
  const satisfied = csat && definitionOf('csat', state.csat, csat.scale)
  const figureLine = (of: Definition, from: Tally, name: string) => {
    const figure = measure(of, from, weighted)
    return (
      <Line key={name} name={name}>
        {figure.value === null ? (
          t(`why.${figure.why ?? 'no-answers'}`)
        ) : (
          <>
            {scoreText(of, figure.value, words)}
            <span>{intervalText(of, figure, words)}</span>
          </>
        )}
      </Line>
    )
  }
  return (
    <dl className={styles.rows}>
      {row && <RestLine row={row} definition={definition} />}
      {others.map((other) => figureLine(other, tally, definitionName(other, words)))}
      {satisfied && figureLine(satisfied, csat, `CSAT ${definitionName(satisfied, words)}`)}
      {weighted && (
        <Line name={t('inspector.effective')}>
          {words.count(Math.round(sampleOf(tally, true).effective))}
        </Line>
      )}
      {project.mapping.csat !== null && !csat && <Line name="CSAT">{t('why.no-answers')}</Line>}
    </dl>
  )
}

/** The difference from all other touchpoints; nothing where there are no others. */
const RestLine = ({ row, definition }: { row: TouchpointRow; definition: Definition }) => {
  const words = useWords()
  const { rest } = row
  if (rest.value === null) return null
  return (
    <Line name={words.t('inspector.rest')}>
      <b className={toneOf(row, definition)}>{differenceText(definition, rest.value, words)}</b>
      <span>{differenceIntervalText(definition, rest, words)}</span>
    </Line>
  )
}

/** Coloured only beyond chance; the sign says it without the colour. */
const toneOf = (row: TouchpointRow, definition: Definition): string | undefined => {
  if (!row.beyondChance) return undefined
  const better = (row.rest.value ?? 0) > 0 === (directionOf(definition) === 'high-is-good')
  return better ? styles.better : styles.worse
}
