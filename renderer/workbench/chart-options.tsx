import { CHART_BACKGROUNDS, CHART_SCALES, CHART_SIZES } from '../../shared/contract/chart-format'
import { useWords } from '../api/services'
import { Segmented } from '../ui/segmented'
import styles from './export-options.module.css'
import { useChartChoices } from './use-chart-choices'

/** What charts are to fill, how fine they are and what is behind them, for every way to take one away. */
export const ChartOptions = () => {
  const { t } = useWords()
  const { size, scale, background, chooseSize, chooseScale, chooseBackground } = useChartChoices()
  return (
    <>
      <div className={styles.option}>
        <span aria-hidden="true">{t('export.size')}</span>
        <Segmented
          label={t('export.size')}
          choices={CHART_SIZES.map((id) => ({ id, name: t(`export.sizes.${id}`) }))}
          value={size}
          onChange={chooseSize}
        />
        <p>{t(`export.sizes-about.${size}`)}</p>
      </div>
      <div className={styles.option}>
        <span aria-hidden="true">{t('export.scale')}</span>
        <Segmented
          label={t('export.scale')}
          choices={CHART_SCALES.map((id) => ({ id, name: t('export.times', { scale: id }) }))}
          value={scale}
          onChange={chooseScale}
        />
        <p>{t('export.scale-about', { n: String(96 * Number(scale)) })}</p>
      </div>
      <div className={styles.option}>
        <span aria-hidden="true">{t('export.background')}</span>
        <Segmented
          label={t('export.background')}
          choices={CHART_BACKGROUNDS.map((id) => ({ id, name: t(`export.backgrounds.${id}`) }))}
          value={background}
          onChange={chooseBackground}
        />
      </div>
    </>
  )
}
