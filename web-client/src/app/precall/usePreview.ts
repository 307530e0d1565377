import { useEffect, useState } from 'react';
import { DeviceError } from '../../sdk';
import { faultOf, type Fault } from '../call/faults';
import { meter } from '../call/useSpeaking';

type Wanted = { microphoneId: string | undefined; cameraId: string | undefined; video: boolean };
type Preview = { stream: MediaStream | null; level: number; fault: Fault | null };

const nameOf = (error: unknown) => (error instanceof DOMException ? error.name : '');

function asFault(error: unknown): Fault {
  if (!window.isSecureContext) return faultOf(new DeviceError('insecure_context'));
  if (nameOf(error) === 'NotAllowedError') return faultOf(new DeviceError('permission_denied'));
  if (nameOf(error) === 'NotFoundError') return faultOf(new DeviceError('not_found'));
  if (nameOf(error) === 'NotReadableError') return faultOf(new DeviceError('in_use'));
  return faultOf(error);
}

const open = ({ microphoneId, cameraId, video }: Wanted) =>
  navigator.mediaDevices.getUserMedia({
    audio: microphoneId ? { deviceId: microphoneId } : true,
    video: video && (cameraId ? { deviceId: cameraId } : true),
  });

/** Opens the chosen devices for a preview, and releases them when the component is unmounted. */
export function usePreview({ microphoneId, cameraId, video }: Wanted): Preview {
  const [preview, setPreview] = useState<Preview>({ stream: null, level: 0, fault: null });
  useEffect(() => {
    let wanted = true;
    let stream: MediaStream | null = null;
    let stopMeter = () => {};
    const begin = async () => {
      try {
        stream = await open({ microphoneId, cameraId, video });
        if (!wanted) return stream.getTracks().forEach(track => track.stop());
        setPreview({ stream, level: 0, fault: null });
        stopMeter = meter(stream, level => setPreview(before => ({ ...before, level })));
      } catch (error) {
        if (wanted) setPreview({ stream: null, level: 0, fault: asFault(error) });
      }
    };
    void begin();
    return () => {
      wanted = false;
      stopMeter();
      stream?.getTracks().forEach(track => track.stop());
    };
  }, [microphoneId, cameraId, video]);
  return preview;
}
