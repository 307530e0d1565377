import { vi } from 'vitest';
import type { Call } from '../call';
import { CallsClient } from '../client';
import { FakeMedia, FakeStream } from './media';
import { FakePeerConnection } from './peerconnection';
import { ALICE, BOB, connected, FakeServer, participant, session } from './server';

/** A client with a fake server, fake devices, fake peer connections and fake timers. */
export class FakeStage {
  readonly server = new FakeServer();
  readonly media = new FakeMedia();
  readonly client: CallsClient;

  constructor(deviceId = 'laptop') {
    vi.useFakeTimers();
    FakePeerConnection.all = [];
    vi.stubGlobal('RTCPeerConnection', FakePeerConnection);
    vi.stubGlobal('MediaStream', FakeStream);
    const { server, media } = this;
    server.answers['GET /api/v1/webrtc/ice-servers'] = () => ({ iceServers: [{ urls: 'stun:stun.example.com' }], ttl: 600 });
    server.answers['POST /api/v1/webrtc/calls/initiate'] = () => session();
    server.answers['call_incoming'] = () => session({ status: 'ringing', version: 2 });
    server.answers['call_accepted'] = () => connected();
    server.answers['call_ended'] = () => session({ status: 'ended', endReason: 'completed', version: 9 });
    const told = {};
    server.answers['call_status_update'] = ({ callSessionId: _, ...difference }) => {
      Object.assign(told, difference);
      return { ...connected(), participants: [participant(ALICE, told), participant(BOB)] };
    };
    this.client = new CallsClient({
      url: 'http://gateway',
      token: async () => 't',
      deviceId,
      transport: server,
      media,
      rest: server,
    });
  }

  /** Makes a call as Alice to Bob. */
  async calls(): Promise<Call> {
    return this.client.call({ conversationId: 1, receiverId: BOB, callType: 'video' });
  }

  /** Receives a call as Bob from Alice. */
  rings(): Call {
    this.server.tells('call_incoming', { ...session(), expiresInMs: 45_000 });
    return this.client.calls[0]!;
  }

  async passes(ms = 0): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms);
  }

  /** Makes a call as Alice, answers it and lets media flow. */
  async talks(): Promise<{ call: Call; pc: FakePeerConnection }> {
    const call = await this.calls();
    this.server.tells('call_accepted', connected());
    await this.passes();
    const pc = FakePeerConnection.last;
    this.peerSays('answer', 'answer of bob');
    await this.passes();
    pc.ice('connected');
    pc.packets = 1;
    await this.passes(100);
    return { call, pc };
  }

  peerSays(type: string, sdp: string, more: object = {}): void {
    const data = { type, sdp, from: 'pc-of-bob', ...more };
    this.server.tells('webrtc_signaling', { callSessionId: 981, type, data, fromUserId: BOB, toUserId: ALICE });
  }

  peerIs(more: object, version: number): void {
    this.server.tells('call_status_update', {
      ...connected(version),
      participants: [participant(ALICE), participant(BOB, more)],
    });
  }
}
