/** What a call is about. */
export type CallType = 'audio' | 'video';

/** The life of a call as the services see it. */
export type CallStatus = 'initiating' | 'ringing' | 'connected' | 'ended' | 'declined' | 'missed' | 'busy';

/** Why a call is over. */
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
  | 'error';

/** How good a connection is; `null` where nothing was reported. */
export type CallQuality = 'excellent' | 'good' | 'fair' | 'poor';

/** What a device is connected by. */
export type NetworkType = 'wifi' | 'cellular' | 'ethernet' | 'unknown';

/** How far a device has come with the media, as it reports. */
export type MediaState = 'connecting' | 'connected' | 'failed';

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
}

/** A call as REST, socket events and topics represent it. Times are RFC 3339, UTC. */
export interface CallSession {
  readonly callSessionId: number;
  readonly conversationId: number;
  readonly callerId: number;
  readonly callerName: string | null;
  readonly receiverId: number;
  readonly callType: CallType;
  readonly status: CallStatus;
  readonly endReason: CallEndReason | null;
  readonly endedBy: number | null;
  /** Rises by one with every change; of two representations the one with the higher version holds. */
  readonly version: number;
  readonly expiresAt: string | null;
  readonly startTime: string | null;
  readonly endTime: string | null;
  /** Whole seconds, once the call is over. */
  readonly duration: number | null;
  readonly callQuality: CallQuality | null;
  readonly networkType: NetworkType | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly participants: readonly Participant[];
}

/** Whether nothing can happen to the call any more. */
export function isOver(session: CallSession): boolean {
  return session.endReason !== null || ['ended', 'declined', 'missed', 'busy'].includes(session.status);
}
