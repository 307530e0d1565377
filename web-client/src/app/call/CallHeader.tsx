import { Lock, Maximize, WifiOff } from 'lucide-react';
import type { CallQuality } from '../../sdk';
import { IconButton } from '../controls/IconButton';
import { useT } from '../i18n/I18n';
import { useConnection } from '../state/connection';
import styles from './InCall.module.css';
import { QualityBars } from './QualityBars';
import { Timer } from './Timer';

type Props = {
  call: { readonly startedAt: Date | null; readonly quality: CallQuality | null };
  name: string;
  onFullScreen: () => void;
};

export function CallHeader({ call, name, onFullScreen }: Props) {
  const t = useT();
  const connection = useConnection();
  const away = t(connection === 'disconnected' ? 'signin.over' : 'server.away');
  return (
    <header className={styles.header} data-fades>
      <span role="img" aria-label={t('call.encrypted')} title={t('call.encrypted')}>
        <Lock size={16} aria-hidden />
      </span>
      <h1 tabIndex={-1} data-autofocus>
        <bdi>{name}</bdi>
      </h1>
      {call.startedAt && (
        <span className={styles.time}>
          <Timer since={call.startedAt} />
        </span>
      )}
      <div className={styles.spring} />
      {connection !== 'connected' && (
        <span className={styles.away} title={away}>
          <WifiOff size={16} aria-hidden />
          <span>{away}</span>
        </span>
      )}
      <QualityBars quality={call.quality} />
      <IconButton icon={Maximize} label={t('control.fullScreen')} onPress={onFullScreen} />
    </header>
  );
}
