import type { CallType } from './session';

/** A conversation and its participants. */
export interface Conversation {
  readonly conversationId: number;
  readonly title: string | null;
  /** `isRequested` marks a user whom a stranger has added and who has not accepted yet; the name is then hidden. */
  readonly participants: readonly { readonly userId: number; readonly displayName: string | null; readonly isRequested?: true }[];
  readonly createdBy: number;
  readonly createdAt: string;
  /** The user who added this user; set until this user accepts the conversation. */
  readonly requestedBy?: number;
  readonly lastMessage?: Message | null;
}

/** A message of a conversation: a text of a user, or a notice about a call. `text` is text, never markup. */
export interface Message {
  readonly messageId: number;
  readonly conversationId: number;
  readonly senderId: number | null;
  readonly kind: 'text' | 'call';
  readonly text: string;
  readonly call: CallNotice | null;
  readonly createdAt: string;
}

/** A notice about a call. A cancelled call is `missed` with the reason `cancelled`. */
export interface CallNotice {
  readonly callSessionId: number;
  readonly event: 'initiated' | 'accepted' | 'declined' | 'ended' | 'missed' | 'busy';
  readonly callType: CallType;
  readonly actorId: number | null;
  readonly reason: string | null;
  readonly durationSeconds: number | null;
  /** Absent in notices of earlier versions, which are of direct calls. */
  readonly mode?: 'direct' | 'group' | null;
  /** How many people were in a group call that is over. */
  readonly participantCount?: number | null;
}
