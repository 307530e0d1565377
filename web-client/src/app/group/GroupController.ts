import { CallRefused, type CallsClient, type CallType, type GroupCall } from '../../sdk';
import { faultOf, type Fault } from '../call/faults';
import { settings } from '../settings/settings';
import { observable } from '../state/observable';

/** A call that is being started or joined. */
export type Entering = { name: string; callType: CallType; starting: boolean };

export type GroupState = {
  /** The call on the screen. It stays after its end until the user closes it. */
  call: GroupCall | null;
  /** A call that the server has not confirmed yet. */
  entering: Entering | null;
  /** Set from the press on Accept until the call is joined; `video` says whether with a camera. */
  answering: { video: boolean } | null;
  fault: { fault: Fault; retry: (() => void) | null } | null;
  /** Increases whenever the call changes. */
  turn: number;
};

export type GroupScreen = 'none' | 'incoming' | 'entering' | 'inCall' | 'ended';

/** Controls the one group call that a user can be in on this page, from the press on a button until the ended call is closed. */
export class GroupController {
  readonly state = observable<GroupState>({ call: null, entering: null, answering: null, fault: null, turn: 0 });
  private ignored = false;
  declinedHere = false;
  /** Whether this page was in the call. */
  private wasIn = false;
  private accepted: number | null = null;
  private underWay = 0;

  constructor(private readonly client: CallsClient) {}

  start(): () => void {
    const { groups } = this.client;
    const stops = [groups.on('call', call => this.found(call)), groups.on('change', () => this.changed())];
    const [running] = groups.calls;
    if (running) this.show(running);
    return () => stops.forEach(stop => stop());
  }

  /** Calls everybody in the conversation. If a call is on there already, joins it. */
  place(conversationId: number, name: string, callType: CallType): Promise<void> {
    const { microphoneId, cameraId } = settings.get();
    const devices = { ...(microphoneId && { microphoneId }), ...(cameraId && { cameraId }) };
    const { groups } = this.client;
    return this.enter({ name, callType, starting: true }, () =>
      groups.start({ conversationId, callType, ...devices }).catch((error: unknown) => {
        const on = error instanceof CallRefused && error.problem.code === 'call_already_active' && error.problem.activeCallId;
        if (on && groups.joinable.some(it => it.callSessionId === on)) return groups.join(on);
        throw error;
      }),
    );
  }

  /** Joins a call that is on, or moves it from another device of the user to this page. */
  join(callSessionId: number, name: string, callType: CallType): Promise<void> {
    const video = callType === 'video';
    return this.enter({ name, callType, starting: false }, () => this.client.groups.join(callSessionId, { video }));
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
    this.accepted = callSessionId;
    this.acceptIfAccepted();
  }

  decline(reason?: string): void {
    this.declinedHere = true;
    void this.state.get().call?.decline(reason);
  }

  ignore(): void {
    this.ignored = true;
    this.state.get().call?.ignore();
  }

  /** Leaves a call in any phase. The screen does not wait for the server, which may be unreachable. */
  leave(): void {
    void this.state.get().call?.leave();
    this.state.update(now => ({ ...now, entering: null, answering: null, turn: now.turn + 1 }));
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

  get screen(): GroupScreen {
    const { call, entering, answering } = this.state.get();
    if (entering || answering) return 'entering';
    switch (call?.state) {
      case 'incoming':
        return 'incoming';
      case 'joining':
        return 'entering';
      case 'joined':
        return 'inCall';
      case 'ended':
        return this.wasIn ? 'ended' : 'none';
      default:
        return 'none';
    }
  }

  /** Whether a call or a fault fills the page. */
  get coversAll(): boolean {
    return this.state.get().fault !== null || (this.screen !== 'none' && this.screen !== 'incoming');
  }

  /** Whether the user is in a call, or about to be. */
  get isBusy(): boolean {
    return this.screen !== 'none' && this.screen !== 'ended';
  }

  get isIgnored(): boolean {
    return this.ignored;
  }

  /** Whether a call that is over here is still on, so that the user can join it again. */
  canJoinAgain(call: GroupCall): boolean {
    return this.client.groups.joinable.some(it => it.callSessionId === call.id);
  }

  private async enter(entering: Entering, enter: () => Promise<GroupCall>): Promise<void> {
    if (this.state.get().entering) return;
    const wanted = () => this.state.get().entering === entering;
    this.state.update(now => ({ ...now, call: null, entering, fault: null }));
    this.underWay++;
    try {
      const call = await enter();
      if (wanted()) this.show(call);
      else void call.leave();
    } catch (error) {
      if (!wanted()) return;
      this.state.update(now => ({ ...now, call: null }));
      this.fail(error, () => void this.enter({ ...entering }, enter));
    } finally {
      this.underWay--;
      if (wanted()) this.state.update(now => ({ ...now, entering: null }));
    }
  }

  /** Shows a call that was found. `enter` shows its own call, unless the user has cancelled it meanwhile. */
  private found(call: GroupCall): void {
    if (this.underWay === 0) this.show(call);
  }

  private show(call: GroupCall): void {
    if (this.state.get().call === call) return;
    this.ignored = this.declinedHere = false;
    this.wasIn = call.state === 'joined';
    this.state.update(now => ({ ...now, call, entering: null, answering: null, fault: null, turn: now.turn + 1 }));
    this.acceptIfAccepted();
  }

  private acceptIfAccepted(): void {
    const { call } = this.state.get();
    if (call?.id !== this.accepted || call?.state !== 'incoming') return;
    this.accepted = null;
    void this.accept(call.callType === 'video');
  }

  private changed(): void {
    this.wasIn ||= this.state.get().call?.state === 'joined';
    this.state.update(now => ({ ...now, turn: now.turn + 1 }));
  }
}
