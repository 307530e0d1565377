import type { Call } from './call';
import type { CallRequest, ClientEvents, ClientOptions } from './clientoptions';
import { deviceOfTab } from './device';
import { Emitter } from './emitter';
import { GroupCalls } from './groups';
import { CallHistory } from './history';
import { IceServers } from './ice';
import { initiate } from './initiate';
import { CallLeg } from './leg';
import { openDevices } from './localmedia';
import { type CallDevices, browserMedia, type MediaSource } from './media';
import { CallRefused, type Problem } from './problem';
import { Push } from './push';
import { FetchRest, type RestClient } from './rest';
import { isOver, type CallSession } from './session';
import { SocketIoTransport } from './socketio';
import type { ConnectionState, ServerEvent, ServerEvents, ServerInfo, Transport } from './transport';

/** The events that carry the representation of a call. */
type CallChange = Extract<ServerEvent, [name: `call_${string}`, session: CallSession]>;

/**
 * A user's connection to the gateway, and the calls of this device.
 *
 * @example
 * const client = new CallsClient({ url: 'https://calls.example.com', token: () => auth.token() });
 * client.on('incoming', call => call.accept());
 * await client.connect();
 * const call = await client.call({ conversationId: 1, receiverId: 2, callType: 'video' });
 */
export class CallsClient {
  /** A REST client with the same token and device. @example await client.rest.get('/api/v1/conversations') */
  readonly rest: RestClient;
  /** Rings while no page is open. @example toggle.onclick = () => client.push.subscribe(); */
  readonly push: Push;
  /** The group calls of the user. They need the option `groupCalls`. @example client.groups.on('incoming', call => call.accept()) */
  readonly groups: GroupCalls;
  /** The past calls of the user. @example await client.history.list({ limit: 50 }) */
  readonly history: CallHistory;
  /** The state of the signaling connection. @example banner.hidden = client.connection === 'connected'; */
  connection: ConnectionState = 'disconnected';
  /** Why there is no connection; null if there is one. @example client.problem?.code === 'invalid_token' && signIn(); */
  problem: Problem | null = null;
  /** The calls that are not over. @example client.calls.find(it => it.state === 'joined') */
  calls: readonly Call[] = [];

  private readonly emitter = new Emitter<ClientEvents>();
  private readonly transport: Transport;
  private readonly ice: IceServers;
  private readonly media: MediaSource;
  /** The ids of calls that are over on this device, even if the server does not know it yet. */
  private readonly left = new Set<number>();
  private legs: readonly CallLeg[] = [];
  private device: Promise<string> | null = null;
  private info: ServerInfo | null = null;
  private informed: { resolve(info: ServerInfo): void; reject(error: CallRefused): void }[] = [];
  private calling = 0;
  private held: (() => void)[] = [];

  /** @example new CallsClient({ url: location.origin, token: async () => token }) */
  constructor(private readonly options: ClientOptions) {
    const device = () => this.deviceId();
    const url = options.url.replace(/\/$/, '');
    this.rest = options.rest ?? new FetchRest(url, options.token, device);
    this.push = new Push(this.rest, device, url, options.push ?? {});
    this.history = new CallHistory(this.rest);
    this.transport = options.transport ?? new SocketIoTransport(url, options.token, device, options.groupCalls ? ['group'] : []);
    this.media = options.media ?? browserMedia;
    this.ice = new IceServers(this.rest);
    this.groups = new GroupCalls({
      transport: this.transport,
      rest: this.rest,
      ice: this.ice,
      media: this.media,
      deviceId: device,
      answered: id => void this.push.answered(id).catch(() => {}),
      rings: id => void this.push.rings(id).catch(() => {}),
    });
    this.transport.onState((state, _, problem) => this.connectionMoved(state, problem));
    this.transport.onEvent((...event) => this.heard(event));
  }

  /**
   * Connects, and reconnects until `disconnect` is called. Fails with `CallRefused` if another attempt is useless. After the
   * user has signed in again, call `connect` again.
   *
   * @example
   * const { features } = await client.connect();
   */
  connect(): Promise<ServerInfo> {
    this.transport.open();
    if (this.info && this.connection === 'connected') return Promise.resolve(this.info);
    return new Promise((resolve, reject) => this.informed.push({ resolve, reject }));
  }

  /**
   * Ends all running calls and disconnects. Do not call it on `pagehide`: a call survives a reload.
   *
   * @example signOutButton.onclick = () => client.disconnect();
   */
  disconnect(): void {
    this.calls.forEach(it => void it.end());
    this.groups.leaveAll();
    this.transport.close();
    this.info = null;
  }

  /**
   * Calls a user. Fails with `DeviceError` before anything rings, or with `CallRefused`.
   *
   * @example
   * const call = await client.call({ conversationId: 1, receiverId: 2, callType: 'audio' });
   */
  async call(request: CallRequest): Promise<Call> {
    const { conversationId, receiverId, callType, microphoneId: microphone, cameraId: camera } = request;
    const devices: CallDevices = { microphone, camera };
    const stream = await openDevices(this.media, callType === 'video', devices);
    void this.ice.get();
    this.calling++;
    try {
      const session = await initiate(this.rest, { conversationId, receiverId, callType });
      const leg = this.add(session, 'outgoing', devices);
      leg.media.adopt(stream);
      this.emitter.emit('call', leg.call);
      return leg.call;
    } catch (error) {
      stream.getTracks().forEach(it => it.stop());
      throw error;
    } finally {
      this.calling--;
      if (this.calling === 0) this.held.splice(0).forEach(it => it());
    }
  }

  /**
   * Adds a listener and returns a function that removes it.
   *
   * @example
   * const stop = client.on('message', message => list.append(message.text));
   */
  on<Name extends keyof ClientEvents>(event: Name, listener: (...args: ClientEvents[Name]) => void): () => void {
    return this.emitter.on(event, listener);
  }

  private deviceId(): Promise<string> {
    this.device ??= this.options.deviceId ? Promise.resolve(this.options.deviceId) : deviceOfTab();
    return this.device;
  }

  private connectionMoved(state: ConnectionState, problem: Problem | null): void {
    this.connection = state;
    this.problem = problem;
    if (state === 'disconnected') {
      this.info = null;
      this.push.leave();
    }
    if (state === 'disconnected' && problem) {
      this.informed.splice(0).forEach(it => it.reject(new CallRefused(problem)));
    }
    this.emitter.emit('connection', state);
  }

  private heard(event: ServerEvent): void {
    switch (event[0]) {
      case 'server_info':
        return this.takeOver(event[1]);
      case 'conversation_message':
        return this.emitter.emit('message', event[1]);
      case 'missed_calls_seen':
        return this.emitter.emit('missedCallsSeen', event[1]);
      case 'webrtc_signaling':
        return (this.find(event[1].callSessionId) ?? this.groups).receive(event[1]);
      case 'call_incoming':
      case 'call_accepted':
      case 'call_declined':
      case 'call_ended':
      case 'call_status_update':
        return event[1].mode === 'group' ? this.groups.heard(event) : this.callChanged(event);
      default:
        // Ignores what a newer server may send; the compiler checks that no known event gets here.
        event satisfies never;
    }
  }

  /** Starts a new session. A call that is not in `activeCallIds` is over, so its final state is requested. */
  private takeOver(info: ServerInfo): void {
    // Without push, or while the server refuses, calls ring in open pages all the same.
    if (!this.info) void this.push.repeat().catch(() => {});
    this.info = info;
    this.informed.splice(0).forEach(it => it.resolve(info));
    this.groups.takeOver(info);
    for (const leg of this.legs) {
      if (info.activeCallIds.includes(leg.id)) leg.resync();
      else
        this.rest.get<CallSession>(`/api/v1/webrtc/calls/${leg.id}`).then(
          it => leg.adopt(it),
          () => {},
        );
    }
  }

  private callChanged(change: CallChange): void {
    const [name, session] = change;
    const leg = this.find(session.callSessionId);
    if (leg) this.tell(leg, change);
    // An event of a new call can arrive before the response that created the call.
    else if (this.calling > 0) this.held.push(() => this.callChanged(change));
    else if (name === 'call_incoming') this.ring(session);
    else if (!isOver(session) && name === 'call_status_update') void this.findAgain(session);
  }

  private tell(leg: CallLeg, [name, session]: CallChange): void {
    if (name === 'call_incoming') leg.ring(session.expiresInMs);
    if (name === 'call_declined') leg.declineReason = session.reason;
    if (name === 'call_accepted' && session.answeredElsewhere) leg.leaveToOtherDevice();
    leg.adopt(session);
  }

  private ring(session: ServerEvents['call_incoming'][0]): void {
    if (this.left.has(session.callSessionId)) return;
    const leg = this.add(session, 'incoming');
    leg.ring(session.expiresInMs);
    void this.push.rings(leg.id).catch(() => {});
    this.emitter.emit('call', leg.call);
    this.emitter.emit('incoming', leg.call);
  }

  /** Adds a running call of this device that the page does not know because it was reloaded. */
  private async findAgain(session: CallSession): Promise<void> {
    const device = await this.deviceId();
    const own = session.participants.find(it => it.deviceId === device && !it.leftAt);
    if (!own || this.find(session.callSessionId)) return;
    // The user left the call while the server could not be reached.
    if (this.left.has(session.callSessionId)) return this.leave(session.callSessionId);
    const leg = this.add(session, own.userId === session.callerId ? 'outgoing' : 'incoming');
    if (session.status === 'connected') void leg.resume();
    else leg.adopt(session);
    this.emitter.emit('call', leg.call);
  }

  private leave(callSessionId: number): void {
    this.transport.send('call_ended', { callSessionId }).catch(() => {});
  }

  private find(id: number): CallLeg | undefined {
    return this.legs.find(it => it.id === id);
  }

  private add(session: CallSession, direction: 'outgoing' | 'incoming', devices: CallDevices = {}): CallLeg {
    const { transport, ice, media } = this;
    const answered = (it: CallLeg) => void this.push.answered(it.id).catch(() => {});
    const context = { transport, ice, media, answered, over: (it: CallLeg) => this.remove(it) };
    const leg = new CallLeg(context, session, direction, devices);
    this.keep([...this.legs, leg]);
    return leg;
  }

  private remove(leg: CallLeg): void {
    this.keep(this.legs.filter(it => it !== leg));
    this.left.add(leg.id);
  }

  private keep(legs: readonly CallLeg[]): void {
    this.legs = legs;
    this.calls = legs.map(it => it.call);
  }
}
