import { Copy, Route, Waypoints } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CallQuality, CallStats, VideoStats } from '../../sdk';
import { Button } from '../controls/Button';
import { plainNumber } from '../i18n/format';
import { useSpeech } from '../i18n/I18n';
import { toast } from '../notify/toasts';
import { isRelayed, remember, sparkline } from './history';
import styles from './Stats.module.css';

/** A call whose media is measured. */
export type Measured = { id: number; state: string; quality: CallQuality | null; stats: CallStats | null };

/** Shows the media statistics of a call. */
export default function Stats({ call }: { call: Measured }) {
  const { t, language } = useSpeech();
  const [samples, setSamples] = useState<readonly CallStats[]>([]);
  const { stats } = call;
  useEffect(() => setSamples(before => remember(before, stats)), [stats]);
  const number = (value: number | null, digits = 0) => (value === null ? '–' : plainNumber(value, language, digits));
  const copy = () =>
    void navigator.clipboard
      .writeText(JSON.stringify({ callSessionId: call.id, state: call.state, quality: call.quality, samples }, null, 2))
      .then(() => toast(t('copied'), { tone: 'good' }));
  const picture = (video: VideoStats | null) =>
    video?.width ? `${video.width}×${video.height} · ${number(video.framesPerSecond)} fps · ${video.codec ?? '–'}` : '–';
  if (!stats) return <p className={styles.none}>{t('stats.none')}</p>;
  const relayed = isRelayed(stats);
  const Way = relayed ? Waypoints : Route;
  return (
    <div className={styles.stats} tabIndex={0} role="region" aria-label={t('stats.title')}>
      <p className={styles.chip}>
        <Way size={16} aria-hidden />
        {t(relayed ? 'stats.relayed' : 'stats.direct')}
      </p>
      <Line title={t('stats.rtt')} value={`${number(stats.rtt)} ms`} values={samples.map(sample => sample.rtt)} />
      <Line
        title={t('stats.received')}
        value={`${number((stats.received ?? 0) / 1000)} kbit/s`}
        values={samples.map(sample => sample.received)}
      />
      <Line
        title={t('stats.sent')}
        value={`${number((stats.sent ?? 0) / 1000)} kbit/s`}
        values={samples.map(sample => sample.sent)}
      />
      <dl>
        <dt>{t('stats.jitter')}</dt>
        <dd>{number(stats.jitter, 1)} ms</dd>
        <dt>{t('stats.loss')}</dt>
        <dd>{stats.loss === null ? '–' : number(stats.loss * 100, 2)} %</dd>
        <dt>{t('stats.picture')}</dt>
        <dd>{picture(stats.remoteVideo)}</dd>
        <dt>{t('stats.ownPicture')}</dt>
        <dd>{picture(stats.video)}</dd>
        <dt>{t('stats.audioCodec')}</dt>
        <dd>{stats.audioCodec ?? '–'}</dd>
        <dt>{t('stats.limitedBy')}</dt>
        <dd>{stats.limitedBy ?? '–'}</dd>
        <dt>{t('stats.path')}</dt>
        <dd>
          {stats.localCandidate ?? '–'} / {stats.remoteCandidate ?? '–'} {stats.protocol ?? ''}
        </dd>
      </dl>
      <Button icon={Copy} size="small" onPress={copy}>
        {t('stats.copy')}
      </Button>
    </div>
  );
}

function Line({ title, value, values }: { title: string; value: string; values: readonly (number | null)[] }) {
  return (
    <div className={styles.line}>
      <p>
        {title}
        <b>{value}</b>
      </p>
      <svg viewBox="0 0 100 32" preserveAspectRatio="none" aria-hidden>
        <polyline points={sparkline(values)} />
      </svg>
    </div>
  );
}
