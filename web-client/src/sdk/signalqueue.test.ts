import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CallRefused, type Problem } from './problem';
import { SignalQueue, type SignalData } from './signalqueue';

type Sent = { type: string; data: SignalData };

let sent: Sent[];
let refusals: (Partial<Problem> | null)[];
let queue: SignalQueue;
let description: { type: 'offer' | 'answer'; sdp: string } | null;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  refusals = [];
  description = { type: 'offer', sdp: 'v=0' };
  queue = new SignalQueue(send, { description: () => description, addresses: () => ({ from: 'me' }) });
});
afterEach(() => vi.useRealTimers());

async function send(type: string, data: SignalData): Promise<void> {
  const refusal = refusals.shift();
  if (refusal) throw new CallRefused({ code: '', title: '', status: 409, retryable: true, traceId: null, ...refusal });
  sent.push({ type, data });
}

/** A candidate as long as those of browsers. */
const candidate = (n: number): RTCIceCandidateInit => ({
  candidate: `candidate:842163049 1 udp 1677729535 203.0.113.${n % 256} ${40_000 + n} typ srflx raddr 192.168.178.20 rport ${40_000 + n}`,
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: 'Yh6k',
});
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const gathered = (count: number) => numbers(count).forEach(n => queue.candidate(candidate(n)));
const passes = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const candidatesIn = ({ data }: Sent) => (data['candidates'] ?? [data]) as RTCIceCandidateInit[];
const ports = (of = sent) =>
  of
    .filter(it => it.type === 'ice-candidate')
    .flatMap(candidatesIn)
    .map(it => Number(/ (\d+) typ/.exec(it.candidate!)![1]) - 40_000);
const peerTakesSeveral = () => queue.peerDescribedItself({ sdp: 'v=0', accepts: ['candidates'] });

describe('candidates', () => {
  test('the first goes at once, as every client knows it', () => {
    queue.candidate(candidate(7));
    expect(sent).toEqual([{ type: 'ice-candidate', data: { ...candidate(7), from: 'me' } }]);
  });

  test.each([1, 2, 12, 120, 400])(
    '%i that are due together are sent in few signals, in order, each of at most 2 KiB',
    async count => {
      gathered(count);
      await passes(10);
      expect(ports()).toEqual(numbers(count));
      expect(sent.length).toBeLessThanOrEqual(Math.ceil(count / 7) + 2);
      for (const { data } of sent) expect(new TextEncoder().encode(JSON.stringify(data)).length).toBeLessThanOrEqual(2_048);
    },
  );

  test('that come one after another do not wait for each other', async () => {
    for (const n of numbers(5)) {
      queue.candidate(candidate(n));
      await passes(20);
    }
    expect(sent.map(it => candidatesIn(it).length)).toEqual([1, 1, 1, 1, 1]);
  });

  test('that are too long for one signal go alone', async () => {
    const long = { ...candidate(1), candidate: 'x'.repeat(3_000) };
    [candidate(0), long, candidate(2), candidate(3)].forEach(it => queue.candidate(it));
    await passes(10);
    expect(sent.map(it => candidatesIn(it).length)).toEqual([1, 1, 2]);
  });
});

describe('a client of the old kind', () => {
  test('finds the first of several where it looks, and gets the others once it is known', async () => {
    gathered(5);
    await passes(10);
    expect(sent.map(it => it.data['candidate'])).toEqual([candidate(0).candidate, candidate(1).candidate]);
    sent = [];
    queue.peerDescribedItself({ sdp: 'v=0' });
    await passes();
    expect(sent.map(it => it.data['candidates'])).toEqual([undefined, undefined, undefined]);
    expect(ports()).toEqual([2, 3, 4]);
  });

  test('gets each one by itself from then on', async () => {
    queue.peerDescribedItself({ sdp: 'v=0' });
    gathered(120);
    await passes(10);
    expect(sent).toHaveLength(120);
    expect(ports()).toEqual(numbers(120));
  });

  test('is not taken for one when it says what it takes', async () => {
    gathered(5);
    await passes(30);
    sent = [];
    peerTakesSeveral();
    gathered(3);
    await passes(10);
    expect(ports()).toEqual([0, 1, 2]);
    expect(sent[1]!.data['candidate']).toBeUndefined();
  });

  test('gets the others too when it answers before the acknowledgement of what was sent', async () => {
    let acknowledge = () => {};
    const sendUnacknowledged = (type: string, data: SignalData) => {
      sent.push({ type, data });
      return new Promise<void>(done => (acknowledge = done));
    };
    queue = new SignalQueue(sendUnacknowledged, {
      description: () => description,
      addresses: () => ({}),
    });
    gathered(3);
    await passes(10);
    queue.peerDescribedItself({ sdp: 'v=0' });
    acknowledge();
    await passes();
    expect(ports()).toEqual([0, 1, 2, 2]);
  });
});

describe('what is refused', () => {
  test.each(['too_many_requests', 'receiver_offline', 'unavailable', 'unreachable'])(
    'with %s is sent again, in order',
    async code => {
      peerTakesSeveral();
      refusals = [null, { code }, { code }];
      gathered(30);
      await passes(10);
      expect(ports()[0]).toBe(0);
      await passes(5_000);
      expect(ports()).toHaveLength(30);
      expect(ports().toSorted((a, b) => a - b)).toEqual(numbers(30));
      expect(ports().slice(-20)).toEqual(
        ports()
          .slice(-20)
          .toSorted((a, b) => a - b),
      );
    },
  );

  test('is sent again after the time that the server names, and nothing before it', async () => {
    refusals = [{ code: 'too_many_requests', retryAfterSeconds: 3 }];
    queue.candidate(candidate(0));
    await passes();
    queue.describe();
    queue.candidate(candidate(1));
    await passes(2_900);
    expect(sent).toEqual([]);
    await passes(200);
    expect(sent.map(it => it.type)).toEqual(['ice-candidate', 'offer', 'ice-candidate']);
    expect(ports()).toEqual([0, 1]);
  });

  test('again and again is sent until it goes through', async () => {
    refusals = Array.from({ length: 10 }, () => ({ code: 'receiver_offline' }));
    queue.describe();
    await passes(11_000);
    expect(sent).toHaveLength(1);
  });

  test.each(['invalid_state', 'answered_elsewhere', 'too_large', 'not_accepted'])('for good, with %s, is left', async code => {
    refusals = [{ code }];
    queue.candidate(candidate(0));
    queue.candidate(candidate(1));
    await passes(60_000);
    expect(ports()).toEqual([1]);
  });

  test('is a description: the one of then is sent', async () => {
    refusals = [{ code: 'receiver_offline' }];
    queue.describe();
    await passes();
    description = { type: 'offer', sdp: 'v=0 with candidates' };
    await passes(1_100);
    expect(sent.map(it => it.data['sdp'])).toEqual(['v=0 with candidates']);
  });

  test('does not come back after the end', async () => {
    refusals = [{ code: 'receiver_offline' }];
    queue.describe();
    await passes();
    queue.close();
    queue.candidate(candidate(0));
    await passes(60_000);
    expect(sent).toEqual([]);
  });

  test('stops what would be refused as well: no more than 20 signals are under way', async () => {
    queue.peerDescribedItself({});
    refusals = Array.from({ length: 1_000 }, () => ({ code: 'too_many_requests', retryAfterSeconds: 1 }));
    gathered(400);
    await passes(9_900);
    expect(1_000 - refusals.length).toBeLessThanOrEqual(200);
  });
});
