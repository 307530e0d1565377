import { problemOf } from './problem';
import type { Signal } from './transport';

/** A signal as it is sent; `from` and `to` name peer connections, since one of the two may be a new one after a reload. */
export type SignalData = Readonly<Record<string, unknown>>;

/** Sends a signal; fails with `CallRefused`. */
export type SendSignal = (type: Signal['type'], data: SignalData) => Promise<unknown>;

/** What the queue asks of the peer connection at the moment of sending. */
export interface Speaker {
  /** The description of now; null when there is none to send. */
  description(): { readonly type: 'offer' | 'answer'; readonly sdp: string } | null;
  /** `from` and `to`. */
  addresses(): SignalData;
}

/** The bytes of `data` that the gateway takes of an `ice-candidate`. */
const LARGEST = 2_048;
const GATHER_FOR = 10;
/** More at once would spend the gateway's burst before its first refusal is known. */
const IN_FLIGHT = 20;
const TRY_AGAIN_AFTER = 1;
const PASSING = ['too_many_requests', 'receiver_offline', 'unavailable', 'unreachable'];
/** In each description: this side takes several candidates in one signal. */
export const ACCEPTS_CANDIDATES = { accepts: ['candidates'] };

/** Null stands for the description. */
type Item = { readonly turn: number; readonly candidate: RTCIceCandidateInit | null };

const DESCRIPTION = null;
const encoder = new TextEncoder();

/**
 * Sends descriptions and candidates in order. Candidates that are due together share a signal. What was refused for the moment is
 * sent again, before everything that came later.
 */
export class SignalQueue {
  private waiting: Item[] = [];
  private turns = 0;
  private inFlight = 0;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  /** Null until the other side has described itself. */
  private peerTakesSeveral: boolean | null = null;
  /** Candidates that a client of the old kind has not seen in what was sent. */
  private hidden: RTCIceCandidateInit[] = [];

  constructor(
    private readonly send: SendSignal,
    private readonly speaker: Speaker,
  ) {}

  describe(): void {
    this.add(DESCRIPTION);
    this.flush();
  }

  /** The first candidate is sent at once, and those of the next moment together. */
  candidate(candidate: RTCIceCandidateInit): void {
    this.add(candidate);
    if (!this.gathering) this.gather();
  }

  /** Takes note of what the other side understands; candidates that it has not seen are sent again, one by one. */
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
      // What is gathered waits for its moment, but what had no room goes now.
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

  /** A description goes alone, and candidates as many as fit. */
  private batchSize(): number {
    let size = 1;
    if (this.waiting[0]!.candidate === DESCRIPTION || this.peerTakesSeveral === false) return size;
    while (this.waiting[size]?.candidate && this.fits(this.waiting.slice(0, size + 1))) size++;
    return size;
  }

  private fits(batch: Item[]): boolean {
    return encoder.encode(JSON.stringify(this.write(batch)![1])).length <= LARGEST;
  }

  /** The first of several candidates stands where clients look that know single ones only. */
  private write(batch: Item[]): [Signal['type'], SignalData] | null {
    const candidates = batch.flatMap(it => it.candidate ?? []);
    const [first] = candidates;
    if (first) {
      const several = candidates.length > 1 ? { candidates } : {};
      return ['ice-candidate', { ...(this.peerTakesSeveral && candidates.length > 1 ? {} : first), ...several, ...this.speaker.addresses() }];
    }
    const description = this.speaker.description();
    return description && [description.type, { ...description, ...ACCEPTS_CANDIDATES, ...this.speaker.addresses() }];
  }
}
