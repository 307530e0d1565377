import { Bell, Play } from 'lucide-react';
import { useState } from 'react';
import type { Push } from '../../../sdk';
import { Button } from '../../controls/Button';
import { Choice } from '../../controls/Choice';
import { DeviceChoice } from '../../controls/DeviceChoice';
import { Sheet } from '../../controls/Sheet';
import { Toggle } from '../../controls/Toggle';
import { Volume } from '../../controls/Volume';
import { useT } from '../../i18n/I18n';
import { languages, type LanguageChoice } from '../../i18n/languages';
import { PushSwitch } from '../../push/PushSwitch';
import { once } from '../../sound/sounds';
import { useValue } from '../../state/observable';
import { useDevices } from '../../state/useDevices';
import { change, ringTones, settings } from '../settings';
import styles from './SettingsSheet.module.css';

type Props = { push: Push; onCheck: (() => void) | null; onHelp: () => void; onClose: () => void };

export default function SettingsSheet({ push, onCheck, onHelp, onClose }: Props) {
  const t = useT();
  const chosen = useValue(settings);
  const devices = useDevices();
  const spoken: readonly LanguageChoice[] = ['system', ...(Object.keys(languages) as (keyof typeof languages)[])];
  return (
    <Sheet title={t('settings.title')} onClose={onClose}>
      <div className={styles.settings}>
        <section>
          <h3>{t('settings.look')}</h3>
          <Choice
            label={t('settings.theme')}
            value={chosen.theme}
            options={(['system', 'light', 'dark'] as const).map(id => ({ id, name: t(`theme.${id}`) }))}
            onChange={theme => change({ theme })}
          />
          <Choice
            label={t('settings.language')}
            value={chosen.language}
            options={spoken.map(id => ({ id, name: id === 'system' ? t('language.system') : languages[id].name }))}
            onChange={language => change({ language })}
          />
        </section>
        <section>
          <h3>{t('settings.devices')}</h3>
          <DeviceChoice
            label={t('device.microphone')}
            devices={devices.microphones}
            value={chosen.microphoneId}
            onChange={microphoneId => change({ microphoneId })}
          />
          <DeviceChoice
            label={t('device.camera')}
            devices={devices.cameras}
            value={chosen.cameraId}
            onChange={cameraId => change({ cameraId })}
          />
          <DeviceChoice
            label={t('device.speaker')}
            devices={devices.speakers}
            value={chosen.speakerId}
            onChange={speakerId => change({ speakerId })}
          />
          {onCheck && <Button onPress={onCheck}>{t('settings.check')}</Button>}
        </section>
        <section>
          <h3>{t('settings.sounds')}</h3>
          <div className={styles.tone}>
            <Choice
              label={t('settings.ringTone')}
              value={chosen.ringTone}
              options={ringTones.map(id => ({ id, name: t(`tone.${id}`) }))}
              onChange={ringTone => change({ ringTone })}
            />
            <Button icon={Play} onPress={() => once(`ring.${settings.get().ringTone}`)}>
              {t('settings.listen')}
            </Button>
          </div>
          <Volume
            label={t('settings.volume')}
            value={chosen.volume}
            onChange={volume => change({ volume })}
            onDone={() => once('connected')}
          />
          <Toggle label={t('settings.silent')} on={chosen.silent} onChange={silent => change({ silent })} />
          <Notices />
        </section>
        <section>
          <h3>{t('push.section')}</h3>
          <PushSwitch push={push} className={styles.note} />
        </section>
        <section>
          <h3>{t('settings.keyboard')}</h3>
          <Toggle label={t('settings.shortcuts')} on={chosen.shortcuts} onChange={shortcuts => change({ shortcuts })} />
          <Button onPress={onHelp}>{t('help.title')}</Button>
        </section>
      </div>
    </Sheet>
  );
}

/** The notification setting. Only a press on this button asks for permission. */
function Notices() {
  const t = useT();
  const [permission, setPermission] = useState(() => (typeof Notification === 'undefined' ? 'denied' : Notification.permission));
  if (permission === 'granted') return <p className={styles.note}>{t('settings.noticesOn')}</p>;
  if (permission === 'denied') return <p className={styles.note}>{t('settings.noticesOff')}</p>;
  return (
    <Button icon={Bell} onPress={() => void Notification.requestPermission().then(setPermission)}>
      {t('settings.notices')}
    </Button>
  );
}
