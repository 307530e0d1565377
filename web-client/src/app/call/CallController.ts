import type { Call, CallsClient, CallState } from '../../sdk';
import type { Callee } from '../people/target';
import { settings } from '../settings/settings';
import { observable } from '../state/observable';
import { faultOf, type Fault } from './faults';
import { coversAll, presentationOf, type CallSnapshot } from './screen';

export type Placing = { callee: Callee; callType: 'audio' | 'video' };

export type DeskState = {
  /** The call on the screen. It stays after its end until the user closes it. */
  call: Call | null;
  /** An outgoing call that the server has not confirmed yet. */
  placing: Placing | null;
  /** Set from the press on Accept until the call is accepted; `video` says whether with a camera. */
  answering: { video: boolean } | null;
  fault: { fault: Fault; retry: (() => void) | null } | null;
  /** Increases whenever the call changes. */
  turn: number;
};

/** Controls the one call that a user can be in, from the press on the call button until the user closes the ended call. */
export class CallController {
  readonly state = observable<DeskState>({ call: null, placing: null, answering: null, fault: null, turn: 0 });
  private passed = new Set<CallState>();
  private ignored = false;
  private left = false;
  private underWay = 0;
  /** The id of a call that the user accepted in a notification, before it rang here. */
  private accepted: number | null = null;
  declinedHere = false;

  constructor(private readonly client: CallsClient) {}

  start(): () => void {
    const stops = [this.client.on('incoming', call => this.show(call)), this.client.on('call', call => this.found(call))];
    const [running] = this.client.calls;
    if (running) this.show(running);
    return () => stops.forEach(stop => stop());
  }

  async place(callee: Callee, callType: 'audio' | 'video'): Promise<void> {
    if (this.state.get().placing) return;
    const placing = { callee, callType };
    const wanted = () => this.state.get().placing === placing;
    this.state.update(now => ({ ...now, call: null, placing, fault: null }));
    this.underWay++;
    const { microphoneId, cameraId } = settings.get();
    try {
      const call = await this.client.call({
        conversationId: callee.conversationId,
        receiverId: callee.userId,
        callType,
        ...(microphoneId && { microphoneId }),
        ...(cameraId && { cameraId }),
      });
      if (wanted()) this.show(call);
      else void call.end().catch(() => {});
    } catch (error) {
      if (wanted()) this.fail(error, () => void this.place(callee, callType));
    } finally {
      this.underWay--;
      if (wanted()) this.state.update(now => ({ ...now, placing: null }));
    }
  }

  /** Ends a call in any phase. The screen does not wait for the server, which may be unreachable. */
  end(): void {
    const { call } = this.state.get();
    this.left = true;
    if (call) void call.end().catch(() => {});
    this.state.update(now => ({ ...now, placing: null, answering: null, turn: now.turn + 1 }));
  }

  async accept(video: boolean): Promise<void> {
    const { call } = this.state.get();
    if (!call) return;
    this.state.update(now => ({ ...now, answering: { video }, fault: null }));
    try {
      await call.accept({ video });
    } catch (error) {
      // If the call has ended meanwhile, there is nothing to retry.
      if (call.state !== 'ended') this.fail(error, () => void this.accept(video));
    }
    if (this.state.get().call === call) this.state.update(now => ({ ...now, answering: null }));
  }

  /** Accepts a call that the user accepted in a notification, now or when it rings here. */
  acceptOnceItRings(callSessionId: number): void {
    const { call } = this.state.get();
    this.accepted = callSessionId;
    if (call) this.acceptIfAccepted(call);
  }

  decline(reason?: string): void {
    const { call } = this.state.get();
    this.declinedHere = true;
    if (call) void call.decline(reason).catch(error => this.fail(error, null));
  }

  ignore(): void {
    this.ignored = true;
    this.state.get().call?.ignore();
    this.changed();
  }

  /** Closes the screen of a call that is over. */
  close(): void {
    this.state.update(now => ({ ...now, call: null, fault: null }));
  }

  fail(error: unknown, retry: (() => void) | null): void {
    this.state.update(now => ({ ...now, fault: { fault: faultOf(error), retry } }));
  }

  dismissFault(): void {
    this.state.update(now => ({ ...now, fault: null }));
  }

  /** Whether a call or a fault fills the page. */
  get coversAll(): boolean {
    const { call, placing, fault } = this.state.get();
    return placing !== null || fault !== null || (call !== null && coversAll(presentationOf(this.snapshot(call)).screen));
  }

  get isIgnored(): boolean {
    return this.ignored;
  }

  get isLeft(): boolean {
    return this.left;
  }

  snapshot(call: Call): CallSnapshot {
    return {
      state: this.left ? 'ended' : call.state,
      direction: call.direction,
      endReason: this.left && !this.answered() ? 'cancelled' : this.left ? 'completed' : call.endReason,
      answering: this.state.get().answering !== null,
      answered: this.answered(),
      joined: this.passed.has('joined'),
      refused: call.fault === 'description_refused',
      ignored: this.ignored,
    };
  }

  private answered(): boolean {
    return this.passed.has('connecting') || this.passed.has('joined') || this.passed.has('reconnecting');
  }

  /** Shows a call that was found. `place` shows its own call, unless the user has cancelled it meanwhile. */
  private found(call: Call): void {
    if (this.underWay === 0 || call.direction === 'incoming') this.show(call);
  }

  private show(call: Call): void {
    if (this.state.get().call === call) return;
    this.passed = new Set([call.state]);
    this.ignored = this.left = this.declinedHere = false;
    call.on('change', () => {
      if (this.state.get().call !== call) return;
      this.passed.add(call.state);
      this.changed();
    });
    this.state.update(now => ({ ...now, call, placing: null, answering: null, fault: null, turn: now.turn + 1 }));
    this.acceptIfAccepted(call);
  }

  private acceptIfAccepted(call: Call): void {
    if (call.id !== this.accepted || call.state !== 'incoming') return;
    this.accepted = null;
    void this.accept(call.callType === 'video');
  }

  private changed(): void {
    this.state.update(now => ({ ...now, turn: now.turn + 1 }));
  }
}
