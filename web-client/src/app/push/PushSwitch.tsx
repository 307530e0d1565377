import { useEffect, useState } from 'react';
import type { Push } from '../../sdk';
import { browserOf } from '../call/faults';
import { Toggle } from '../controls/Toggle';
import { useT } from '../i18n/I18n';
import { isPossible, noteOf, statusOf, type PushStatus } from './status';

/** The switch for calls while no page is open, and what keeps it from working. Only a press on it asks for permission. */
export function PushSwitch({ push, className }: { push: Push; className: string | undefined }) {
  const t = useT();
  const [status, setStatus] = useState<PushStatus | null>(null);
  const [working, setWorking] = useState(false);
  useEffect(() => {
    let wanted = true;
    void push.state().then(
      state => wanted && setStatus(state),
      () => wanted && setStatus('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [push]);
  const change = async (on: boolean) => {
    if (working) return;
    setWorking(true);
    setStatus(await (on ? push.subscribe() : push.unsubscribe()).then(() => (on ? 'on' : 'off'), statusOf));
    setWorking(false);
  };
  if (status === null) return null;
  const note = noteOf(status);
  return (
    <>
      {isPossible(status) && <Toggle label={t('push.switch')} on={status === 'on'} onChange={on => void change(on)} />}
      <p className={className} role="status">
        {note && t(note)} {status === 'denied' && t(`push.hint.${browserOf(navigator.userAgent)}`)}
      </p>
    </>
  );
}
