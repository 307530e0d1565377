import { Call } from './call';
import { Emitter } from './emitter';
import type { IceServers } from './ice';
import { LocalMedia } from './localmedia';
import type { CallDevices, MediaSource } from './media';
import { MediaLink } from './medialink';
import { Participation, type Own } from './participation';
import { CallRefused } from './problem';
import { LinkMonitor } from './monitor';
import { isOver, type CallEndReason, type CallSession, type Participant } from './session';
import { mediaStateOf, next, type CallEvent, type CallState } from './state';
import type { CallStats } from './stats';
import type { Signal, Transport } from './transport';

/** The services of a client that its calls use. */
export interface LegContext {
  readonly transport: Transport;
  readonly ice: IceServers;
  readonly media: MediaSource;
  /** Called when the user has answered or declined the call on this device. */
  answered(leg: CallLeg): void;
  over(leg: CallLeg): void;
}

const EXPIRED_FOR = 3_000;

/**
 * This device's part in a call, called its leg: the state, the devices and the media connection. It carries out the commands of
 * the user and follows the events of the server. `Call` is what the page sees of it.
 */
export class CallLeg {
  readonly call = new Call(this);
  readonly events = new Emitter<{ change: []; ended: [] }>();
  readonly media: LocalMedia;
  readonly link: MediaLink;
  readonly monitor = new LinkMonitor();
  state: CallState;
  answeredElsewhere = false;
  declineReason: string | null = null;
  ringsUntil: number | null = null;
  ownEndReason: CallEndReason | null = null;
  private readonly participation: Participation;
  private accepting = false;
  private expiry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly context: LegContext,
    public session: CallSession,
    readonly direction: 'outgoing' | 'incoming',
    devices: CallDevices = {},
  ) {
    this.state = direction === 'incoming' ? 'incoming' : 'outgoing.calling';
    const send = (kind: string, track: MediaStreamTrack | null) => this.link.send(kind, track);
    this.media = new LocalMedia(context.media, send, () => this.mediaChanged(), { ...devices });
    this.link = new MediaLink(direction === 'incoming', context.ice, this.media, {
      moved: event => this.mediaMoved(event),
      sampled: stats => this.sampled(stats),
      changed: () => this.changed(),
      send: (type, data) => this.signal(type, data),
    });
    this.participation = new Participation(
      () => this.me,
      () => this.own(),
      async difference => this.adopt(await this.command('call_status_update', difference)),
    );
  }

  get id(): number {
    return this.session.callSessionId;
  }

  /** The participant of this side; undefined before it has joined. */
  get me(): Participant | undefined {
    return this.participant(this.direction === 'incoming' ? this.session.receiverId! : this.session.callerId);
  }

  /** The participant of the other side; undefined before it has joined. */
  get peer(): Participant | undefined {
    return this.participant(this.peerId);
  }

  get peerId(): number {
    return this.direction === 'incoming' ? this.session.callerId : this.session.receiverId!;
  }

  /** Answers the call. */
  async accept(video: boolean): Promise<void> {
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

  /** Ends the call on this device at once, and tells the server. */
  async leave(command: string, reason: CallEndReason, more: object = {}): Promise<void> {
    if (this.state === 'ended') return;
    const answer = this.command(command, more);
    this.finish(reason);
    // If the command cannot be delivered, the server notices by itself that this device is gone.
    await answer.then(
      it => this.adopt(it),
      () => {},
    );
  }

  /** Ends the call on this device. */
  finish(reason: CallEndReason | null = null): void {
    if (this.state === 'ended') return;
    clearTimeout(this.expiry);
    this.ownEndReason = reason;
    this.media.close();
    this.link.close();
    this.move('over');
    this.context.over(this);
    this.events.emit('ended');
  }

  /** Connects the media again after `failed`. */
  async rejoin(): Promise<void> {
    this.move('rejoined');
    await this.resume();
  }

  /** Reports a change of this side's devices. */
  mediaChanged(): void {
    this.changed();
    if (this.state !== 'ended' && this.state !== 'incoming') void this.participation.sync();
  }

  /** Starts ringing and tells the server, which informs the caller. */
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

  /** Updates the call from a representation. Ignores one that is older than the known one. */
  adopt(session: CallSession): void {
    if (session.version < this.session.version) return;
    this.session = session;
    if (isOver(session)) this.finish();
    else if (session.status === 'ringing') this.rings();
    else if (session.status === 'connected') this.wasAccepted(session);
    this.changed();
  }

  /** Ends the call here, because another device of the user has answered it. */
  leaveToOtherDevice(): void {
    this.answeredElsewhere = true;
    this.finish();
  }

  /** Resumes a running call, for example after a reload. */
  async resume(): Promise<void> {
    const { me } = this;
    this.move('accepted');
    try {
      if (!this.media.active) {
        await this.media.open(me?.isVideoEnabled ?? this.session.callType === 'video');
        this.media.setMicrophone(!(me?.isMuted ?? false));
      }
      if (this.state !== 'ended') await this.link.start(true);
    } catch {
      this.move('gave_up');
    }
    this.mediaChanged();
  }

  /** Resynchronises after a new session: signals may have been lost, and the other side may not know recent changes. */
  resync(): void {
    if (this.session.status !== 'connected' || this.state === 'ended') return;
    this.link.restart();
    void this.participation.sync();
  }

  /** Handles a signal of the other side. */
  receive(signal: Signal): void {
    if (this.state !== 'ended') this.link.receive(signal);
  }

  private rings(): void {
    this.move('ringing');
    if (this.state === 'outgoing.ringing' && this.media.active) this.link.prepare(true);
  }

  private wasAccepted(session: CallSession): void {
    if (this.state === 'incoming' && !this.accepting) this.leaveToOtherDevice();
    else if (this.state.startsWith('outgoing')) this.media.active ? this.begin(session, true) : void this.resume();
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

  private sampled(stats: CallStats): void {
    const video = this.monitor.add(stats);
    if (this.monitor.level) this.participation.report(this.monitor.level, stats.at);
    if (video) void this.link.adapt(video);
    this.changed();
  }

  private signal(type: Signal['type'], data: Signal['data']): Promise<unknown> {
    return this.context.transport.send('webrtc_signaling', { callSessionId: this.id, type, data, toUserId: this.peerId });
  }

  private command(event: string, more: object = {}): Promise<CallSession> {
    if (this.state === 'incoming' && event !== 'call_incoming') this.context.answered(this);
    return this.context.transport.send<CallSession>(event, { callSessionId: this.id, ...more });
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

  private own(): Own {
    const { microphoneOn, cameraOn, sharing } = this.media;
    return { isMuted: !microphoneOn, isVideoEnabled: cameraOn, isScreenSharing: sharing, mediaState: mediaStateOf(this.state) };
  }

  private participant(userId: number): Participant | undefined {
    return this.session.participants.find(it => it.userId === userId);
  }

  private changed(): void {
    this.events.emit('change');
  }
}
