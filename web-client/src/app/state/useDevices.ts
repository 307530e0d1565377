import { useEffect, useState } from 'react';
import { listDevices, watchDevices, type Devices } from '../../sdk';

const none: Devices = { microphones: [], cameras: [], speakers: [] };

/** Returns the available devices. They are listed again when one is added or removed, or when `again` changes. */
export function useDevices(again?: unknown): Devices {
  const [devices, setDevices] = useState(none);
  useEffect(() => {
    let wanted = true;
    const show = (found: Devices) => wanted && setDevices(found);
    void listDevices().then(show);
    const stop = watchDevices(show);
    return () => {
      wanted = false;
      stop();
    };
  }, [again]);
  return devices;
}
