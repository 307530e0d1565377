import { DeviceError, type CallDevices, type DeviceFault, type MediaSource } from './media';

type Kind = 'audio' | 'video';

/** Opens the microphone, and the camera if wanted: the chosen devices, or else those that the browser chooses. */
export async function openDevices(source: MediaSource, camera: boolean, devices: CallDevices): Promise<MediaStream> {
  const { microphone = true, camera: device = true } = devices;
  return source.open(camera ? { microphone, camera: device } : { microphone });
}

/**
 * The media that this side sends: a microphone, and a camera or a screen. Tracks are replaced without involving the other
 * side. A camera that is switched off is released, so that its light goes out.
 */
export class LocalMedia {
  /** The stream for the self view. */
  readonly stream = new MediaStream();
  fault: DeviceFault | null = null;
  private screen: MediaStreamTrack | null = null;
  private closed = false;

  constructor(
    private readonly source: MediaSource,
    private readonly send: (kind: Kind, track: MediaStreamTrack | null) => Promise<void>,
    private readonly changed: () => void,
    private chosen: { microphone?: string | undefined; camera?: string | undefined } = {},
  ) {}

  /** Whether any device is open. */
  get active(): boolean {
    return this.stream.getTracks().length > 0;
  }

  get microphoneOn(): boolean {
    return this.track('audio')?.enabled ?? false;
  }

  get cameraOn(): boolean {
    return this.track('video') !== null;
  }

  get sharing(): boolean {
    return this.screen !== null;
  }

  /** The track to send for a kind; null if there is none. */
  outgoing(kind: Kind): MediaStreamTrack | null {
    return kind === 'video' && this.screen ? this.screen : this.track(kind);
  }

  async open(camera: boolean): Promise<void> {
    this.adopt(await this.guarded(() => openDevices(this.source, camera, this.chosen)));
  }

  adopt(stream: MediaStream): void {
    stream.getTracks().forEach(it => this.take(it));
  }

  setMicrophone(on: boolean): void {
    const track = this.track('audio');
    if (track) track.enabled = on;
  }

  async setCamera(on: boolean): Promise<void> {
    if (on === this.cameraOn) return;
    if (on) await this.replace('video', this.chosen.camera ?? true);
    else {
      this.drop('video');
      if (!this.screen) await this.send('video', null);
    }
  }

  async selectMicrophone(device: string): Promise<void> {
    const on = this.microphoneOn;
    this.chosen.microphone = device;
    await this.replace('audio', device);
    this.setMicrophone(on);
  }

  async selectCamera(device: string): Promise<void> {
    this.chosen.camera = device;
    if (this.cameraOn) await this.replace('video', device);
  }

  async share(ended: () => void): Promise<void> {
    if (this.screen) return;
    const stream = await this.guarded(() => this.source.openScreen());
    const [track = null] = stream.getVideoTracks();
    this.screen = track;
    // The user can also stop sharing with the browser's own button.
    track?.addEventListener('ended', ended, { once: true });
    await this.send('video', track);
  }

  async stopSharing(): Promise<void> {
    this.screen?.stop();
    this.screen = null;
    await this.send('video', this.track('video'));
  }

  /** Releases all devices. Devices that open later are released at once. */
  close(): void {
    this.closed = true;
    this.release();
  }

  /** Releases all devices. They can be opened again. */
  release(): void {
    this.screen?.stop();
    this.screen = null;
    this.drop('audio');
    this.drop('video');
  }

  private track(kind: Kind): MediaStreamTrack | null {
    return this.stream.getTracks().find(it => it.kind === kind) ?? null;
  }

  private drop(kind: Kind): void {
    const track = this.track(kind);
    if (!track) return;
    this.stream.removeTrack(track);
    track.stop();
  }

  private async replace(kind: Kind, device: string | true): Promise<void> {
    const wish = kind === 'audio' ? { microphone: device } : { camera: device };
    const stream = await this.guarded(() => this.source.open(wish));
    const track = stream.getTracks().find(it => it.kind === kind);
    if (!track) return;
    this.drop(kind);
    this.take(track);
    if (!(kind === 'video' && this.screen)) await this.send(kind, this.closed ? null : track);
  }

  private take(track: MediaStreamTrack): void {
    // The call may have ended while the browser asked the user for permission.
    if (this.closed) return track.stop();
    this.stream.addTrack(track);
    track.addEventListener('ended', () => void this.unplugged(track));
  }

  /** Replaces a device that was unplugged with another one, if there is one. */
  private async unplugged(track: MediaStreamTrack): Promise<void> {
    if (this.closed || !this.stream.getTracks().includes(track)) return;
    const kind = track.kind as Kind;
    const enabled = track.enabled;
    this.drop(kind);
    if (kind === 'audio') delete this.chosen.microphone;
    else delete this.chosen.camera;
    try {
      await this.replace(kind, true);
      if (kind === 'audio') this.setMicrophone(enabled);
    } catch {
      if (this.outgoing(kind) === null) await this.send(kind, null);
    }
    this.changed();
  }

  private async guarded(open: () => Promise<MediaStream>): Promise<MediaStream> {
    try {
      const stream = await open();
      this.fault = null;
      return stream;
    } catch (error) {
      this.fault = error instanceof DeviceError ? error.fault : 'not_found';
      throw error;
    }
  }
}
