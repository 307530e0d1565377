import type { Call } from './call';
import type { Message } from './conversation';
import type { GroupCall } from './groupcall';
import type { SeenCalls } from './history';
import type { MediaSource } from './media';
import type { PushOptions } from './push';
import type { RestClient } from './rest';
import type { CallType } from './session';
import type { ConnectionState, Transport } from './transport';

/** The options of a client. */
export interface ClientOptions {
  /** The address of the gateway, such as `https://calls.example.com`. */
  readonly url: string;
  /**
   * Returns a valid token. Called before every connection and request, so cache the token until shortly before it expires.
   * Return `null` if only the user can get a new token; the client then disconnects with `invalid_token`.
   * If the promise rejects, the client asks again before it connects. `refused` is a token that the server has just refused:
   * do not return it again.
   */
  readonly token: (refused?: string) => Promise<string | null>;
  /** The name of this device. By default each tab has its own name, which survives a reload. */
  readonly deviceId?: string;
  /** Whether the app shows group calls (`client.groups`). If not, the server neither rings this device for them nor tells of them. */
  readonly groupCalls?: boolean;
  /** The addresses that notifications need. */
  readonly push?: PushOptions;
  readonly transport?: Transport;
  readonly media?: MediaSource;
  readonly rest?: RestClient;
}

/** Whom to call, and with which devices. */
export interface CallRequest {
  readonly conversationId: number;
  readonly receiverId: number;
  readonly callType: CallType;
  readonly microphoneId?: string;
  readonly cameraId?: string;
}

/** The events of a client, and the arguments of their listeners. */
export interface ClientEvents {
  /** The state of the signaling connection has changed. Running calls continue without a connection. */
  connection: [ConnectionState];
  /** An incoming call rings. */
  incoming: [Call];
  /** A call was added to `calls`: an outgoing one, an incoming one, or a running one that was found after a reload. */
  call: [Call];
  /** A message was written in a conversation of the user. */
  message: [Message];
  /** The user has seen missed calls, on this device or on another one. */
  missedCallsSeen: [SeenCalls];
}

/** Whom to ring for a group call, and with which devices. */
export interface GroupCallRequest {
  readonly conversationId: number;
  readonly callType: CallType;
  /** The members to ring. Without it all are rung; with `[]` nobody is. */
  readonly inviteeIds?: readonly number[];
  readonly microphoneId?: string;
  readonly cameraId?: string;
}

/** The events of group calls, and the arguments of their listeners. */
export interface GroupEvents {
  /** An incoming group call rings. */
  incoming: [GroupCall];
  /** A call was added to `calls`: a started, a joined, an incoming one, or a running one that was found after a reload. */
  call: [GroupCall];
  /** `enabled`, `calls` or `joinable` has changed. */
  change: [];
}
