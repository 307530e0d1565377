import {
  CameraOff,
  CircleAlert,
  Copy,
  LockKeyhole,
  MonitorX,
  PhoneOff,
  ServerOff,
  Users,
  UserX,
  type LucideIcon,
} from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../controls/Button';
import { useT } from '../i18n/I18n';
import { announce } from '../notify/announcer';
import { toast } from '../notify/toasts';
import { browserOf, faultText, faultTitle, type Fault, type FaultName } from './faults';
import styles from './Stage.module.css';

const icons: Record<FaultName, LucideIcon> = {
  permission_denied: LockKeyhole,
  not_found: CameraOff,
  in_use: CameraOff,
  insecure_context: LockKeyhole,
  unsupported: MonitorX,
  media_failed: ServerOff,
  description_refused: MonitorX,
  caller_busy: PhoneOff,
  receiver_offline: UserX,
  receiver_busy: PhoneOff,
  call_full: Users,
  unreachable: ServerOff,
  signed_out: LockKeyhole,
  other: CircleAlert,
};

type Props = { fault: Fault; onRetry: (() => void) | null; onClose: () => void };

/** Explains a fault and what to do about it. The details can be copied for support. */
export function FaultCard({ fault, onRetry, onClose }: Props) {
  const t = useT();
  const Icon = icons[fault.name];
  const title = t(faultTitle(fault.name));
  useEffect(() => announce(title, 'assertive'), [title]);
  const copy = () => {
    const details = JSON.stringify({ ...fault, at: new Date().toISOString(), agent: navigator.userAgent }, null, 2);
    void navigator.clipboard.writeText(details).then(() => toast(t('copied'), { tone: 'good' }));
  };
  return (
    <main className={styles.stage} data-stage>
      <div className={styles.center}>
        <span className={styles.icon} data-bad>
          <Icon size={36} aria-hidden />
        </span>
        <h1 className={styles.name} tabIndex={-1} data-autofocus>
          {title}
        </h1>
        <p className={styles.status}>{t(faultText(fault.name))}</p>
        {fault.name === 'permission_denied' && (
          <p className={styles.status}>{t(`fault.hint.${browserOf(navigator.userAgent)}`)}</p>
        )}
        <div className={styles.actions}>
          {onRetry && (
            <Button tone="primary" onPress={onRetry}>
              {t('retry')}
            </Button>
          )}
          <Button onPress={onClose}>{t('close')}</Button>
          <Button tone="quiet" icon={Copy} onPress={copy}>
            {t('fault.copy')}
          </Button>
        </div>
        <p className={styles.code}>
          {t('fault.code')} <code>{fault.code}</code>
        </p>
      </div>
    </main>
  );
}
