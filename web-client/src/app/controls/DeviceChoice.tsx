import { useT } from '../i18n/I18n';
import { Choice } from './Choice';

type Props = {
  label: string;
  devices: readonly MediaDeviceInfo[];
  value: string | undefined;
  onChange: (deviceId: string) => void;
};

/** A drop-down list of devices. They are numbered while the browser hides their names, which it does without permission. */
export function DeviceChoice({ label, devices, value, onChange }: Props) {
  const t = useT();
  const options = devices.map((device, index) => ({
    id: device.deviceId,
    name: device.label || t('device.numbered', { kind: label, n: index + 1 }),
  }));
  const shown = options.length > 0 ? options : [{ id: '', name: t('device.none') }];
  return <Choice label={label} value={value ?? shown[0]?.id ?? ''} options={shown} onChange={id => id && onChange(id)} />;
}
