import { CallRefused, type Problem } from '../problem';
import type { RestClient } from '../rest';
import type { CallSession, Participant } from '../session';
import type { ConnectionState, ServerEvent, Signal, Transport } from '../transport';

type EventListener = Parameters<Transport['onEvent']>[0];
type StateListener = Parameters<Transport['onState']>[0];

export const ALICE = 1;
export const BOB = 2;

/** A fake server that a test controls. `sent` holds the commands received; `answers` holds the answer to each command. */
export class FakeServer implements Transport, RestClient {
  readonly sent: { event: string; argument: any }[] = [];
  /** The REST requests received. */
  readonly requests: { request: string; body?: any }[] = [];
  readonly answers: Record<string, (argument: any) => unknown> = {};
  private events: EventListener = () => {};
  private states: StateListener = () => {};

  open(): void {}
  close(): void {}

  onEvent(listener: EventListener): void {
    this.events = listener;
  }

  onState(listener: StateListener): void {
    this.states = listener;
  }

  async send<Data>(event: string, argument: object): Promise<Data> {
    this.sent.push({ event, argument });
    return this.answer(event, argument) as Data;
  }

  get = <Body>(path: string) => this.ask<Body>(`GET ${path}`);
  post = <Body>(path: string, body?: object) => this.ask<Body>(`POST ${path}`, body);
  put = <Body>(path: string, body?: object) => this.ask<Body>(`PUT ${path}`, body);
  patch = <Body>(path: string) => this.ask<Body>(`PATCH ${path}`);
  delete = <Body>(path: string) => this.ask<Body>(`DELETE ${path}`);

  tells(event: string, payload: unknown): void {
    this.events(...([event, payload] as ServerEvent));
  }

  is(state: ConnectionState): void {
    this.states(state, false, null);
  }

  signals(type: Signal['type']): Signal[] {
    return this.sent.filter(it => it.event === 'webrtc_signaling' && it.argument.type === type).map(it => it.argument);
  }

  private async ask<Body>(request: string, body?: object): Promise<Body> {
    this.requests.push(body ? { request, body } : { request });
    return this.answer(request, body) as Body;
  }

  private answer(name: string, argument: unknown): unknown {
    const answer = this.answers[name];
    return answer ? answer(argument) : {};
  }
}

export function refusal(code: string, more: Partial<Problem> = {}): never {
  throw new CallRefused({ code, title: code, status: 409, retryable: false, traceId: null, ...more });
}

export function participant(userId: number, more: Partial<Participant> = {}): Participant {
  return {
    userId,
    deviceId: null,
    joinedAt: null,
    leftAt: null,
    isMuted: false,
    isVideoEnabled: true,
    isScreenSharing: false,
    connectionQuality: null,
    networkType: null,
    mediaState: null,
    ...more,
  };
}

/** A call from Alice to Bob. */
export function session(more: Partial<CallSession> = {}): CallSession {
  return {
    callSessionId: 981,
    conversationId: 1,
    callerId: ALICE,
    callerName: 'Alice',
    receiverId: BOB,
    callType: 'video',
    status: 'initiating',
    endReason: null,
    endedBy: null,
    version: 1,
    expiresAt: null,
    startTime: null,
    endTime: null,
    duration: null,
    callQuality: null,
    networkType: null,
    createdAt: '2026-01-31T09:30:00.000Z',
    updatedAt: '2026-01-31T09:30:00.000Z',
    participants: [participant(ALICE)],
    ...more,
  };
}

export const connected = (version = 3) =>
  session({
    status: 'connected',
    version,
    startTime: '2026-01-31T09:30:05.000Z',
    participants: [participant(ALICE), participant(BOB)],
  });
