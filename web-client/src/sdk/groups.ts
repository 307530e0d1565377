import type { GroupCallRequest, GroupEvents } from './clientoptions';
import { Emitter } from './emitter';
import type { GroupCall } from './groupcall';
import { GroupLeg, type GroupContext } from './groupleg';
import type { IceServers } from './ice';
import { initiate } from './initiate';
import { openDevices } from './localmedia';
import type { MediaSource } from './media';
import { problemOf } from './problem';
import type { RestClient } from './rest';
import { isOver, type CallSession, type Participant } from './session';
import type { ServerEvent, ServerEvents, ServerInfo, Signal, Transport } from './transport';

/** The services of a client that its group calls use. */
export interface GroupServices {
  readonly transport: Transport;
  readonly rest: RestClient;
  readonly ice: IceServers;
  readonly media: MediaSource;
  deviceId(): Promise<string>;
  answered(callSessionId: number): void;
  rings(callSessionId: number): void;
}

type CallChange = Extract<ServerEvent, [name: `call_${string}`, session: CallSession]>;

/** This user and this device. */
type Identity = Pick<GroupContext, 'userId' | 'deviceId'>;

const ASK_AGAIN_AFTER = 1_000;

/**
 * The group calls of the user: those of this device, and those of the user's conversations that this device can join.
 *
 * @example
 * const call = await client.groups.start({ conversationId: 1, callType: 'video' });
 * client.groups.on('change', () => banner.show(client.groups.joinable));
 */
export class GroupCalls {
  /** Whether the server has group calls. @example menu.hidden = !client.groups.enabled; */
  enabled = false;
  private readonly emitter = new Emitter<GroupEvents>();
  private readonly legs = new Map<number, GroupLeg>();
  /** The newest representation of each call that is on in a conversation of the user. */
  private readonly sessions = new Map<number, CallSession>();
  /** Calls that were left on this device while the server could not be reached. */
  private readonly left = new Set<number>();
  /** The ring times of calls that do not ring on this device any more. */
  private readonly silenced = new Map<number, string | null>();
  private identity: Promise<Identity> | null = null;
  private me: Identity | null = null;
  private work: Promise<void> = Promise.resolve();

  /** Only `CallsClient` creates it. @internal */
  constructor(private readonly services: GroupServices) {}

  /** The group calls of this device that are not over. @example client.groups.calls.find(it => it.state === 'joined') */
  get calls(): readonly GroupCall[] {
    return [...this.legs.values()].map(it => it.call);
  }

  /** The calls that are on and that this device can join. @example client.groups.joinable.map(it => it.conversationId) */
  get joinable(): readonly CallSession[] {
    return [...this.sessions.values()].filter(it => !this.legs.has(it.callSessionId) && this.mayJoin(it));
  }

  /**
   * Starts a group call. Fails with `DeviceError` before anything rings, or with `CallRefused`.
   *
   * @example
   * const call = await client.groups.start({ conversationId: 1, callType: 'audio' });
   */
  async start(request: GroupCallRequest): Promise<GroupCall> {
    const { microphoneId: microphone, cameraId: camera, ...body } = request;
    const devices = { microphone, camera };
    const stream = await openDevices(this.services.media, body.callType === 'video', devices);
    void this.services.ice.get();
    try {
      const context = await this.context();
      const made = initiate(this.services.rest, body);
      // An event of the new call can arrive before the response that created it.
      this.after(() => made);
      const leg = new GroupLeg(context, await made, 'joining', devices);
      leg.media.adopt(stream);
      this.add(leg);
      leg.begin();
      return leg.call;
    } catch (error) {
      stream.getTracks().forEach(it => it.stop());
      throw error;
    }
  }

  /**
   * Joins a call that is on: late, again, or from another device of the user, which then leaves it. Fails with `DeviceError` or
   * `CallRefused`.
   *
   * @example
   * const [session] = client.groups.joinable;
   * const call = await client.groups.join(session.callSessionId);
   */
  async join(callSessionId: number, { video }: { video?: boolean } = {}): Promise<GroupCall> {
    const known = this.legs.get(callSessionId);
    if (known) {
      if (known.state === 'incoming') await known.call.accept(video === undefined ? {} : { video });
      return known.call;
    }
    const context = await this.context();
    const session =
      this.sessions.get(callSessionId) ?? (await this.services.rest.get<CallSession>(`/api/v1/webrtc/calls/${callSessionId}`));
    const leg = new GroupLeg(context, session, 'joining');
    this.left.delete(callSessionId);
    this.add(leg);
    try {
      await leg.enter('call_joined', video ?? session.callType === 'video');
    } catch (error) {
      leg.finish('error');
      throw error;
    }
    return leg.call;
  }

  /** Moves the user's part in a call from another own device to this one. @example await client.groups.joinHere(session.callSessionId); */
  joinHere(callSessionId: number): Promise<GroupCall> {
    return this.join(callSessionId);
  }

  /** Adds a listener and returns a function that removes it. @example client.groups.on('incoming', call => call.accept()); */
  on<Name extends keyof GroupEvents>(event: Name, listener: (...args: GroupEvents[Name]) => void): () => void {
    return this.emitter.on(event, listener);
  }

  /** @internal */
  takeOver(info: ServerInfo): void {
    this.enabled = info.features.includes('group');
    if (!this.enabled && this.legs.size === 0) return this.emitter.emit('change');
    const on = new Set([...info.activeCallIds, ...(info.joinableCallIds ?? [])]);
    for (const id of this.sessions.keys()) if (!on.has(id)) this.sessions.delete(id);
    for (const leg of this.legs.values()) {
      if (on.has(leg.id)) leg.resync();
      else
        this.services.rest.get<CallSession>(`/api/v1/webrtc/calls/${leg.id}`).then(
          it => leg.adopt(it),
          error => problemOf(error).status === 404 && leg.finish('connection_lost'),
        );
    }
    this.after(() => this.context());
    this.emitter.emit('change');
  }

  /** @internal */
  heard(change: CallChange): void {
    this.after(async () => this.callChanged(change, await this.context()));
  }

  /** @internal */
  receive(signal: Signal): void {
    this.after(async () => this.legs.get(signal.callSessionId)?.receive(signal));
  }

  /** @internal */
  leaveAll(): void {
    for (const leg of [...this.legs.values()]) {
      if (leg.state === 'incoming') leg.finish();
      else void leg.call.leave();
    }
  }

  private after(task: () => Promise<unknown>): void {
    this.work = this.work.then(task).then(
      () => {},
      () => {},
    );
  }

  private callChanged([name, session]: CallChange, context: GroupContext): void {
    const leg = this.legs.get(session.callSessionId);
    if (name === 'call_ended' && session.endReason === 'moved') return leg?.finish('moved');
    this.saw(session);
    if (!leg) {
      if (name === 'call_incoming') this.ring(session, context);
      else if (!isOver(session)) this.findAgain(session, context);
      return;
    }
    if (name === 'call_incoming' && leg.state === 'incoming') leg.ring(session.expiresInMs);
    if (name === 'call_accepted' && session.answeredElsewhere && leg.state === 'incoming') leg.leaveToOtherDevice();
    leg.adopt(session);
  }

  private ring(session: ServerEvents['call_incoming'][0], context: GroupContext): void {
    const { callSessionId: id, expiresInMs } = session;
    // Whoever invites again starts a new ring time.
    if (this.silenced.has(id) && this.silenced.get(id) === (this.own(session)?.ringExpiresAt ?? null)) return;
    const leg = new GroupLeg(context, session, 'incoming');
    this.left.delete(id);
    this.add(leg);
    leg.ring(expiresInMs);
    this.services.rings(id);
    this.emitter.emit('incoming', leg.call);
  }

  /** Adds a running call of this device that the page does not know because it was reloaded. */
  private findAgain(session: CallSession, context: GroupContext): void {
    if (!this.isHere(session)) return;
    // The user left the call while the server could not be reached.
    if (this.left.has(session.callSessionId)) return this.leaveAgain(session.callSessionId);
    const leg = new GroupLeg(context, session, 'joining');
    this.add(leg);
    void leg.resume();
  }

  private leaveAgain(callSessionId: number): void {
    this.services.transport.send<CallSession>('call_left', { callSessionId }).then(
      it => this.saw(it),
      () => {},
    );
  }

  private saw(session: CallSession): void {
    const { callSessionId: id } = session;
    const known = this.sessions.get(id);
    if (known && known.version > session.version) return;
    if (!this.isHere(session)) this.left.delete(id);
    const isOn = !isOver(session) && session.participants.some(it => it.state === 'joined');
    if (isOn) this.sessions.set(id, session);
    else this.sessions.delete(id);
    this.emitter.emit('change');
  }

  /** Whether this device is in the call, as the server knows it. */
  private isHere(session: CallSession): boolean {
    const own = this.own(session);
    return own?.state === 'joined' && own.deviceId === this.me?.deviceId;
  }

  private mayJoin(session: CallSession): boolean {
    return this.own(session)?.state !== 'removed' && !this.left.has(session.callSessionId);
  }

  private own(session: CallSession): Participant | undefined {
    return session.participants.find(it => it.userId === this.me?.userId);
  }

  private add(leg: GroupLeg): void {
    this.legs.set(leg.id, leg);
    leg.events.on('change', () => this.emitter.emit('change'));
    this.emitter.emit('call', leg.call);
  }

  private removed(leg: GroupLeg): void {
    this.legs.delete(leg.id);
    if (leg.endReason === 'left') this.left.add(leg.id);
    if (leg.ringsUntil !== null) this.silenced.set(leg.id, this.own(leg.session)?.ringExpiresAt ?? null);
    this.emitter.emit('change');
  }

  private async context(): Promise<GroupContext> {
    this.identity ??= this.askWho();
    this.me = await this.identity;
    const { transport, ice, media } = this.services;
    return {
      ...this.me,
      transport,
      ice,
      media,
      saw: session => this.saw(session),
      answered: leg => this.services.answered(leg.id),
      over: leg => this.removed(leg),
    };
  }

  /** Asks the server who this user is, until it answers. */
  private async askWho(): Promise<Identity> {
    const deviceId = await this.services.deviceId();
    for (;;) {
      try {
        const { userId } = await this.services.rest.get<{ userId: number }>('/api/v1/me');
        return { userId, deviceId };
      } catch {
        await new Promise(passed => setTimeout(passed, ASK_AGAIN_AFTER));
      }
    }
  }
}
