/** The reason why a device cannot be opened. */
export type DeviceFault = 'permission_denied' | 'not_found' | 'in_use' | 'insecure_context';

/** A microphone, camera or screen cannot be opened; `fault` says why. */
export class DeviceError extends Error {
  override readonly name = 'DeviceError';

  constructor(
    readonly fault: DeviceFault,
    cause?: unknown,
  ) {
    super(fault, { cause });
  }
}

/** Which devices to open: a device id, `true` for any device of the kind, or nothing for none. */
export interface MediaWish {
  readonly microphone?: string | true;
  readonly camera?: string | true;
}

/** The devices that a call starts with; without an id the browser chooses. */
export interface CallDevices {
  readonly microphone?: string | undefined;
  readonly camera?: string | undefined;
}

/** Opens microphones, cameras and screens. The browser by default; tests use another one. */
export interface MediaSource {
  open(wish: MediaWish): Promise<MediaStream>;
  openScreen(): Promise<MediaStream>;
}

/** The devices of this machine. Labels are empty until the user has given permission once. */
export interface Devices {
  readonly microphones: readonly MediaDeviceInfo[];
  readonly cameras: readonly MediaDeviceInfo[];
  readonly speakers: readonly MediaDeviceInfo[];
}

/**
 * Lists the devices of this machine.
 *
 * @example
 * const { microphones } = await listDevices();
 * for (const it of microphones) menu.add(it.label, () => call.selectMicrophone(it.deviceId));
 */
export async function listDevices(): Promise<Devices> {
  const all = (await globalThis.navigator?.mediaDevices?.enumerateDevices?.()) ?? [];
  const of = (kind: MediaDeviceKind) => all.filter(it => it.kind === kind && it.deviceId !== '');
  return { microphones: of('audioinput'), cameras: of('videoinput'), speakers: of('audiooutput') };
}

/**
 * Calls `listener` with the devices whenever one is added or removed. Returns a function that stops it.
 *
 * @example
 * const stop = watchDevices(devices => menu.show(devices));
 */
export function watchDevices(listener: (devices: Devices) => void): () => void {
  const devices = globalThis.navigator?.mediaDevices;
  const changed = () => void listDevices().then(listener);
  devices?.addEventListener('devicechange', changed);
  return () => devices?.removeEventListener('devicechange', changed);
}

const FAULTS: Record<string, DeviceFault> = {
  NotAllowedError: 'permission_denied',
  SecurityError: 'permission_denied',
  NotFoundError: 'not_found',
  OverconstrainedError: 'not_found',
  NotReadableError: 'in_use',
  AbortError: 'in_use',
};

/** The browser's own devices. */
export const browserMedia: MediaSource = {
  open: wish =>
    named(devices =>
      devices.getUserMedia({
        audio: wish.microphone ? { ...chosen(wish.microphone), echoCancellation: true, noiseSuppression: true } : false,
        video: wish.camera ? { ...chosen(wish.camera), ...pictureSize() } : false,
      }),
    ),
  openScreen: () => named(devices => devices.getDisplayMedia({ video: true, audio: false })),
};

/** The size of the video to request. Two cores cannot handle high definition: the first picture would take seconds. */
function pictureSize(): MediaTrackConstraints {
  const [width, height] = globalThis.navigator.hardwareConcurrency > 2 ? [1280, 720] : [640, 360];
  return { width: { ideal: width }, height: { ideal: height } };
}

function chosen(device: string | true): MediaTrackConstraints {
  return device === true ? {} : { deviceId: { exact: device } };
}

async function named(open: (devices: MediaDevices) => Promise<MediaStream>): Promise<MediaStream> {
  const devices = globalThis.navigator?.mediaDevices as MediaDevices | undefined;
  if (!devices) throw new DeviceError('insecure_context');
  try {
    return await open(devices);
  } catch (error) {
    throw new DeviceError(FAULTS[(error as Error).name] ?? 'not_found', error);
  }
}
