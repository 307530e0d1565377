import { Emitter } from './emitter';
import { GroupCall } from './groupcall';
import type { IceServers } from './ice';
import { LocalMedia } from './localmedia';
import type { CallDevices, MediaSource } from './media';
import { Mesh } from './mesh';
import type { MeshLink } from './meshlink';
import { Participation } from './participation';
import { CallRefused } from './problem';
import { worst } from './quality';
import { isOver, type CallEndReason, type CallSession, type Participant } from './session';
import type { CallStats } from './stats';
import type { Signal, Transport } from './transport';

/** The state of a group call on this device. */
export type GroupCallState = 'incoming' | 'joining' | 'joined' | 'ended';

/** Why a group call is over on this device. With `left`, `moved` and `connection_lost` it may go on for others. */
export type GroupEndReason = CallEndReason | 'left' | 'removed';

/** The services of a client that its group calls use. */
export interface GroupContext {
  readonly transport: Transport;
  readonly ice: IceServers;
  readonly media: MediaSource;
  /** This user and this device. */
  readonly userId: number;
  readonly deviceId: string;
  /** Called with each answer of the server. */
  saw(session: CallSession): void;
  /** Called when the user has answered or declined the call on this device. */
  answered(leg: GroupLeg): void;
  over(leg: GroupLeg): void;
}

const EXPIRED_FOR = 3_000;

/** This device's part in a group call: the state, the devices and the media connections. `GroupCall` is what the page sees of it. */
export class GroupLeg {
  readonly call = new GroupCall(this);
  readonly events = new Emitter<{ change: []; ended: [] }>();
  readonly media: LocalMedia;
  readonly mesh: Mesh;
  answeredElsewhere = false;
  ringsUntil: number | null = null;
  endReason: GroupEndReason | null = null;
  private readonly participation: Participation;
  private entering = false;
  private expiry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly context: GroupContext,
    public session: CallSession,
    public state: GroupCallState,
    devices: CallDevices = {},
  ) {
    const { ice, media } = context;
    const send = (kind: string, track: MediaStreamTrack | null) => this.mesh.send(kind, track);
    this.media = new LocalMedia(media, send, () => this.mediaChanged(), { ...devices });
    this.mesh = new Mesh(ice, this.media, {
      changed: () => this.linkChanged(),
      sampled: stats => this.sampled(stats),
      send: (toUserId, type, data) => this.signal(toUserId, type, data),
    });
    this.participation = new Participation(
      () => this.me,
      () => {
        const { microphoneOn, cameraOn, sharing } = this.media;
        const { mediaState } = this.mesh;
        return { isMuted: !microphoneOn, isVideoEnabled: cameraOn, isScreenSharing: sharing, mediaState };
      },
      async difference => void (await this.command('call_status_update', difference)),
    );
  }

  get id(): number {
    return this.session.callSessionId;
  }

  get userId(): number {
    return this.context.userId;
  }

  get me(): Participant | undefined {
    return this.session.participants.find(it => it.userId === this.userId);
  }

  /** The others who are in the call. */
  get others(): readonly Participant[] {
    return this.session.participants.filter(it => it.userId !== this.userId && it.state === 'joined');
  }

  linkTo(userId: number): MeshLink | undefined {
    return this.mesh.of(userId);
  }

  /** Opens the devices and enters the call. `command` is `call_accepted` or `call_joined`. */
  async enter(command: string, video: boolean): Promise<void> {
    if (this.entering || this.state === 'joined' || this.state === 'ended') return;
    this.entering = true;
    void this.context.ice.get();
    try {
      await this.media.open(video);
      if (this.isEnded) return;
      await this.command(command);
      this.begin();
    } catch (error) {
      this.media.release();
      this.refused(error);
      throw error;
    } finally {
      this.entering = false;
      this.changed();
    }
  }

  /** Is in the call from now on, and offers to those who were there before. */
  begin(): void {
    if (this.isEnded) return;
    clearTimeout(this.expiry);
    this.state = 'joined';
    this.follow(true);
    void this.participation.sync();
    this.changed();
  }

  /** Is in the call again, after a reload of the page. Without devices this is not possible. */
  async resume(): Promise<void> {
    const { me } = this;
    try {
      await this.media.open(me?.isVideoEnabled ?? this.session.callType === 'video');
      this.media.setMicrophone(!(me?.isMuted ?? false));
      this.begin();
    } catch {
      await this.leave('call_left', 'connection_lost');
    }
  }

  /** Ends the call on this device at once, and tells the server. */
  async leave(command: string, reason: GroupEndReason, more: object = {}): Promise<void> {
    if (this.isEnded) return;
    const answer = this.command(command, more);
    this.finish(reason);
    // If the command cannot be delivered, the server notices by itself that this device is gone.
    await answer.catch(() => {});
  }

  /** Sends a command about this call and takes in the answer. */
  async command(event: string, more: object = {}): Promise<void> {
    if (this.state === 'incoming' && event !== 'call_incoming') this.context.answered(this);
    const session = await this.context.transport.send<CallSession>(event, { callSessionId: this.id, ...more });
    this.context.saw(session);
    this.adopt(session);
  }

  finish(reason: GroupEndReason | null = null): void {
    if (this.isEnded) return;
    clearTimeout(this.expiry);
    this.endReason = reason;
    this.state = 'ended';
    this.media.close();
    this.mesh.close();
    this.context.over(this);
    this.changed();
    this.events.emit('ended');
  }

  leaveToOtherDevice(): void {
    this.answeredElsewhere = true;
    this.finish();
  }

  /** Starts ringing and tells the server, which informs those in the call. */
  ring(expiresInMs: number): void {
    this.ringsUntil = Date.now() + expiresInMs;
    clearTimeout(this.expiry);
    // The server reports the expiry too, but only to connected devices.
    this.expiry = setTimeout(() => this.state === 'incoming' && this.finish('no_answer'), expiresInMs + EXPIRED_FOR);
    void this.context.ice.get();
    this.command('call_incoming').catch(error => this.refused(error));
  }

  /** Updates the call from a representation. Ignores one that is older than the known one. */
  adopt(session: CallSession): void {
    if (session.version < this.session.version || this.isEnded) return;
    this.session = session;
    if (isOver(session)) return this.finish(session.endReason);
    if (this.state === 'joined') this.follow(false);
    else if (this.state === 'incoming' && !this.entering) this.mayStopRinging();
    this.changed();
  }

  /** Resynchronises after a new session: signals may have been lost, and others may not know recent changes. */
  resync(): void {
    if (this.state !== 'joined') return;
    this.mesh.restart();
    void this.participation.sync();
  }

  receive(signal: Signal): void {
    if (!this.isEnded) this.mesh.receive(signal);
  }

  /** Reports a change of this side's devices. */
  mediaChanged(): void {
    this.mesh.balance();
    this.changed();
    if (this.state === 'joined') void this.participation.sync();
  }

  private get isEnded(): boolean {
    return this.state === 'ended';
  }

  /** Follows who is in the call, this user included. */
  private follow(offering: boolean): void {
    const { me } = this;
    if (me?.state === 'joined') {
      if (me.deviceId !== null && me.deviceId !== this.context.deviceId) return this.finish('moved');
      this.mesh.connect(me, this.others, offering);
      return this.giveUpScreen(me);
    }
    if (me?.state === 'left') void this.comeBack();
    else this.finish('removed');
  }

  /** Joins again. The server took this device for gone, because it was without a connection for too long. */
  private async comeBack(): Promise<void> {
    if (this.entering) return;
    this.entering = true;
    this.state = 'joining';
    this.mesh.close();
    this.changed();
    try {
      await this.command('call_joined');
      this.begin();
    } catch {
      this.finish('connection_lost');
    } finally {
      this.entering = false;
    }
  }

  /** Only one screen is shared at a time. If two began at once, the participant who is listed first goes on. */
  private giveUpScreen(me: Participant): void {
    if (!this.media.sharing) return;
    const sharers = this.session.participants.filter(it => it.state === 'joined' && (it.isScreenSharing || it === me));
    if (sharers[0] !== me) void this.call.stopSharing().catch(() => {});
  }

  private mayStopRinging(): void {
    switch (this.me?.state) {
      case 'joined':
        return this.leaveToOtherDevice();
      case 'declined':
        return this.finish('declined');
      case 'missed':
        return this.finish('no_answer');
      case 'removed':
        return this.finish('removed');
      default:
      // Still rings.
    }
  }

  private refused(error: unknown): void {
    if (!(error instanceof CallRefused) || this.isEnded) return;
    const { code, status } = error.problem;
    if (code === 'answered_elsewhere') this.leaveToOtherDevice();
    else if (this.state === 'joining' || code === 'invalid_state' || status === 404) this.finish('error');
  }

  private linkChanged(): void {
    this.changed();
    if (this.state === 'joined') void this.participation.sync();
  }

  private sampled(stats: CallStats): void {
    const level = worst(this.mesh.all.map(it => it.monitor.level));
    if (level) this.participation.report(level, stats.at);
    this.changed();
  }

  private signal(toUserId: number, type: Signal['type'], data: Signal['data']): Promise<unknown> {
    return this.context.transport.send('webrtc_signaling', { callSessionId: this.id, type, data, toUserId });
  }

  private changed(): void {
    this.events.emit('change');
  }
}
