import { Mic, MicOff, PhoneOff, Video, VideoOff } from 'lucide-react';
import type { Call } from '../../sdk';
import { Avatar } from '../controls/Avatar';
import { IconButton } from '../controls/IconButton';
import { useT } from '../i18n/I18n';
import controls from './Controls.module.css';
import { SoftPicture } from './SoftPicture';
import styles from './Stage.module.css';
import { StreamVideo } from './StreamVideo';
import { useShortcuts } from '../shortcuts/useShortcuts';
import { waitingText } from './waiting';

/** The phases of a call before media flows. */
export type Phase = 'calling' | 'ringing' | 'answering' | 'connecting';

type Props = {
  name: string;
  phase: Phase;
  /** Whether the user wants a camera; used while `call` is null. */
  video: boolean;
  /** Null until the devices of the call are open. */
  call: Call | null;
  onEnd: () => void;
  onFailed: (error: unknown) => void;
};

/** The screen from the press on Call or Accept until media flows. It stays mounted while the phases change. */
export function CallStage({ name, phase, video, call, onEnd, onFailed }: Props) {
  const t = useT();
  const blocked = call ? undefined : t('control.notYet');
  const [microphoneOn, cameraOn] = [call?.microphone ?? true, call?.camera ?? video];
  const microphone = () => void call?.setMicrophone(!call.microphone).catch(onFailed);
  const camera = () => void call?.setCamera(!call.camera).catch(onFailed);
  useShortcuts('inCall', { microphone, camera, leave: onEnd });
  return (
    <main className={styles.stage} data-stage data-phase={phase} aria-label={t(video ? 'call.video' : 'call.audio')}>
      {call?.local && call.camera && call.direction === 'outgoing' && (
        <SoftPicture className={styles.backdrop} stream={call.local} frozen={phase === 'connecting'} />
      )}
      {/* Plays the first audio, which can arrive before the screen of the call. */}
      {phase === 'connecting' && call?.remote && <StreamVideo stream={call.remote} muted={false} hidden />}
      <div className={styles.center}>
        <span className={styles.rings}>
          <Avatar name={name} size={128} />
        </span>
        <h1 className={styles.name} tabIndex={-1} data-autofocus>
          <bdi>{name}</bdi>
        </h1>
        <p className={styles.waiting} role="status">
          {waitingText(phase, name, call?.session.reach, t)}
        </p>
      </div>
      <div className={styles.bottom}>
        <div className={controls.bar}>
          <IconButton
            tone="control"
            icon={microphoneOn ? Mic : MicOff}
            label={t('control.microphone')}
            on={microphoneOn}
            warnsWhenOff
            shortcut="M"
            blocked={blocked}
            onPress={microphone}
          />
          <IconButton
            tone="control"
            icon={cameraOn ? Video : VideoOff}
            label={t('control.camera')}
            on={cameraOn}
            warnsWhenOff
            shortcut="V"
            blocked={blocked}
            onPress={camera}
          />
          <button type="button" className={controls.cancel} aria-keyshortcuts="Control+Shift+L" onClick={onEnd}>
            <PhoneOff size={20} aria-hidden />
            {t(phase === 'calling' || phase === 'ringing' ? 'cancel' : 'control.end')}
          </button>
        </div>
      </div>
    </main>
  );
}
