import type { LocalMedia } from './localmedia';

/** This device's part in a call, as far as its devices are concerned. */
interface Side {
  readonly media: LocalMedia;
  mediaChanged(): void;
}

/** The microphone, camera and screen that this device sends in a call. */
export abstract class OwnDevices {
  /** @internal */
  protected constructor(private readonly side: Side) {}

  /** The stream of this side's camera and microphone. @example selfView.srcObject = call.local; */
  get local(): MediaStream | null {
    return this.side.media.active ? this.side.media.stream : null;
  }

  /** Whether the microphone is on. @example button.ariaChecked = String(call.microphone); */
  get microphone(): boolean {
    return this.side.media.microphoneOn;
  }

  /** Whether the camera is on. @example button.ariaChecked = String(call.camera); */
  get camera(): boolean {
    return this.side.media.cameraOn;
  }

  /** Whether this side shares its screen. @example button.ariaChecked = String(call.sharing); */
  get sharing(): boolean {
    return this.side.media.sharing;
  }

  /** Mutes or unmutes the microphone. @example await call.setMicrophone(false); */
  async setMicrophone(on: boolean): Promise<void> {
    this.side.media.setMicrophone(on);
    this.side.mediaChanged();
  }

  /** Switches the camera on or off. Works in an audio call too. @example await call.setCamera(true); */
  async setCamera(on: boolean): Promise<void> {
    await this.side.media.setCamera(on).finally(() => this.side.mediaChanged());
  }

  /** Sends a screen instead of the camera. @example await call.shareScreen(); */
  async shareScreen(): Promise<void> {
    await this.side.media.share(() => void this.stopSharing()).finally(() => this.side.mediaChanged());
  }

  /** Stops sharing the screen and sends the camera again if it is on. @example await call.stopSharing(); */
  async stopSharing(): Promise<void> {
    if (this.sharing) await this.side.media.stopSharing().finally(() => this.side.mediaChanged());
  }

  /** @example await call.selectMicrophone((await listDevices()).microphones[1].deviceId); */
  async selectMicrophone(deviceId: string): Promise<void> {
    await this.side.media.selectMicrophone(deviceId).finally(() => this.side.mediaChanged());
  }

  /** @example await call.selectCamera((await listDevices()).cameras[1].deviceId); */
  async selectCamera(deviceId: string): Promise<void> {
    await this.side.media.selectCamera(deviceId).finally(() => this.side.mediaChanged());
  }
}
