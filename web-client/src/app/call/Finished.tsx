import { MessageSquare, PhoneCall, PhoneMissed, PhoneOff, Unplug } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { Call } from '../../sdk';
import { Button } from '../controls/Button';
import { clock } from '../i18n/format';
import { useSpeech } from '../i18n/I18n';
import { announce } from '../notify/announcer';
import { endedText } from './ended';
import styles from './Stage.module.css';

const RETURN_MS = 8_000;

type Props = { call: Call; name: string; onAgain: () => void; onClose: () => void; onMessage: () => void };

/** Shows the duration of the call and why it ended. Returns to the chat after a while unless the user is active here. */
export function Ended({ call, name, onAgain, onClose }: Props) {
  const { t, language } = useSpeech();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, RETURN_MS);
    return () => clearTimeout(timer);
  }, [held, onClose]);
  const started = call.startedAt;
  const [over] = useState(() => Date.now());
  const seconds = call.session.duration ?? (started ? Math.max(0, (over - started.getTime()) / 1000) : null);
  const why = endedText(call);
  const title = seconds === null ? t('ended.title') : t('ended.titleAfter', { time: clock(seconds, language) });
  return (
    <Card icon={<PhoneOff size={36} aria-hidden />} title={title} onHold={setHeld}>
      <p className={styles.status}>
        <bdi>{why ? t(why, { name }) : name}</bdi>
      </p>
      {call.declineReason && (
        <p className={styles.status}>
          <bdi>“{call.declineReason}”</bdi>
        </p>
      )}
      <div className={styles.actions}>
        <Button icon={PhoneCall} onPress={onAgain}>
          {t('call.again')}
        </Button>
        <Button tone="primary" icon={MessageSquare} onPress={onClose}>
          {t('ended.backToChat')}
        </Button>
      </div>
    </Card>
  );
}

export function NoAnswer({ name, onAgain, onMessage, onClose }: Props) {
  const { t } = useSpeech();
  return (
    <Card icon={<PhoneMissed size={36} aria-hidden />} title={t('noAnswer.title')}>
      <p className={styles.status}>{t('noAnswer.text', { name })}</p>
      <div className={styles.actions}>
        <Button tone="primary" icon={PhoneCall} onPress={onAgain}>
          {t('call.again')}
        </Button>
        <Button icon={MessageSquare} onPress={onMessage}>
          {t('noAnswer.message')}
        </Button>
        <Button onPress={onClose}>{t('close')}</Button>
      </div>
    </Card>
  );
}

/** Says that the connection is lost. Offers to rejoin while the server still has the call. */
export function Lost({ onRejoin, onLeave }: { onRejoin: (() => void) | null; onLeave: () => void }) {
  const { t } = useSpeech();
  return (
    <Card icon={<Unplug size={36} aria-hidden />} title={t('lost.title')} bad>
      <p className={styles.status}>{t('lost.text')}</p>
      <div className={styles.actions}>
        {onRejoin && (
          <Button tone="primary" onPress={onRejoin}>
            {t('lost.rejoin')}
          </Button>
        )}
        <Button tone={onRejoin ? 'end' : 'primary'} onPress={onLeave}>
          {t(onRejoin ? 'lost.leave' : 'ended.backToChat')}
        </Button>
      </div>
    </Card>
  );
}

type CardProps = { icon: ReactNode; title: string; bad?: boolean; onHold?: (held: boolean) => void; children: ReactNode };

/** The card of a call that is over. `onHold` hears whether the user is active here. */
export function Card({ icon, title, bad = false, onHold, children }: CardProps) {
  useEffect(() => announce(title, 'assertive'), [title]);
  return (
    <main
      className={styles.stage}
      data-stage
      onPointerMove={() => onHold?.(true)}
      onPointerLeave={() => onHold?.(false)}
      onKeyDown={() => onHold?.(true)}
    >
      <div className={styles.center}>
        <span className={styles.icon} data-bad={bad}>
          {icon}
        </span>
        <h1 className={styles.name} tabIndex={-1} data-autofocus>
          {title}
        </h1>
        {children}
      </div>
    </main>
  );
}
