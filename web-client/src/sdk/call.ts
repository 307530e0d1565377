import { CallFacts } from './callfacts';
import { Adaptation } from './adaptation';
import { Emitter } from './emitter';
import type { IceServers } from './ice';
import { LocalMedia } from './localmedia';
import type { CallDevices, MediaSource } from './media';
import { MediaLink } from './medialink';
import { Participation } from './participation';
import { CallRefused } from './problem';
import { levelOf } from './quality';
import { isOver, type CallEndReason, type CallSession } from './session';
import { next, type CallEvent } from './state';
import type { CallStats } from './stats';
import type { Signal, Transport } from './transport';

/** The services of a client that a call uses. */
export interface CallContext {
  readonly transport: Transport;
  readonly ice: IceServers;
  readonly media: MediaSource;
  over(call: Call): void;
}

const EXPIRED_FOR = 3_000;

/**
 * One call, from its first ring to its end. Its properties may change until the `ended` event; each change emits `change`.
 *
 * @example
 * client.on('incoming', call => {
 *   call.on('change', () => { video.srcObject = call.remote; status.textContent = call.state; });
 *   acceptButton.onclick = () => call.accept();
 * });
 */
export class Call extends CallFacts {
  private readonly emitter = new Emitter<{ change: []; ended: [] }>();
  protected readonly media: LocalMedia;
  protected readonly link: MediaLink;
  private readonly adaptation = new Adaptation();
  private readonly participation: Participation;
  private accepting = false;
  private expiry: ReturnType<typeof setTimeout> | undefined;

  /** Only `CallsClient` creates calls. @internal */
  constructor(
    private readonly context: CallContext,
    session: CallSession,
    direction: 'outgoing' | 'incoming',
    devices: CallDevices = {},
  ) {
    super(session, direction);
    const send = (kind: string, track: MediaStreamTrack | null) => this.link.send(kind, track);
    this.media = new LocalMedia(context.media, send, () => this.mediaChanged(), { ...devices });
    this.link = new MediaLink(direction === 'incoming', context.ice, this.media, {
      moved: event => this.mediaMoved(event),
      sampled: stats => this.sampled(stats),
      changed: () => this.changed(),
      send: (type, data) => this.signal(type, data),
    });
    this.participation = new Participation(
      () => this.participant(this.me),
      () => this.own(),
      async difference => this.adopt(await this.command('call_status_update', difference)),
    );
  }

  /**
   * Answers the call. Fails with `DeviceError` or `CallRefused`; the call keeps ringing unless the refusal says that it is over.
   * @example await call.accept({ video: false });
   */
  async accept({ video = this.callType === 'video' }: { video?: boolean } = {}): Promise<void> {
    if (this.state !== 'incoming' || this.accepting) return;
    this.accepting = true;
    this.link.prepare(false);
    try {
      await this.media.open(video);
      if (this.state !== 'incoming') return;
      const session = await this.command('call_accepted');
      if (this.state === 'incoming') this.begin(session, false);
    } catch (error) {
      this.media.release();
      this.refused(error);
      throw error;
    } finally {
      this.accepting = false;
      this.changed();
    }
  }

  /** Declines the call on all devices of the user. @example await call.decline('In a meeting'); */
  async decline(reason?: string): Promise<void> {
    await this.leave('call_declined', 'declined', reason ? { reason } : {});
  }

  /** Hangs up or cancels the call. Releases the devices at once, even without a connection. @example await call.end(); */
  async end(): Promise<void> {
    const answered = this.session.status === 'connected';
    await this.leave('call_ended', answered ? 'completed' : this.direction === 'incoming' ? 'declined' : 'cancelled');
  }

  /** Stops ringing on this device only. @example call.ignore(); */
  ignore(): void {
    if (this.state === 'incoming') this.finish();
  }

  /** Connects the media again after `failed`. @example if (call.state === 'failed') await call.rejoin(); */
  async rejoin(): Promise<void> {
    this.move('rejoined');
    await this.resume();
  }

  /** Mutes or unmutes the microphone. @example await call.setMicrophone(false); */
  async setMicrophone(on: boolean): Promise<void> {
    this.media.setMicrophone(on);
    this.mediaChanged();
  }

  /** Switches the camera on or off. Works in an audio call too. @example await call.setCamera(true); */
  async setCamera(on: boolean): Promise<void> {
    await this.media.setCamera(on).finally(() => this.mediaChanged());
  }

  /** Sends a screen instead of the camera. @example await call.shareScreen(); */
  async shareScreen(): Promise<void> {
    await this.media.share(() => void this.stopSharing()).finally(() => this.mediaChanged());
  }

  /** Stops sharing the screen and sends the camera again if it is on. @example await call.stopSharing(); */
  async stopSharing(): Promise<void> {
    if (this.sharing) await this.media.stopSharing().finally(() => this.mediaChanged());
  }

  /** @example await call.selectMicrophone((await listDevices()).microphones[1].deviceId); */
  async selectMicrophone(deviceId: string): Promise<void> {
    await this.media.selectMicrophone(deviceId).finally(() => this.mediaChanged());
  }

  /** @example await call.selectCamera((await listDevices()).cameras[1].deviceId); */
  async selectCamera(deviceId: string): Promise<void> {
    await this.media.selectCamera(deviceId).finally(() => this.mediaChanged());
  }

  /** Adds a listener and returns a function that removes it. @example const stop = call.on('change', render); */
  on(event: 'change' | 'ended', listener: () => void): () => void {
    return this.emitter.on(event, listener);
  }

  /** Opens the devices before the call is created on the server. @internal */
  static async openDevices(media: MediaSource, camera: boolean, devices: CallDevices): Promise<MediaStream> {
    const { microphone = true, camera: device = true } = devices;
    return media.open(camera ? { microphone, camera: device } : { microphone });
  }

  /** @internal */
  useDevices(stream: MediaStream): void {
    this.media.adopt(stream);
  }

  /** Starts ringing and tells the server, which informs the caller. @internal */
  ring(expiresInMs: number): void {
    this.ringsUntil = Date.now() + expiresInMs;
    clearTimeout(this.expiry);
    // The server reports the expiry too, but only to connected devices.
    this.expiry = setTimeout(() => this.state === 'incoming' && this.finish('no_answer'), expiresInMs + EXPIRED_FOR);
    void this.context.ice.get();
    this.command('call_incoming').then(
      it => this.adopt(it),
      error => this.refused(error),
    );
  }

  /** Updates the call from a representation. Ignores one that is older than the known one. @internal */
  adopt(session: CallSession): void {
    if (session.version < this.session.version) return;
    this.session = session;
    if (isOver(session)) this.finish();
    else if (session.status === 'ringing') this.rings();
    else if (session.status === 'connected') this.wasAccepted(session);
    this.changed();
  }

  /** @internal */
  leaveToOtherDevice(): void {
    this.answeredElsewhere = true;
    this.finish();
  }

  /** Resumes a running call, for example after a reload. @internal */
  async resume(): Promise<void> {
    const own = this.participant(this.me);
    this.move('accepted');
    try {
      if (!this.local) {
        await this.media.open(own?.isVideoEnabled ?? this.callType === 'video');
        this.media.setMicrophone(!(own?.isMuted ?? false));
      }
      if (this.state !== 'ended') await this.link.start(true);
    } catch {
      this.move('gave_up');
    }
    this.mediaChanged();
  }

  /** Resynchronises after a new session: signals may have been lost, and the other side may not know recent changes. @internal */
  resync(): void {
    if (this.session.status !== 'connected' || this.state === 'ended') return;
    this.link.restart();
    void this.participation.sync();
  }

  /** @internal */
  receive(signal: Signal): void {
    if (this.state !== 'ended') this.link.receive(signal);
  }

  private rings(): void {
    this.move('ringing');
    if (this.state === 'outgoing.ringing' && this.local) this.link.prepare(true);
  }

  private wasAccepted(session: CallSession): void {
    if (this.state === 'incoming' && !this.accepting) this.leaveToOtherDevice();
    else if (this.state.startsWith('outgoing')) this.local ? this.begin(session, true) : void this.resume();
  }

  private begin(session: CallSession, offering: boolean): void {
    this.move('accepted');
    // The status update is sent after the link has started, so that it does not delay the offer.
    void this.link.start(offering).then(() => this.participation.sync());
    this.adopt(session);
  }

  private refused(error: unknown): void {
    if (!(error instanceof CallRefused)) return;
    const { code } = error.problem;
    if (code === 'answered_elsewhere') this.leaveToOtherDevice();
    else if (code === 'invalid_state' || code === 'not_found') this.finish();
  }

  private async leave(command: string, reason: CallEndReason, more: object = {}): Promise<void> {
    if (this.state === 'ended') return;
    const answer = this.command(command, more);
    this.finish(reason);
    // If the command cannot be delivered, the server notices by itself that this device is gone.
    await answer.then(
      it => this.adopt(it),
      () => {},
    );
  }

  private finish(reason: CallEndReason | null = null): void {
    if (this.state === 'ended') return;
    clearTimeout(this.expiry);
    this.ownEndReason = reason;
    this.media.close();
    this.link.close();
    this.move('over');
    this.context.over(this);
    this.emitter.emit('ended');
  }

  private sampled(stats: CallStats): void {
    const level = levelOf(stats);
    this.stats = stats;
    this.gauge.add(level, stats.at);
    if (this.gauge.level) this.participation.report(this.gauge.level, stats.at);
    const video = this.adaptation.add(level);
    if (video) void this.link.adapt(video);
    this.changed();
  }

  private signal(type: Signal['type'], data: Signal['data']): Promise<unknown> {
    return this.context.transport.send('webrtc_signaling', { callSessionId: this.id, type, data, toUserId: this.peer.userId });
  }

  private command(event: string, more: object = {}): Promise<CallSession> {
    return this.context.transport.send<CallSession>(event, { callSessionId: this.id, ...more });
  }

  private mediaChanged(): void {
    this.changed();
    if (this.state !== 'ended' && this.state !== 'incoming') void this.participation.sync();
  }

  private mediaMoved(event: CallEvent): void {
    this.move(event);
    void this.participation.sync();
  }

  private move(event: CallEvent): void {
    const state = next(this.state, event);
    if (state === this.state) return;
    this.state = state;
    this.changed();
  }

  private changed(): void {
    this.emitter.emit('change');
  }
}
