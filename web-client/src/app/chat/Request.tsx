import { useState } from 'react';
import { Button } from '../controls/Button';
import { useT } from '../i18n/I18n';
import styles from './Request.module.css';

type Props = {
  /** The name of the user who sent the request. */
  name: string;
  onAccept: () => Promise<void>;
  onLeave: () => Promise<void>;
};

/** Asks the user whether to accept a conversation with a stranger. */
export function Request({ name, onAccept, onLeave }: Props) {
  const t = useT();
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const decide = async (decision: () => Promise<void>) => {
    setWorking(true);
    setFailed(false);
    await decision().catch(() => setFailed(true));
    setWorking(false);
  };
  return (
    <section className={styles.request} aria-label={t('request.label')}>
      <div className={styles.words}>
        <p className={styles.who}>{t('request.from', { name })}</p>
        <p>{t('request.text')}</p>
        {failed && <p role="alert">{t('error.unknown')}</p>}
      </div>
      <div className={styles.buttons}>
        <Button disabled={working} onPress={() => void decide(onLeave)}>
          {t('request.leave')}
        </Button>
        <Button tone="primary" disabled={working} onPress={() => void decide(onAccept)}>
          {t('request.accept')}
        </Button>
      </div>
    </section>
  );
}
