import type { LocalMedia } from './localmedia';
import type { DeviceFault } from './media';
import type { MediaLink } from './medialink';
import type { Own } from './participation';
import { QualityGauge } from './quality';
import type { CallEndReason, CallQuality, CallSession, CallType, Participant } from './session';
import { mediaStateOf, type CallState } from './state';
import type { CallStats } from './stats';

/** The readable properties of a call. */
export abstract class CallFacts {
  /** The state of the call on this device. @example if (call.state === 'joined') timer.start(call.startedAt); */
  state: CallState;
  /** The call as the server represents it. @example call.session.participants.length */
  session: CallSession;
  /** The last sample of the media statistics, taken every second. @example call.stats?.rtt */
  stats: CallStats | null = null;
  /** Whether another device of the user answered. @example if (call.answeredElsewhere) toast('Answered elsewhere'); */
  answeredElsewhere = false;
  /** The reason that the receiver gave for declining. Text, never markup. @example toast.textContent = call.declineReason; */
  declineReason: string | null = null;
  /** When the call stops ringing, in milliseconds of this device's clock. @example call.ringsUntil! - Date.now() */
  ringsUntil: number | null = null;

  protected abstract readonly media: LocalMedia;
  protected abstract readonly link: MediaLink;
  protected readonly gauge = new QualityGauge();
  protected ownEndReason: CallEndReason | null = null;

  protected constructor(
    session: CallSession,
    /** Who called whom. @example if (call.direction === 'incoming') ring(); */
    readonly direction: 'outgoing' | 'incoming',
  ) {
    this.session = session;
    this.state = direction === 'incoming' ? 'incoming' : 'outgoing.calling';
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
    return this.direction === 'incoming' ? { userId: callerId, name: callerName } : { userId: receiverId, name: null };
  }

  /** Why the call is over; null also if another device answered it. @example if (call.endReason === 'busy') … */
  get endReason(): CallEndReason | null {
    return this.state === 'ended' && !this.answeredElsewhere ? (this.session.endReason ?? this.ownEndReason) : null;
  }

  /**
   * The current fault of a device, of the media connection, or of the description that the other side sent.
   *
   * @example if (call.fault === 'permission_denied') showHint();
   */
  get fault(): DeviceFault | 'media_failed' | 'description_refused' | null {
    return this.media.fault ?? (this.link.refused ? 'description_refused' : this.state === 'failed' ? 'media_failed' : null);
  }

  /** When the call was answered. @example Date.now() - call.startedAt!.getTime() */
  get startedAt(): Date | null {
    return this.session.startTime ? new Date(this.session.startTime) : null;
  }

  /** The stream of this side's camera and microphone. @example selfView.srcObject = call.local; */
  get local(): MediaStream | null {
    return this.media.stream.getTracks().length ? this.media.stream : null;
  }

  /** The stream of the other side. @example video.srcObject = call.remote; */
  get remote(): MediaStream | null {
    return this.link.remote;
  }

  /** Whether the microphone is on. @example button.ariaChecked = String(call.microphone); */
  get microphone(): boolean {
    return this.media.microphoneOn;
  }

  /** Whether the camera is on. @example button.ariaChecked = String(call.camera); */
  get camera(): boolean {
    return this.media.cameraOn;
  }

  /** Whether this side shares its screen. @example button.ariaChecked = String(call.sharing); */
  get sharing(): boolean {
    return this.media.sharing;
  }

  /** Whether the other side shares its screen. @example video.style.objectFit = call.remoteSharing ? 'contain' : 'cover'; */
  get remoteSharing(): boolean {
    return this.participant(this.peer.userId)?.isScreenSharing ?? false;
  }

  /** Whether the other side is muted. @example micOff.hidden = !call.remoteMuted; */
  get remoteMuted(): boolean {
    return this.participant(this.peer.userId)?.isMuted ?? false;
  }

  /** Whether the other side's camera is on. @example avatar.hidden = call.remoteCamera; */
  get remoteCamera(): boolean {
    return this.participant(this.peer.userId)?.isVideoEnabled ?? false;
  }

  /** The smoothed quality of the connection. @example bars.show(call.quality); */
  get quality(): CallQuality | null {
    return this.gauge.level;
  }

  /** The state of this side that is reported to the server. */
  protected own(): Own {
    const { microphone, camera, sharing, state } = this;
    return { isMuted: !microphone, isVideoEnabled: camera, isScreenSharing: sharing, mediaState: mediaStateOf(state) };
  }

  protected get me(): number {
    return this.direction === 'incoming' ? this.session.receiverId : this.session.callerId;
  }

  protected participant(userId: number): Participant | undefined {
    return this.session.participants.find(it => it.userId === userId);
  }
}
