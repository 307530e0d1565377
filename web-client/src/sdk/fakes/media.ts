import { DeviceError, type DeviceFault, type MediaSource, type MediaWish } from '../media';

export class FakeTrack extends EventTarget {
  enabled = true;
  readyState = 'live';

  constructor(readonly kind: string) {
    super();
  }

  stop(): void {
    this.readyState = 'ended';
  }

  getSettings(): MediaTrackSettings {
    return { deviceId: this.kind };
  }
}

export class FakeStream {
  constructor(private tracks: FakeTrack[] = []) {}

  getTracks(): FakeTrack[] {
    return this.tracks;
  }

  getAudioTracks(): FakeTrack[] {
    return this.tracks.filter(it => it.kind === 'audio');
  }

  getVideoTracks(): FakeTrack[] {
    return this.tracks.filter(it => it.kind === 'video');
  }

  addTrack(track: FakeTrack): void {
    this.tracks = [...this.tracks, track];
  }

  removeTrack(track: FakeTrack): void {
    this.tracks = this.tracks.filter(it => it !== track);
  }
}

/** Fake devices. They open unless `fault` is set. */
export class FakeMedia implements MediaSource {
  fault: DeviceFault | null = null;
  readonly wishes: MediaWish[] = [];
  readonly opened: FakeTrack[] = [];

  async open(wish: MediaWish): Promise<MediaStream> {
    this.wishes.push(wish);
    return this.give([...(wish.microphone ? ['audio'] : []), ...(wish.camera ? ['video'] : [])]);
  }

  async openScreen(): Promise<MediaStream> {
    return this.give(['video']);
  }

  private give(kinds: string[]): MediaStream {
    if (this.fault) throw new DeviceError(this.fault);
    const tracks = kinds.map(it => new FakeTrack(it));
    this.opened.push(...tracks);
    return new FakeStream(tracks) as unknown as MediaStream;
  }
}
