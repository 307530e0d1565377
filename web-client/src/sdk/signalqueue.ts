import { problemOf } from './problem';
import type { Signal } from './transport';

/** The data of a signal. `from` and `to` name peer connections, because either side may have a new one after a reload. */
export type SignalData = Readonly<Record<string, unknown>>;

/** Sends a signal; fails with `CallRefused`. */
export type SendSignal = (type: Signal['type'], data: SignalData) => Promise<unknown>;

/** The peer connection as the queue sees it when it sends a signal. */
export interface Speaker {
  /** The current local description; null when there is none to send. */
  description(): { readonly type: 'offer' | 'answer'; readonly sdp: string } | null;
  /** The fields `from` and `to` of the signal. */
  addresses(): SignalData;
}

/** The largest `data` of an `ice-candidate` that the gateway accepts, in bytes. */
const LARGEST = 2_048;
const GATHER_FOR = 10;
/** More signals at once could use up the gateway's rate-limit burst before its first refusal arrives. */
const IN_FLIGHT = 20;
const TRY_AGAIN_AFTER = 1;
const PASSING = ['too_many_requests', 'receiver_offline', 'unavailable', 'unreachable'];
/** Part of each description: says that this side accepts several candidates in one signal. */
export const ACCEPTS_CANDIDATES = { accepts: ['candidates'] };

/** An item of the queue. A null candidate stands for the description. */
type Item = { readonly turn: number; readonly candidate: RTCIceCandidateInit | null };

const DESCRIPTION = null;
const encoder = new TextEncoder();

/**
 * Sends descriptions and candidates in order. Candidates that are due together share a signal. A signal that was refused
 * temporarily is sent again before all later ones.
 */
export class SignalQueue {
  private waiting: Item[] = [];
  private turns = 0;
  private inFlight = 0;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  /** Whether the peer accepts several candidates in one signal; null until its first description arrives. */
  private peerTakesSeveral: boolean | null = null;
  /** Candidates that were sent in a shared signal before the peer's abilities were known. An older client has not read them. */
  private hidden: RTCIceCandidateInit[] = [];

  constructor(
    private readonly send: SendSignal,
    private readonly speaker: Speaker,
  ) {}

  describe(): void {
    this.add(DESCRIPTION);
    this.flush();
  }

  /** Adds a candidate. The first one is sent at once; candidates of the following 10 ms share a signal. */
  candidate(candidate: RTCIceCandidateInit): void {
    this.add(candidate);
    if (!this.gathering) this.gather();
  }

  /** Reads from a description what the peer accepts. Candidates that an older client has missed are sent again, one by one. */
  peerDescribedItself(data: SignalData): void {
    const accepts = data['accepts'];
    this.peerTakesSeveral = Array.isArray(accepts) && accepts.includes('candidates');
    this.showHidden();
  }

  close(): void {
    this.closed = true;
    this.waiting = [];
    clearTimeout(this.gathering);
    clearTimeout(this.pause);
  }

  private add(candidate: RTCIceCandidateInit | null): void {
    this.waiting.push({ turn: this.turns++, candidate });
  }

  private showHidden(): void {
    const hidden = this.hidden.splice(0);
    if (!this.peerTakesSeveral) hidden.forEach(it => this.add(it));
    this.flush();
  }

  private gather(): void {
    this.gathering = undefined;
    if (this.waiting.length === 0 || this.closed) return;
    this.flush();
    this.gathering = setTimeout(() => this.gather(), GATHER_FOR);
  }

  private flush(): void {
    while (!this.pause && !this.closed && this.waiting.length > 0 && this.inFlight < IN_FLIGHT) {
      const batch = this.waiting.splice(0, this.batchSize());
      const signal = this.write(batch);
      if (signal) void this.carry(batch, ...signal);
    }
  }

  private async carry(batch: Item[], type: Signal['type'], data: SignalData): Promise<void> {
    this.inFlight++;
    const hidden = this.peerTakesSeveral === null ? batch.slice(1).flatMap(it => it.candidate ?? []) : [];
    try {
      await this.send(type, data);
      this.hidden.push(...hidden);
      if (this.peerTakesSeveral !== null) this.showHidden();
    } catch (error) {
      const { code, retryAfterSeconds } = problemOf(error);
      if (PASSING.includes(code) && !this.closed) this.postpone(batch, retryAfterSeconds ?? TRY_AGAIN_AFTER);
    } finally {
      this.inFlight--;
      // An open gathering window sends its candidates itself. Signals that waited for a free slot are sent now.
      if (!this.gathering || this.inFlight === IN_FLIGHT - 1) this.flush();
    }
  }

  private postpone(batch: Item[], seconds: number): void {
    this.waiting = [...batch, ...this.waiting].sort((a, b) => a.turn - b.turn);
    this.pause ??= setTimeout(() => {
      this.pause = undefined;
      this.flush();
    }, seconds * 1_000);
  }

  /** The number of items in the next signal: one description, or as many candidates as fit. */
  private batchSize(): number {
    let size = 1;
    if (this.waiting[0]!.candidate === DESCRIPTION || this.peerTakesSeveral === false) return size;
    while (this.waiting[size]?.candidate && this.fits(this.waiting.slice(0, size + 1))) size++;
    return size;
  }

  private fits(batch: Item[]): boolean {
    return encoder.encode(JSON.stringify(this.write(batch)![1])).length <= LARGEST;
  }

  /** Writes a signal. Until the peer accepts several candidates, the first one is also written the way older clients read it. */
  private write(batch: Item[]): [Signal['type'], SignalData] | null {
    const candidates = batch.flatMap(it => it.candidate ?? []);
    const [first] = candidates;
    if (first) {
      const several = candidates.length > 1 ? { candidates } : {};
      return [
        'ice-candidate',
        { ...(this.peerTakesSeveral && candidates.length > 1 ? {} : first), ...several, ...this.speaker.addresses() },
      ];
    }
    const description = this.speaker.description();
    return description && [description.type, { ...description, ...ACCEPTS_CANDIDATES, ...this.speaker.addresses() }];
  }
}
