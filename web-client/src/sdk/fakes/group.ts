import { vi } from 'vitest';
import { CallsClient } from '../client';
import type { GroupCall } from '../groupcall';
import type { CallSession, Participant, ParticipantState } from '../session';
import { FakeMedia, FakeStream } from './media';
import { FakePeerConnection } from './peerconnection';
import { ALICE, BOB, FakeServer, participant, session } from './server';

export { ALICE, BOB };
export const CAROL = 3;
export const DAVE = 4;
export const HERE = 'laptop';

/** When a participant joined, by seconds after the start of the call. */
export const at = (second: number): string => new Date(Date.UTC(2026, 0, 31, 9, 30, second)).toISOString();

export const joined = (userId: number, second: number, more: Partial<Participant> = {}): Participant =>
  participant(userId, { state: 'joined', joinedAt: at(second), deviceId: userId === BOB ? HERE : `of-${userId}`, ...more });

export const is = (userId: number, state: ParticipantState, more: Partial<Participant> = {}): Participant =>
  participant(userId, { state, invitedBy: ALICE, ...more });

/** A group call that Alice started. */
export const group = (version: number, participants: Participant[], more: Partial<CallSession> = {}): CallSession =>
  session({ mode: 'group', receiverId: null, hostId: ALICE, status: 'connected', version, participants, ...more });

/** Bob's client with a fake server, fake devices, fake peer connections and fake timers. */
export class GroupStage {
  readonly server = new FakeServer();
  readonly media = new FakeMedia();
  readonly client: CallsClient;

  constructor() {
    vi.useFakeTimers();
    FakePeerConnection.all = [];
    vi.stubGlobal('RTCPeerConnection', FakePeerConnection);
    vi.stubGlobal('MediaStream', FakeStream);
    const { server, media } = this;
    server.answers['GET /api/v1/me'] = () => ({ userId: BOB });
    server.answers['GET /api/v1/webrtc/ice-servers'] = () => ({ iceServers: [], ttl: 600 });
    this.client = new CallsClient({
      url: 'http://gateway',
      token: async () => 't',
      deviceId: HERE,
      groupCalls: true,
      transport: server,
      media,
      rest: server,
    });
  }

  get calls(): readonly GroupCall[] {
    return this.client.groups.calls;
  }

  get call(): GroupCall {
    return this.calls[0]!;
  }

  /** The commands sent, without signals and updates of this side. */
  get commands(): string[] {
    return this.server.sent.map(it => it.event).filter(it => !['webrtc_signaling', 'call_status_update'].includes(it));
  }

  async passes(ms = 0): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms);
  }

  async tells(event: string, payload: object): Promise<void> {
    this.server.tells(event, payload);
    await this.passes();
  }

  async update(version: number, participants: Participant[], more: Partial<CallSession> = {}): Promise<void> {
    await this.tells('call_status_update', group(version, participants, more));
  }

  answers(event: string, version: number, participants: Participant[], more: Partial<CallSession> = {}): void {
    this.server.answers[event] = () => group(version, participants, more);
  }

  /** The others are in the call, and Bob is rung and accepts. */
  async isIn(...others: number[]): Promise<GroupCall> {
    const there = others.map((userId, second) => joined(userId, second));
    const rung = [...there, is(BOB, 'ringing', { ringExpiresAt: at(45) })];
    const inside = [...there, joined(BOB, 10)];
    this.answers('call_incoming', 2, rung);
    this.answers('call_accepted', 3, inside);
    this.answers('call_status_update', 3, inside);
    await this.tells('call_incoming', { ...group(2, rung), expiresInMs: 45_000 });
    const { call } = this;
    await call.accept();
    await this.passes();
    return call;
  }

  /** The signals sent to a user. */
  signalsTo(userId: number, type: string) {
    return this.server.sent.filter(it => it.argument.toUserId === userId && it.argument.type === type);
  }

  async says(userId: number, type: string, from = `pc-of-${userId}`): Promise<void> {
    const data = { type, sdp: `${type} of ${from}`, from };
    await this.tells('webrtc_signaling', { callSessionId: 981, type, data, fromUserId: userId, toUserId: BOB });
  }

  /** Lets media flow over a peer connection. */
  async flows(pc: FakePeerConnection): Promise<void> {
    pc.ice('connected');
    pc.steady = true;
    await this.passes(100);
  }

  get open(): FakePeerConnection[] {
    return FakePeerConnection.all.filter(it => it.signalingState !== 'closed');
  }

  connectionTo(userId: number): string | null | undefined {
    return this.call.members.find(it => it.userId === userId)?.connection;
  }
}
