import type { Message } from './conversation';
import type { SeenCalls } from './history';
import type { Problem } from './problem';
import type { CallSession } from './session';

/** The state of the signaling connection. Media continues without it. */
export type ConnectionState = 'disconnected' | 'connecting' | 'connected' | 'reconnecting';

/** The first event of every new session. `activeCallIds` is complete: a call that is not in it is over. */
export interface ServerInfo {
  readonly version: string;
  readonly features: readonly string[];
  readonly limits: Readonly<Record<string, unknown>>;
  readonly activeCallIds: readonly number[];
  /** The group calls that are on in conversations of the user, who is not in them; left out by older servers. */
  readonly joinableCallIds?: readonly number[];
}

/** A WebRTC signal between two participants of a call. */
export interface Signal {
  readonly callSessionId: number;
  readonly type: 'offer' | 'answer' | 'ice-candidate';
  readonly data: Readonly<Record<string, unknown>>;
  readonly toUserId: number;
  readonly fromUserId?: number;
}

/** The events of the server, and their payloads. */
export interface ServerEvents {
  server_info: [ServerInfo];
  call_incoming: [CallSession & { expiresInMs: number }];
  call_accepted: [CallSession & { answeredElsewhere?: boolean }];
  call_declined: [CallSession & { reason: string | null }];
  call_ended: [CallSession];
  call_status_update: [CallSession];
  webrtc_signaling: [Signal];
  conversation_message: [Message];
  missed_calls_seen: [SeenCalls];
}

/** The name of an event of the server, and its payload. */
export type ServerEvent = { [Name in keyof ServerEvents]: [name: Name, ...payload: ServerEvents[Name]] }[keyof ServerEvents];

/** A signaling connection. Socket.IO by default; tests use another one. */
export interface Transport {
  /** Connects, and reconnects after a loss until `close` is called. */
  open(): void;
  close(): void;
  /** Sends a command. Returns the `data` of its acknowledgement, or fails with `CallRefused`. */
  send<Data>(event: string, argument: object): Promise<Data>;
  /** Adds a listener. A server may send events that are not in `ServerEvents`; they may be passed on or left out. */
  onEvent(listener: (...event: ServerEvent) => void): void;
  /** Adds a listener. `recovered` is true if the state is `connected` and no event was missed since the last connection. */
  onState(listener: (state: ConnectionState, recovered: boolean, problem: Problem | null) => void): void;
}
