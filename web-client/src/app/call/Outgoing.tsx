import { Mic, MicOff, PhoneOff, Video, VideoOff } from 'lucide-react';
import type { Call } from '../../sdk';
import { Avatar } from '../controls/Avatar';
import { useT } from '../i18n/I18n';
import controls from './Controls.module.css';
import { ControlSwitch } from './ControlSwitch';
import styles from './Stage.module.css';
import { StreamVideo } from './StreamVideo';

type Props = { name: string; callType: 'audio' | 'video'; call: Call | null; onCancel: () => void; onFailed: (error: unknown) => void };

/** We call, and wait. */
export function Outgoing({ name, callType, call, onCancel, onFailed }: Props) {
  const t = useT();
  const status = t(call?.state === 'outgoing.ringing' ? 'outgoing.ringing' : 'outgoing.calling');
  return (
    <main className={styles.stage} data-stage aria-label={t(callType === 'video' ? 'call.video' : 'call.audio')}>
      {call?.local && call.camera && (
        <div className={styles.backdrop} aria-hidden>
          <StreamVideo stream={call.local} muted mirrored />
        </div>
      )}
      <div className={styles.center}>
        <span className={styles.rings}>
          <Avatar name={name} size={128} />
        </span>
        <h1 className={styles.name} tabIndex={-1} data-autofocus>
          <bdi>{name}</bdi>
        </h1>
        <p className={styles.waiting} role="status">
          {status}
        </p>
      </div>
      <div className={styles.bottom}>
        <div className={controls.bar}>
          <ControlSwitch
            label={t('control.microphone')}
            on={call?.microphone ?? true}
            iconOn={Mic}
            iconOff={MicOff}
            warnsWhenOff
            blocked={call ? undefined : t('control.notYet')}
            onChange={on => void call?.setMicrophone(on).catch(onFailed)}
          />
          <ControlSwitch
            label={t('control.camera')}
            on={call?.camera ?? callType === 'video'}
            iconOn={Video}
            iconOff={VideoOff}
            warnsWhenOff
            blocked={call ? undefined : t('control.notYet')}
            onChange={on => void call?.setCamera(on).catch(onFailed)}
          />
          <button type="button" className={controls.cancel} onClick={onCancel}>
            <PhoneOff size={20} aria-hidden />
            {t('cancel')}
          </button>
        </div>
      </div>
    </main>
  );
}
