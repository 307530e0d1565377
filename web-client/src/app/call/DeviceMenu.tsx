import { Check, ChevronUp } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { OwnDevices } from '../../sdk';
import menu from '../controls/Menu.module.css';
import { useT } from '../i18n/I18n';
import { change, settings } from '../settings/settings';
import { useValue } from '../state/observable';
import { useDevices } from '../state/useDevices';
import styles from './Controls.module.css';

type Props = { kind: 'microphone' | 'camera'; call: OwnDevices; onFailed: (error: unknown) => void };

const idOf = (call: OwnDevices, kind: 'audio' | 'video') =>
  (call.local?.getTracks() ?? []).find(track => track.kind === kind)?.getSettings().deviceId;

/** A menu to choose microphone and speaker, or the camera. */
export function DeviceMenu({ kind, call, onFailed }: Props) {
  const t = useT();
  const devices = useDevices();
  const { speakerId } = useValue(settings);
  const takeMicrophone = (microphoneId: string) => {
    change({ microphoneId });
    void call.selectMicrophone(microphoneId).catch(onFailed);
  };
  const takeCamera = (cameraId: string) => {
    change({ cameraId });
    void call.selectCamera(cameraId).catch(onFailed);
  };
  return (
    <MenuTrigger>
      <Button className={styles.more ?? ''} aria-label={t(kind === 'microphone' ? 'control.audioDevices' : 'control.cameras')}>
        <ChevronUp size={16} aria-hidden />
      </Button>
      <Popover className={menu.popover ?? ''} placement="top" data-stage>
        <Menu className={menu.menu ?? ''} aria-label={t(kind === 'microphone' ? 'control.audioDevices' : 'control.cameras')}>
          {kind === 'microphone' ? (
            <>
              {section('m', t('device.microphone'), devices.microphones, idOf(call, 'audio'), takeMicrophone)}
              {section('s', t('device.speaker'), devices.speakers, speakerId ?? 'default', id => change({ speakerId: id }))}
            </>
          ) : (
            section('c', t('device.camera'), devices.cameras, idOf(call, 'video'), takeCamera)
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function section(
  key: string,
  title: string,
  devices: readonly MediaDeviceInfo[],
  current: string | undefined,
  take: (id: string) => void,
) {
  if (devices.length === 0) return null;
  return (
    <MenuSection key={key}>
      <Header className={menu.heading}>{title}</Header>
      {devices.map(device => (
        <MenuItem
          key={device.deviceId}
          id={`${key}${device.deviceId}`}
          className={menu.item ?? ''}
          textValue={device.label}
          onAction={() => take(device.deviceId)}
        >
          <span className={menu.check}>{device.deviceId === current && <Check size={18} aria-hidden />}</span>
          <span>{device.label || title}</span>
        </MenuItem>
      ))}
    </MenuSection>
  );
}
