import { MessageSquare, Mic, MicOff, PhoneOff, ScreenShare, ScreenShareOff, Users, Video, VideoOff } from 'lucide-react';
import type { Call } from '../../sdk';
import { useT } from '../i18n/I18n';
import controls from './Controls.module.css';
import { ControlSwitch } from './ControlSwitch';
import { DeviceMenu } from './DeviceMenu';
import styles from './InCall.module.css';
import { MoreMenu } from './MoreMenu';
import { PanelButton } from './PanelButton';
import type { Controls } from './useControls';

type Props = { call: Call; controls: Controls; onEnd: () => void; onSettings: () => void; onHelp: () => void };

export function CallFooter({ call, controls: actions, onEnd, onSettings, onHelp }: Props) {
  const t = useT();
  const noShare = 'getDisplayMedia' in (navigator.mediaDevices ?? {}) ? undefined : t('control.noShare');
  return (
    <footer className={styles.footer} data-fades>
      <div className={controls.bar}>
        <span className={controls.pair}>
          <ControlSwitch label={t('control.microphone')} on={call.microphone} iconOn={Mic} iconOff={MicOff} shortcut="M" warnsWhenOff onChange={actions.microphone} />
          <DeviceMenu kind="microphone" call={call} onFailed={actions.failed} />
        </span>
        <span className={controls.pair}>
          <ControlSwitch label={t('control.camera')} on={call.camera} iconOn={Video} iconOff={VideoOff} shortcut="V" warnsWhenOff onChange={actions.camera} />
          <DeviceMenu kind="camera" call={call} onFailed={actions.failed} />
        </span>
        <span className={controls.desktop}>
          <ControlSwitch label={t('control.share')} on={call.sharing} iconOn={ScreenShareOff} iconOff={ScreenShare} shortcut="D" blocked={noShare} onChange={actions.share} />
        </span>
        <span className={controls.desktop}>
          <PanelButton icon={Users} label={t('control.people', { count: 2 })} shortcut="P" open={actions.panel === 'people'} onPress={() => actions.toggle('people')} />
        </span>
        <span className={controls.desktop}>
          <PanelButton icon={MessageSquare} label={t('control.chat')} shortcut="C" open={actions.panel === 'chat'} onPress={() => actions.toggle('chat')} />
        </span>
        <MoreMenu controls={actions} onSettings={onSettings} onHelp={onHelp} />
        <button type="button" className={controls.end} aria-label={t('control.end')} title={t('control.end')} aria-keyshortcuts="Control+Shift+L" onClick={onEnd}>
          <PhoneOff size={24} aria-hidden />
        </button>
      </div>
    </footer>
  );
}
