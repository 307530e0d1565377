import type { CallQuality } from '../../sdk';
import { useT } from '../i18n/I18n';
import styles from './QualityBars.module.css';

const bars: Record<CallQuality, number> = { excellent: 4, good: 3, fair: 2, poor: 1 };

/** Shows the quality of the connection as bars, with a text label. */
export function QualityBars({ quality }: { quality: CallQuality | null }) {
  const t = useT();
  if (!quality) return null;
  return (
    <span
      className={styles.bars}
      role="img"
      aria-label={t(`quality.${quality}`)}
      title={t(`quality.${quality}`)}
      data-quality={quality}
    >
      {[1, 2, 3, 4].map(bar => (
        <i key={bar} data-on={bar <= bars[quality]} style={{ height: 4 + bar * 3 }} />
      ))}
    </span>
  );
}
