import type { CallLeg } from './leg';
import type { DeviceFault } from './media';
import { OwnDevices } from './owndevices';
import type { CallEndReason, CallQuality, CallSession, CallType } from './session';
import type { CallState } from './state';
import type { CallStats } from './stats';

/**
 * One call, from its first ring to its end. Its properties may change until the `ended` event; each change emits `change`.
 *
 * @example
 * client.on('incoming', call => {
 *   call.on('change', () => { video.srcObject = call.remote; status.textContent = call.state; });
 *   acceptButton.onclick = () => call.accept();
 * });
 */
export class Call extends OwnDevices {
  /** Only `CallsClient` creates calls. @internal */
  constructor(private readonly leg: CallLeg) {
    super(leg);
  }

  /** The state of the call on this device. @example if (call.state === 'joined') timer.start(call.startedAt); */
  get state(): CallState {
    return this.leg.state;
  }

  /** The call as the server represents it. @example call.session.participants.length */
  get session(): CallSession {
    return this.leg.session;
  }

  /** Who called whom. @example if (call.direction === 'incoming') ring(); */
  get direction(): 'outgoing' | 'incoming' {
    return this.leg.direction;
  }

  /** The last sample of the media statistics, taken every second. @example call.stats?.rtt */
  get stats(): CallStats | null {
    return this.leg.monitor.stats;
  }

  /** Whether another device of the user answered. @example if (call.answeredElsewhere) toast('Answered elsewhere'); */
  get answeredElsewhere(): boolean {
    return this.leg.answeredElsewhere;
  }

  /** The reason that the receiver gave for declining. Text, never markup. @example toast.textContent = call.declineReason; */
  get declineReason(): string | null {
    return this.leg.declineReason;
  }

  /** When the call stops ringing, in milliseconds of this device's clock. @example call.ringsUntil! - Date.now() */
  get ringsUntil(): number | null {
    return this.leg.ringsUntil;
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

  /** The other side. `name` is set for callers only. @example title.textContent = call.peer.name ?? 'Unknown'; */
  get peer(): { readonly userId: number; readonly name: string | null } {
    const { callerId, callerName, receiverId } = this.session;
    return this.direction === 'incoming' ? { userId: callerId, name: callerName } : { userId: receiverId!, name: null };
  }

  /** Why the call is over; null also if another device answered it. @example if (call.endReason === 'busy') … */
  get endReason(): CallEndReason | null {
    return this.state === 'ended' && !this.answeredElsewhere ? (this.session.endReason ?? this.leg.ownEndReason) : null;
  }

  /**
   * The current fault of a device, of the media connection, or of the description that the other side sent.
   *
   * @example if (call.fault === 'permission_denied') showHint();
   */
  get fault(): DeviceFault | 'media_failed' | 'description_refused' | null {
    const { media, link } = this.leg;
    return media.fault ?? (link.refused ? 'description_refused' : this.state === 'failed' ? 'media_failed' : null);
  }

  /** When the call was answered. @example Date.now() - call.startedAt!.getTime() */
  get startedAt(): Date | null {
    return this.session.startTime ? new Date(this.session.startTime) : null;
  }

  /** The stream of the other side. @example video.srcObject = call.remote; */
  get remote(): MediaStream | null {
    return this.leg.link.remote;
  }

  /** Whether the other side shares its screen. @example video.style.objectFit = call.remoteSharing ? 'contain' : 'cover'; */
  get remoteSharing(): boolean {
    return this.leg.peer?.isScreenSharing ?? false;
  }

  /** Whether the other side is muted. @example micOff.hidden = !call.remoteMuted; */
  get remoteMuted(): boolean {
    return this.leg.peer?.isMuted ?? false;
  }

  /** Whether the other side's camera is on. @example avatar.hidden = call.remoteCamera; */
  get remoteCamera(): boolean {
    return this.leg.peer?.isVideoEnabled ?? false;
  }

  /** The smoothed quality of the connection. @example bars.show(call.quality); */
  get quality(): CallQuality | null {
    return this.leg.monitor.level;
  }

  /**
   * Answers the call. Fails with `DeviceError` or `CallRefused`; the call keeps ringing unless the refusal says that it is over.
   * @example await call.accept({ video: false });
   */
  async accept({ video = this.callType === 'video' }: { video?: boolean } = {}): Promise<void> {
    await this.leg.accept(video);
  }

  /** Declines the call on all devices of the user. @example await call.decline('In a meeting'); */
  async decline(reason?: string): Promise<void> {
    await this.leg.leave('call_declined', 'declined', reason ? { reason } : {});
  }

  /** Hangs up or cancels the call. Releases the devices at once, even without a connection. @example await call.end(); */
  async end(): Promise<void> {
    const answered = this.session.status === 'connected';
    await this.leg.leave('call_ended', answered ? 'completed' : this.direction === 'incoming' ? 'declined' : 'cancelled');
  }

  /** Stops ringing on this device only. @example call.ignore(); */
  ignore(): void {
    if (this.state === 'incoming') this.leg.finish();
  }

  /** Connects the media again after `failed`. @example if (call.state === 'failed') await call.rejoin(); */
  async rejoin(): Promise<void> {
    await this.leg.rejoin();
  }

  /** Adds a listener and returns a function that removes it. @example const stop = call.on('change', render); */
  on(event: 'change' | 'ended', listener: () => void): () => void {
    return this.leg.events.on(event, listener);
  }
}
