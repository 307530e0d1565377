import { MessageSquare, Mic, MicOff, PhoneOff, ScreenShare, ScreenShareOff, Users, Video, VideoOff } from 'lucide-react';
import type { Call } from '../../sdk';
import { IconButton } from '../controls/IconButton';
import { useT } from '../i18n/I18n';
import controls from './Controls.module.css';
import { DeviceMenu } from './DeviceMenu';
import styles from './InCall.module.css';
import { MoreMenu } from './MoreMenu';
import type { Controls } from './useControls';

type Props = { call: Call; controls: Controls; onEnd: () => void; onSettings: () => void; onHelp: () => void };

export function CallFooter({ call, controls: actions, onEnd, onSettings, onHelp }: Props) {
  const t = useT();
  const noShare = 'getDisplayMedia' in (navigator.mediaDevices ?? {}) ? undefined : t('control.noShare');
  return (
    <footer className={styles.footer} data-fades>
      <div className={controls.bar}>
        <span className={controls.pair}>
          <IconButton
            tone="control"
            icon={call.microphone ? Mic : MicOff}
            label={t('control.microphone')}
            on={call.microphone}
            warnsWhenOff
            shortcut="M"
            onPress={() => actions.microphone()}
          />
          <DeviceMenu kind="microphone" call={call} onFailed={actions.failed} />
        </span>
        <span className={controls.pair}>
          <IconButton
            tone="control"
            icon={call.camera ? Video : VideoOff}
            label={t('control.camera')}
            on={call.camera}
            warnsWhenOff
            shortcut="V"
            onPress={() => actions.camera()}
          />
          <DeviceMenu kind="camera" call={call} onFailed={actions.failed} />
        </span>
        <span className={controls.desktop}>
          <IconButton
            tone="control"
            icon={call.sharing ? ScreenShareOff : ScreenShare}
            label={t('control.share')}
            on={call.sharing}
            shortcut="D"
            blocked={noShare}
            onPress={actions.share}
          />
        </span>
        <span className={controls.desktop}>
          <IconButton
            tone="control"
            icon={Users}
            label={t('control.people', { count: 2 })}
            shortcut="P"
            expanded={actions.panel === 'people'}
            onPress={() => actions.toggle('people')}
          />
        </span>
        <span className={controls.desktop}>
          <IconButton
            tone="control"
            icon={MessageSquare}
            label={t('control.chat')}
            shortcut="C"
            expanded={actions.panel === 'chat'}
            onPress={() => actions.toggle('chat')}
          />
        </span>
        <MoreMenu controls={actions} onSettings={onSettings} onHelp={onHelp} />
        <span className={controls.apart}>
          <IconButton tone="end" icon={PhoneOff} label={t('control.end')} shortcut="Control+Shift+L" onPress={onEnd} />
        </span>
      </div>
    </footer>
  );
}
