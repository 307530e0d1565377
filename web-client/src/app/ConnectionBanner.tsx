import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Problem } from '../sdk';
import { Button } from './controls/Button';
import { useT } from './i18n/I18n';
import { useConnection } from './state/connection';
import styles from './Shell.module.css';

const SHORT_MS = 1_500;

/** Says that the server is away, once that lasts; who is signed out is asked in again. */
export function ConnectionBanner({ problem, onSignIn }: { problem: Problem | null; onSignIn: () => void }) {
  const t = useT();
  const connection = useConnection();
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (connection === 'connected') return;
    const timer = setTimeout(() => setLong(true), SHORT_MS);
    return () => clearTimeout(timer);
  }, [connection]);
  if (!long) return null;
  const signedOut = connection === 'disconnected' && problem !== null;
  return (
    <div className={styles.banner} role="status">
      <WifiOff size={16} aria-hidden />
      {t(signedOut ? 'signin.over' : 'server.connecting')}
      {signedOut && (
        <Button size="small" tone="primary" onPress={onSignIn}>
          {t('signin.again')}
        </Button>
      )}
    </div>
  );
}
