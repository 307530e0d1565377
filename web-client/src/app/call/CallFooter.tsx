import { MessageSquare, Mic, MicOff, PhoneOff, ScreenShare, ScreenShareOff, Users, Video, VideoOff } from 'lucide-react';
import type { OwnDevices } from '../../sdk';
import { IconButton } from '../controls/IconButton';
import { useT } from '../i18n/I18n';
import controls from './Controls.module.css';
import { DeviceMenu } from './DeviceMenu';
import styles from './InCall.module.css';
import { MoreMenu } from './MoreMenu';
import type { Controls } from './useControls';

type Props = {
  call: OwnDevices;
  controls: Controls;
  /** How many are in the call. */
  people?: number;
  /** Why the screen cannot be shared now. */
  shareBlocked?: string | undefined;
  endLabel?: string;
  onEnd: () => void;
  onEndForAll?: (() => void) | undefined;
  onSettings: () => void;
  onHelp: () => void;
};

export function CallFooter(props: Props) {
  const { call, controls: actions, people = 2, shareBlocked, endLabel, onEnd, onEndForAll, onSettings, onHelp } = props;
  const t = useT();
  const noShare = 'getDisplayMedia' in (navigator.mediaDevices ?? {}) ? shareBlocked : t('control.noShare');
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
            label={t('control.people', { count: people })}
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
        <MoreMenu controls={actions} onEndForAll={onEndForAll} onSettings={onSettings} onHelp={onHelp} />
        <span className={controls.apart}>
          <IconButton
            tone="end"
            icon={PhoneOff}
            label={endLabel ?? t('control.end')}
            shortcut="Control+Shift+L"
            onPress={onEnd}
          />
        </span>
      </div>
    </footer>
  );
}
