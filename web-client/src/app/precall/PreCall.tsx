import { CameraOff, Volume2 } from 'lucide-react';
import { StreamVideo } from '../call/StreamVideo';
import { browserOf, faultText, faultTitle } from '../call/faults';
import { Button } from '../controls/Button';
import { DeviceChoice } from '../controls/DeviceChoice';
import { Sheet } from '../controls/Sheet';
import { useT } from '../i18n/I18n';
import { change, settings } from '../settings/settings';
import { once } from '../sound/sounds';
import { useValue } from '../state/observable';
import { useDevices } from '../state/useDevices';
import styles from './PreCall.module.css';
import { usePreview } from './usePreview';

type Props = { video: boolean; onJoin: (() => void) | null; onClose: () => void };

/** Lets the user check camera and microphone before a call. */
export default function PreCall({ video, onJoin, onClose }: Props) {
  const t = useT();
  const { microphoneId, cameraId, speakerId } = useValue(settings);
  const { stream, level, fault } = usePreview({ microphoneId, cameraId, video });
  const devices = useDevices(stream);
  return (
    <Sheet title={t('precall.title')} wide onClose={onClose}>
      <div className={styles.check}>
        <div className={styles.preview}>
          {stream && video ? <StreamVideo stream={stream} muted mirrored /> : <CameraOff size={32} aria-hidden />}
          {fault && (
            <div className={styles.fault} role="alert">
              <strong>{t(faultTitle(fault.name))}</strong>
              <span>
                {t(fault.name === 'permission_denied' ? `fault.hint.${browserOf(navigator.userAgent)}` : faultText(fault.name))}
              </span>
            </div>
          )}
        </div>
        <div className={styles.sound}>
          <div
            className={styles.meter}
            role="meter"
            aria-label={t('precall.level')}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(level * 100)}
          >
            <i style={{ inlineSize: `${Math.round(level * 100)}%` }} />
          </div>
          <Button size="small" icon={Volume2} onPress={() => once('connected')}>
            {t('precall.testSpeaker')}
          </Button>
        </div>
        <div className={styles.devices}>
          <DeviceChoice
            label={t('device.microphone')}
            devices={devices.microphones}
            value={microphoneId}
            onChange={id => change({ microphoneId: id })}
          />
          {video && (
            <DeviceChoice
              label={t('device.camera')}
              devices={devices.cameras}
              value={cameraId}
              onChange={id => change({ cameraId: id })}
            />
          )}
          <DeviceChoice
            label={t('device.speaker')}
            devices={devices.speakers}
            value={speakerId}
            onChange={id => change({ speakerId: id })}
          />
        </div>
        <div className={styles.actions}>
          <Button onPress={onClose}>{t(onJoin ? 'cancel' : 'close')}</Button>
          {onJoin && (
            <Button tone="primary" onPress={onJoin}>
              {t('precall.join')}
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  );
}
