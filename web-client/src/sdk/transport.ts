import type { Message } from './conversation';
import type { Problem } from './problem';
import type { CallSession } from './session';

/** Whether the signaling connection stands; media goes on without it. */
export type ConnectionState = 'disconnected' | 'connecting' | 'connected' | 'reconnecting';

/** What the server says first on every new session. `activeCallIds` is complete: a call that is not in it is over. */
export interface ServerInfo {
  readonly version: string;
  readonly features: readonly string[];
  readonly limits: Readonly<Record<string, unknown>>;
  readonly activeCallIds: readonly number[];
}

/** A WebRTC signal between the two participants of a call. */
export interface Signal {
  readonly callSessionId: number;
  readonly type: 'offer' | 'answer' | 'ice-candidate';
  readonly data: Readonly<Record<string, unknown>>;
  readonly toUserId: number;
  readonly fromUserId?: number;
}

/** What the server tells. */
export interface ServerEvents {
  [name: string]: [unknown];
  server_info: [ServerInfo];
  call_incoming: [CallSession & { expiresInMs: number }];
  call_accepted: [CallSession & { answeredElsewhere?: boolean }];
  call_declined: [CallSession & { reason: string | null }];
  call_ended: [CallSession];
  call_status_update: [CallSession];
  webrtc_signaling: [Signal];
  conversation_message: [Message];
}

/** A signaling connection: Socket.IO, unless a test says otherwise. */
export interface Transport {
  /** Opens, and keeps open, what `close` closes. */
  open(): void;
  close(): void;
  /** Sends a command; answers with the `data` of its acknowledgement, or fails with `CallRefused`. */
  send<Data>(event: string, argument: object): Promise<Data>;
  onEvent(listener: <Name extends keyof ServerEvents>(name: Name, payload: ServerEvents[Name][0]) => void): void;
  /** `recovered` says of `connected` that nothing was missed meanwhile. */
  onState(listener: (state: ConnectionState, recovered: boolean, problem: Problem | null) => void): void;
}
