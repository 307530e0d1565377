import { LockKeyhole, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Problem } from '../sdk';
import { Button } from './controls/Button';
import { useT } from './i18n/I18n';
import { useSignInAgain } from './signin/again';
import { useConnection } from './state/connection';
import styles from './Shell.module.css';

const SHORT_MS = 1_500;

/** Shows a lasting loss of the server or the issuer, and offers a new sign-in to a user who is or will soon be signed out. */
export function ConnectionBanner({ problem }: { problem: Problem | null }) {
  const t = useT();
  const connection = useConnection();
  const { access, here } = useSignInAgain();
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (connection === 'connected') return;
    const timer = setTimeout(() => setLong(true), SHORT_MS);
    return () => clearTimeout(timer);
  }, [connection]);
  const refused = connection === 'disconnected' && problem !== null;
  const offered = access === 'needed' || (refused && long);
  if (!offered && !long) return null;
  const Icon = offered ? LockKeyhole : WifiOff;
  const away = access === 'away' ? 'signin.unreachable' : 'server.connecting';
  const over = connection === 'connected' ? 'signin.ending' : 'signin.over';
  return (
    <div className={styles.banner} role="status">
      <Icon size={16} aria-hidden />
      {t(offered ? over : away)}
      {offered && (
        <Button size="small" tone="primary" onPress={here}>
          {t('signin.again')}
        </Button>
      )}
    </div>
  );
}
