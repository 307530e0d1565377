import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Call } from '../../sdk';
import { Button } from '../controls/Button';
import { useT } from '../i18n/I18n';
import { useSignInAgain } from '../signin/again';
import { useConnection } from '../state/connection';
import { useNow } from '../state/useNow';
import { CallFooter } from './CallFooter';
import { CallHeader } from './CallHeader';
import { Person, SidePanel } from './SidePanel';
import styles from './InCall.module.css';
import { Tiles } from './Tiles';
import { useAnnouncements } from './useAnnouncements';
import { useControls } from './useControls';
import { useIdle } from './useIdle';
import { useShortcuts } from '../shortcuts/useShortcuts';

const Help = lazy(() => import('../shortcuts/Help'));

type Props = { call: Call; name: string; me: string; chat: ReactNode; onEnd: () => void; onSettings: () => void };

/** The screen of a running call. */
export function InCall({ call, name, me, chat, onEnd, onSettings }: Props) {
  const t = useT();
  const controls = useControls(call);
  const [help, setHelp] = useState(false);
  const [unblock, setUnblock] = useState<(() => void) | null>(null);
  const connected = useConnection() === 'connected';
  // The controls stay visible while something is wrong.
  const well = connected && call.state === 'joined' && call.quality !== 'poor';
  const idle = useIdle() && well && !controls.panel;
  useAnnouncements(call, name);
  useShortcuts('inCall', {
    microphone: controls.microphone,
    camera: controls.camera,
    share: controls.share,
    talk: controls.talk,
    talkEnds: controls.talkEnds,
    layout: controls.toggleGrid,
    people: () => controls.toggle('people'),
    chat: () => controls.toggle('chat'),
    stats: () => controls.toggle('stats'),
    fullScreen: controls.fullScreen,
    pinPeer: () => controls.setSwapped(false),
    pinSelf: () => controls.setSwapped(true),
    leave: onEnd,
    help: () => setHelp(true),
  });
  return (
    <div className={styles.call} data-stage data-idle={idle} data-panel={controls.panel !== null} data-state={call.state}>
      <CallHeader call={call} name={name} onFullScreen={controls.fullScreen} />
      <main className={styles.stage} aria-label={t('call.stage')}>
        <Tiles call={call} name={name} me={me} controls={controls} onBlocked={play => setUnblock(() => play)} />
        {call.state === 'reconnecting' && <Reconnecting />}
        {unblock && (
          <div className={styles.unblock}>
            <Button tone="primary" onPress={unblock}>
              {t('sound.blocked')}
            </Button>
          </div>
        )}
        <div className={styles.notices}>
          <SignInOffer />
          {call.quality === 'poor' && call.camera && call.state === 'joined' && (
            <div className={styles.notice} role="status">
              <span>{t('quality.poorAdvice')}</span>
              <Button size="small" onPress={() => controls.camera(false)}>
                {t('quality.turnOff')}
              </Button>
            </div>
          )}
        </div>
      </main>
      <CallFooter call={call} controls={controls} onEnd={onEnd} onSettings={onSettings} onHelp={() => setHelp(true)} />
      {controls.panel && (
        <SidePanel
          panel={controls.panel}
          call={call}
          people={
            <>
              <Person name={name} microphone={!call.remoteMuted} camera={call.remoteCamera} />
              <Person name={me} own microphone={call.microphone} camera={call.camera} />
            </>
          }
          chat={chat}
          onClose={controls.closePanel}
        />
      )}
      {help && (
        <Suspense>
          <Help onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** Offers a new sign-in. The call continues without one, but the server soon considers a user without a connection gone. */
export function SignInOffer() {
  const t = useT();
  const connected = useConnection() === 'connected';
  const { access, aside } = useSignInAgain();
  if (access !== 'needed') return null;
  return (
    <div className={styles.notice} role="status">
      <span>{t(connected ? 'signin.ending' : 'signin.over')}</span>
      <Button size="small" tone="primary" onPress={aside}>
        {t('signin.again')}
      </Button>
    </div>
  );
}

function Reconnecting() {
  const t = useT();
  const [since] = useState(() => Date.now());
  const seconds = Math.max(0, Math.floor((useNow(1_000) - since) / 1000));
  return <Pill live={false}>{t('reconnecting', { seconds })}</Pill>;
}

/** A status line. With `live` off, screen readers do not read it out; use that for a text that counts. */
function Pill({ children, live = true }: { children: ReactNode; live?: boolean }) {
  return (
    <p className={styles.pill} role={live ? 'status' : undefined}>
      <i aria-hidden />
      {children}
    </p>
  );
}
