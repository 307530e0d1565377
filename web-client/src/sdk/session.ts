/** Whether a call starts with audio only or with video. */
export type CallType = 'audio' | 'video';

/** The status of a call on the server. */
export type CallStatus = 'initiating' | 'ringing' | 'connected' | 'ended' | 'declined' | 'missed' | 'busy';

/** The reason why a call is over. */
export type CallEndReason =
  | 'completed'
  | 'cancelled'
  | 'declined'
  | 'no_answer'
  | 'busy'
  | 'connection_lost'
  | 'connect_failed'
  | 'left_conversation'
  | 'max_duration'
  | 'error'
  | 'moved';

/** How good a connection is; `null` if nothing was reported. */
export type CallQuality = 'excellent' | 'good' | 'fair' | 'poor';

/** The kind of network that a device uses. */
export type NetworkType = 'wifi' | 'cellular' | 'ethernet' | 'unknown';

/** The state of the media connection as a device reports it. */
export type MediaState = 'connecting' | 'connected' | 'failed';

/** Where a participant stands: is being rung (`invited`, `ringing`), is in the call (`joined`), or neither. */
export type ParticipantState = 'invited' | 'ringing' | 'joined' | 'left' | 'declined' | 'missed' | 'busy' | 'removed';

/** One side of a call. */
export interface Participant {
  readonly userId: number;
  readonly deviceId: string | null;
  readonly joinedAt: string | null;
  readonly leftAt: string | null;
  readonly isMuted: boolean;
  readonly isVideoEnabled: boolean;
  readonly isScreenSharing: boolean;
  readonly connectionQuality: CallQuality | null;
  readonly networkType: NetworkType | null;
  /** Null before the first report. */
  readonly mediaState: MediaState | null;
  /** Left out by older servers, like the next two. */
  readonly state?: ParticipantState | null;
  /** Who invited the participant to a group call. */
  readonly invitedBy?: number | null;
  readonly ringExpiresAt?: string | null;
}

/** How many devices of the receiver a ringing call has reached. A device counts in each number that is true of it. */
export interface CallReach {
  /** The devices that are connected. */
  readonly sockets: number;
  /** The devices for which a push service has accepted a notification. */
  readonly pushed: number;
  /** The devices that alert the user. */
  readonly ringing: number;
}

/** A call as represented in REST, socket events and topics. Times are RFC 3339, UTC. */
export interface CallSession {
  readonly callSessionId: number;
  readonly conversationId: number;
  readonly callerId: number;
  readonly callerName: string | null;
  /** Null in a group call. */
  readonly receiverId: number | null;
  readonly callType: CallType;
  readonly status: CallStatus;
  readonly endReason: CallEndReason | null;
  readonly endedBy: number | null;
  /** Rises by one with every change. Of two representations, the one with the higher version is valid. */
  readonly version: number;
  readonly expiresAt: string | null;
  readonly startTime: string | null;
  readonly endTime: string | null;
  /** The duration in whole seconds, set when the call is over. */
  readonly duration: number | null;
  readonly callQuality: CallQuality | null;
  readonly networkType: NetworkType | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly participants: readonly Participant[];
  /** Whom the call has reached, for the caller and until the answer. Changes come as `call_status_update`. */
  readonly reach?: CallReach;
  /** Left out by older servers, which have direct calls only. */
  readonly mode?: 'direct' | 'group' | null;
  /** Who may remove others and end a group call for all. */
  readonly hostId?: number | null;
}

/** Returns whether the call is over. */
export function isOver(session: CallSession): boolean {
  return session.endReason !== null || ['ended', 'declined', 'missed', 'busy'].includes(session.status);
}
