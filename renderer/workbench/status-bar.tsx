import { Button } from 'react-aria-components/Button'
import { cesScales } from '../../shared/domain/mapping'
import { sumOf } from '../../shared/domain/left-out'
import { askMissing } from '../../shared/views/counts'
import { roleName } from '../../shared/locale/detection-words'
import { intervalMethodOf } from '../../shared/measures/interval-method'
import { definitionOf } from '../../shared/measures/definitions'
import { useWords } from '../api/services'
import { useQuestion } from '../state/questions'
import { useHint } from '../ui/figure-hint'
import { LeftOutPanel } from './left-out-panel'
import { MissingPanel } from './missing-panel'
import { PanelTrigger } from './panel-trigger'
import { RefusedPanel } from './refused-panel'
import styles from './status-bar.module.css'
import { useWorkbench } from './workbench-context'

/** What the figures rest on: responses, missing answers, rows refused and left out, the interval. */
export const StatusBar = ({ message }: { message: string | null }) => {
  const words = useWords()
  const { t, count } = words
  const { project, state } = useWorkbench()
  const { data } = useQuestion(project, 'slice.describe', state.slice, (client, slice, options) =>
    client.call('slice.describe', { slice }, options)
  )
  const { data: missing } = useQuestion(project, 'missing', state.slice, askMissing)
  const leftOut = sumOf(project.leftOut)
  const definition = definitionOf('ces', state.ces, ...cesScales(project.mapping))
  const interval = t(`interval.${intervalMethodOf(definition)}`)
  const hinted = useHint()
  const pressed = (name: string, about: string) => hinted(() => ({ name, lines: [about, t('status.press')] }))
  return (
    <footer className={styles.bar}>
      <span
        data-testid="responses"
        tabIndex={0}
        {...hinted(() => ({ name: t('overview.coverage'), lines: [t('status.responses-about')] }))}
      >
        {data && t('status.responses', { n: count(data.responses), of: count(project.responses) })}
      </span>
      <PanelTrigger
        title={t('missing.title')}
        button={
          <Button data-testid="missing" {...pressed(t('missing.title'), t('missing.about'))}>
            {missing &&
              t('count.missing-of', {
                count: missing.ces,
                n: count(missing.ces),
                metric: roleName('ces', words)
              })}
          </Button>
        }
      >
        {() => <MissingPanel missing={missing} />}
      </PanelTrigger>
      <PanelTrigger
        title={t('refused.title')}
        button={
          <Button {...pressed(t('refused.title'), t('status.refused-about'))}>
            {t('count.refused', { count: project.refused, n: count(project.refused) })}
          </Button>
        }
      >
        {(close) => <RefusedPanel close={close} />}
      </PanelTrigger>
      {leftOut > 0 && (
        <PanelTrigger
          title={t('left-out.title')}
          button={
            <Button {...pressed(t('left-out.title'), t('status.left-out-about'))}>
              {t('status.left-out', { count: leftOut, n: count(leftOut) })}
            </Button>
          }
        >
          {(close) => <LeftOutPanel close={close} />}
        </PanelTrigger>
      )}
      <span className={styles.grow} />
      <span className={styles.message} role="status" title={message ?? undefined}>
        {message}
      </span>
      <span tabIndex={0} {...hinted(() => ({ name: interval, lines: [t('status.interval-about')] }))}>
        {interval}
      </span>
    </footer>
  )
}
