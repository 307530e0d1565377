import { MessageSquare, PhoneOff, Unplug } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { GroupCall } from '../../sdk';
import { Card } from '../call/Finished';
import stage from '../call/Stage.module.css';
import { Button } from '../controls/Button';
import { clock } from '../i18n/format';
import { useSpeech } from '../i18n/I18n';
import { endedTitle } from './ended';

const RETURN_MS = 8_000;

type Props = { call: GroupCall; title: string; onRejoin: (() => void) | null; onClose: () => void };

/** Shows why the call is over here, and for how long it was. Returns to the chat after a while unless the user is active here. */
export function GroupEnded({ call, title, onRejoin, onClose }: Props) {
  const { t, language } = useSpeech();
  const [held, setHeld] = useState(false);
  const lost = call.endReason === 'connection_lost';
  useEffect(() => {
    if (held || lost) return;
    const timer = setTimeout(onClose, RETURN_MS);
    return () => clearTimeout(timer);
  }, [held, lost, onClose]);
  const [over] = useState(() => Date.now());
  const { duration } = call.session;
  const seconds = duration ?? (call.startedAt ? Math.max(0, (over - call.startedAt.getTime()) / 1000) : null);
  const key = endedTitle(call);
  const heading = key === 'ended.title' && seconds !== null ? t('ended.titleAfter', { time: clock(seconds, language) }) : t(key);
  const Icon = lost ? Unplug : PhoneOff;
  return (
    <Card icon={<Icon size={36} aria-hidden />} title={heading} bad={lost} onHold={setHeld}>
      <p className={stage.status}>
        <bdi>{title}</bdi>
      </p>
      <div className={stage.actions}>
        {onRejoin && (
          <Button tone={lost ? 'primary' : 'plain'} onPress={onRejoin}>
            {t('lost.rejoin')}
          </Button>
        )}
        <Button tone={onRejoin && lost ? 'plain' : 'primary'} icon={MessageSquare} onPress={onClose}>
          {t('ended.backToChat')}
        </Button>
      </div>
    </Card>
  );
}
