import { useEffect, useState } from 'react';
import type { Push } from '../../sdk';
import { Button } from '../controls/Button';
import { useT } from '../i18n/I18n';
import { toast } from '../notify/toasts';
import { change } from '../settings/settings';
import styles from './PushQuestion.module.css';
import { noteOf, statusOf } from './status';

/** Asks once whether this browser should ring while no page is open. Not shown where it does already, or cannot. */
export default function PushQuestion({ push }: { push: Push }) {
  const t = useT();
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    let wanted = true;
    void push.state().then(
      state => wanted && setAsks(state === 'off'),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [push]);
  const subscribe = async () => {
    const status = await push.subscribe().then(() => 'on' as const, statusOf);
    const note = noteOf(status);
    if (note) toast(t(note), { tone: status === 'on' ? 'good' : 'bad' });
    change({ pushAsked: true });
  };
  if (!asks) return null;
  return (
    <section className={styles.question} aria-label={t('push.question')}>
      <p className={styles.title}>{t('push.question')}</p>
      <p>{t('push.questionText')}</p>
      <div className={styles.buttons}>
        <Button size="small" tone="primary" onPress={() => void subscribe()}>
          {t('push.ask')}
        </Button>
        <Button size="small" tone="quiet" onPress={() => change({ pushAsked: true })}>
          {t('push.notNow')}
        </Button>
      </div>
    </section>
  );
}
