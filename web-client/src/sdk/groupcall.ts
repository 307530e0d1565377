import type { GroupCallState, GroupEndReason, GroupLeg } from './groupleg';
import type { DeviceFault } from './media';
import { OwnDevices } from './owndevices';
import { CallRefused } from './problem';
import { worst } from './quality';
import type { CallQuality, CallSession, CallType, Participant, ParticipantState } from './session';
import type { CallStats } from './stats';

/** The state of the media connection to one other participant. */
export type MemberConnection = 'connecting' | 'connected' | 'reconnecting' | 'failed';

/** A participant of a group call, as this device sees it. */
export interface GroupMember {
  readonly userId: number;
  readonly state: ParticipantState;
  readonly isMe: boolean;
  readonly isHost: boolean;
  readonly muted: boolean;
  readonly camera: boolean;
  readonly sharing: boolean;
  /** The media of the participant; null while there is none. */
  readonly stream: MediaStream | null;
  /** Null for this user, and for those who are not in the call. */
  readonly connection: MemberConnection | null;
  readonly quality: CallQuality | null;
}

/**
 * A call of a conversation, in which any number of its members take part. Each change emits `change`.
 *
 * @example
 * client.groups.on('incoming', call => {
 *   call.on('change', () => show(call.members));
 *   acceptButton.onclick = () => call.accept();
 * });
 */
export class GroupCall extends OwnDevices {
  /** Only `GroupCalls` creates group calls. @internal */
  constructor(private readonly leg: GroupLeg) {
    super(leg);
  }

  /** The state of the call on this device. @example if (call.state === 'joined') showGrid(call.members); */
  get state(): GroupCallState {
    return this.leg.state;
  }

  /** The call as the server represents it. @example call.session.version */
  get session(): CallSession {
    return this.leg.session;
  }

  /** @example await client.rest.get(`/api/v1/webrtc/calls/${call.id}`) */
  get id(): number {
    return this.session.callSessionId;
  }

  /** @example openConversation(call.conversationId) */
  get conversationId(): number {
    return this.session.conversationId;
  }

  /** @example icon.name = call.callType === 'video' ? 'camera' : 'phone' */
  get callType(): CallType {
    return this.session.callType;
  }

  /** When the first other person joined. @example Date.now() - call.startedAt!.getTime() */
  get startedAt(): Date | null {
    return this.session.startTime ? new Date(this.session.startTime) : null;
  }

  /** Who called: who invited this user, or else who started the call. @example title.textContent = nameOf(call.callerId); */
  get callerId(): number {
    return this.leg.me?.invitedBy ?? this.session.callerId;
  }

  /** When the call stops ringing here, in milliseconds of this device's clock. @example call.ringsUntil! - Date.now() */
  get ringsUntil(): number | null {
    return this.leg.ringsUntil;
  }

  /** Whether another device of the user answered. @example if (call.answeredElsewhere) toast('Answered elsewhere'); */
  get answeredElsewhere(): boolean {
    return this.leg.answeredElsewhere;
  }

  /** Why the call is over on this device. @example if (call.endReason === 'removed') … */
  get endReason(): GroupEndReason | null {
    return this.leg.endReason;
  }

  /** The current fault of a device. @example if (call.fault === 'permission_denied') showHint(); */
  get fault(): DeviceFault | null {
    return this.leg.media.fault;
  }

  /** Everybody who was invited or has joined, in the order of the server. @example call.members.filter(it => it.state === 'joined') */
  get members(): readonly GroupMember[] {
    return this.session.participants.map(it => this.memberOf(it));
  }

  /** Whether this user may remove others and end the call for all. @example endForAllButton.hidden = !call.isHost; */
  get isHost(): boolean {
    return this.session.hostId === this.leg.userId;
  }

  /** Who shares a screen; null if nobody does. @example shareButton.disabled = call.sharerId !== null; */
  get sharerId(): number | null {
    if (this.sharing) return this.leg.userId;
    return this.leg.others.find(it => it.isScreenSharing)?.userId ?? null;
  }

  /** The quality of the worst connection. @example bars.show(call.quality); */
  get quality(): CallQuality | null {
    return worst(this.leg.mesh.all.map(it => it.monitor.level));
  }

  /** The last sample of the worst connection. @example call.stats?.rtt */
  get stats(): CallStats | null {
    const { quality } = this;
    return this.leg.mesh.all.find(it => it.monitor.level === quality)?.monitor.stats ?? null;
  }

  /** Joins the call that rings. Fails with `DeviceError` or `CallRefused`. @example await call.accept({ video: false }); */
  async accept({ video = this.callType === 'video' }: { video?: boolean } = {}): Promise<void> {
    await this.leg.enter('call_accepted', video);
  }

  /** Declines the call on all devices of the user, who may still join later. @example await call.decline('In a meeting'); */
  async decline(reason?: string): Promise<void> {
    await this.leg.leave('call_declined', 'declined', reason ? { reason } : {});
  }

  /** Stops ringing on this device only. @example call.ignore(); */
  ignore(): void {
    if (this.state === 'incoming') this.leg.finish();
  }

  /** Leaves the call, which goes on. Releases the devices at once, even without a connection. @example await call.leave(); */
  async leave(): Promise<void> {
    await this.leg.leave('call_left', 'left');
  }

  /** Ends the call for all. Only the host may. @example if (call.isHost) await call.endForAll(); */
  async endForAll(): Promise<void> {
    await this.leg.command('call_ended');
  }

  /** Rings further members of the conversation. @example await call.invite([4]); */
  async invite(userIds: readonly number[]): Promise<void> {
    await this.leg.command('call_invited', { userIds });
  }

  /** Rings a member again who did not answer, declined, or left. @example await call.ringAgain(4); */
  async ringAgain(userId: number): Promise<void> {
    await this.invite([userId]);
  }

  /** Removes a member from the call. Only the host may. @example await call.remove(4); */
  async remove(userId: number): Promise<void> {
    await this.leg.command('call_removed', { userId });
  }

  /** Connects again to a member whose connection has failed. @example retryButton.onclick = () => call.retry(member.userId); */
  retry(userId: number): void {
    this.leg.linkTo(userId)?.again();
  }

  /** Sends a screen instead of the camera. Fails with `CallRefused` while somebody else shares. @example await call.shareScreen(); */
  override async shareScreen(): Promise<void> {
    if (this.sharerId !== null && !this.sharing) {
      const detail = `User ${this.sharerId} shares a screen.`;
      throw new CallRefused({ code: 'screen_shared', title: detail, status: 409, detail, retryable: true, traceId: null });
    }
    await super.shareScreen();
  }

  /** Adds a listener and returns a function that removes it. @example const stop = call.on('change', render); */
  on(event: 'change' | 'ended', listener: () => void): () => void {
    return this.leg.events.on(event, listener);
  }

  private memberOf(it: Participant): GroupMember {
    const isMe = it.userId === this.leg.userId;
    const link = isMe ? undefined : this.leg.linkTo(it.userId);
    const side = isMe && this.state === 'joined' ? this.own() : { muted: it.isMuted, camera: it.isVideoEnabled };
    return {
      userId: it.userId,
      state: it.state ?? 'joined',
      isMe,
      isHost: it.userId === this.session.hostId,
      ...side,
      sharing: isMe ? this.sharing : it.isScreenSharing,
      stream: isMe ? this.local : (link?.remote ?? null),
      connection: link ? connectionOf(link.shown) : null,
      quality: link?.monitor.level ?? null,
    };
  }

  private own() {
    return { muted: !this.microphone, camera: this.camera };
  }
}

function connectionOf(state: string): MemberConnection {
  return state === 'joined' ? 'connected' : state === 'reconnecting' || state === 'failed' ? state : 'connecting';
}
