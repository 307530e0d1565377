import type { Call } from './call';
import type { Message } from './conversation';
import type { MediaSource } from './media';
import type { Problem } from './problem';
import type { RestClient } from './rest';
import type { CallType } from './session';
import type { ConnectionState, ServerInfo, Transport } from './transport';

/** How to reach the gateway. */
export interface ClientOptions {
  readonly url: string;
  readonly token: () => Promise<string>;
  readonly deviceId?: string;
  readonly transport?: Transport;
  readonly media?: MediaSource;
}

/** Whom to call, and how. */
export interface CallRequest {
  readonly conversationId: number;
  readonly receiverId: number;
  readonly callType: CallType;
  readonly microphoneId?: string;
  readonly cameraId?: string;
}

export interface ClientEvents {
  [name: string]: unknown[];
  connection: [ConnectionState];
  incoming: [Call];
  call: [Call];
  message: [Message];
}

/** A user's connection to the gateway, and the calls that come and go over it. */
export class CallsClient {
  readonly rest!: RestClient;
  readonly connection!: ConnectionState;
  readonly problem!: Problem | null;
  readonly calls!: readonly Call[];

  constructor(readonly options: ClientOptions) {}

  connect(): Promise<ServerInfo> {
    throw new Error('not built yet');
  }
  disconnect(): void {}
  call(_request: CallRequest): Promise<Call> {
    throw new Error('not built yet');
  }
  on<Name extends keyof ClientEvents>(_event: Name, _listener: (...args: ClientEvents[Name]) => void): () => void {
    throw new Error('not built yet');
  }
}
