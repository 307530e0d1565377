import { useRef, useState } from 'react';
import type { OwnDevices } from '../../sdk';
import { toast } from '../notify/toasts';
import { useT } from '../i18n/I18n';
import { faultOf, faultTitle } from './faults';

export type Panel = 'chat' | 'people' | 'stats';

/** The actions of the buttons and keys of a running call. */
export function useControls(call: OwnDevices) {
  const t = useT();
  const [panel, setPanel] = useState<Panel | null>(null);
  const [grid, setGrid] = useState(false);
  const [swapped, setSwapped] = useState(false);
  const talking = useRef(false);
  const failed = (error: unknown) => toast(t(faultTitle(faultOf(error).name)), { tone: 'bad' });
  const shareFailed = (error: unknown) => {
    // The user closed the browser's screen picker, which is no error to report.
    if (faultOf(error).name !== 'permission_denied') failed(error);
  };
  return {
    panel,
    grid,
    swapped,
    failed,
    setSwapped,
    microphone: (on = !call.microphone) => void call.setMicrophone(on).catch(failed),
    camera: (on = !call.camera) => void call.setCamera(on).catch(failed),
    share: () => void (call.sharing ? call.stopSharing() : call.shareScreen()).catch(shareFailed),
    toggle: (wanted: Panel) => setPanel(shown => (shown === wanted ? null : wanted)),
    closePanel: () => setPanel(null),
    toggleGrid: () => setGrid(shown => !shown),
    swap: () => setSwapped(before => !before),
    fullScreen: () =>
      void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(
        () => {},
      ),
    talk: () => {
      if (call.microphone) return;
      talking.current = true;
      void call.setMicrophone(true).catch(failed);
    },
    talkEnds: () => {
      if (!talking.current) return;
      talking.current = false;
      void call.setMicrophone(false).catch(failed);
    },
  };
}

export type Controls = ReturnType<typeof useControls>;
