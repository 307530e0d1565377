import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeCaches } from '../fakes/push';
import { ASK, CHANGED, OPENED, SHOWN, store, stored } from '../pushstore';
import type { PushMessage } from './message';
import type { NoticeOptions } from './notice';
import { CallsWorker, type WorkerScope } from './worker';

const ring: PushMessage = {
  type: 'ring',
  callSessionId: 981,
  conversationId: 7,
  callType: 'audio',
  callerName: 'Alice',
  tag: 'call-981',
  expiresAt: '2026-01-31T09:30:45.000Z',
  now: '2026-01-31T09:30:01.000Z',
  receipt: { shown: 's', opened: 'o', declined: 'd' },
};
const { declined: _, ...twoReceipts } = ring.receipt;
const cancel: PushMessage = { ...ring, type: 'cancel', outcome: 'answered', quiet: true, receipt: twoReceipts };
const missed: PushMessage = {
  ...cancel,
  type: 'missed',
  outcome: 'missed',
  quiet: false,
  missedCalls: 1,
  tag: 'missed-7',
  replaces: 'call-981',
};

/** A fake worker of a browser. What happens is noted in order. */
class FakeWorker {
  readonly happened: string[] = [];
  readonly shown: { title: string; options: NoticeOptions }[] = [];
  readonly posted: unknown[] = [];
  readonly windows: { focus(): Promise<void>; postMessage(message: object, ports?: MessagePort[]): void }[] = [];
  private readonly listeners: Record<string, (event: any) => void> = {};

  constructor() {
    const scope = {
      registration: {
        pushManager: { subscribe: async (options: object) => this.happened.push(`subscribe ${Object.keys(options)}`) },
        showNotification: async (title: string, options: NoticeOptions) => {
          this.shown.push({ title, options });
          this.happened.push(`show ${options.tag}`);
        },
        getNotifications: async ({ tag }: { tag: string }) => [{ close: () => this.happened.push(`close ${tag}`) }],
      },
      clients: {
        matchAll: async () => this.windows,
        openWindow: async (address: string) => this.happened.push(`open ${address}`),
      },
      location: { origin: 'https://app.example.com' },
      addEventListener: (type: string, listener: (event: any) => void) => (this.listeners[type] = listener),
    };
    new CallsWorker(scope as unknown as WorkerScope).start();
  }

  /** Opens a window. Its page answers the worker, or says nothing if `answer` is null. */
  window(focused: boolean, answer: boolean | null = true, frameType = 'top-level'): void {
    const name = `window ${this.windows.length}`;
    const postMessage = (message: { type?: unknown }, [port]: MessagePort[] = []) => {
      if (message.type !== ASK) this.posted.push(name, message);
      else if (answer !== null) port!.postMessage(answer);
    };
    this.windows.push(
      Object.assign({ focused, frameType }, { postMessage, focus: async () => void this.happened.push(`focus ${name}`) }),
    );
  }

  async gets(type: string, event: object): Promise<void> {
    const work: Promise<unknown>[] = [];
    this.listeners[type]!({ waitUntil: (it: Promise<unknown>) => work.push(it), ...event });
    await Promise.all(work);
  }

  pushed = (data: unknown) => this.gets('push', { data: { json: () => data } });

  pressed = (data: unknown, action = '') =>
    this.gets('notificationclick', { action, notification: { data, close: () => this.happened.push('close it') } });

  get title(): string | undefined {
    return this.shown.at(-1)?.title;
  }
}

let worker: FakeWorker;
let ok: boolean;

beforeEach(async () => {
  ok = true;
  fakeCaches();
  worker = new FakeWorker();
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    worker.happened.push(`${address} ${JSON.parse(body).receipt}`);
    return { ok };
  });
  await store('subscription', {
    userId: 1,
    deviceId: 'laptop',
    gateway: 'https://calls.example.com',
    page: '/app#{conversationId}',
    icon: 'https://app.example.com/icon.png',
  });
});
afterEach(() => vi.unstubAllGlobals());

const RECEIPTS = 'https://calls.example.com/api/v1/push/receipts';

describe('a message', () => {
  test('of a ring is shown until it is answered, with two actions', async () => {
    await worker.pushed(ring);
    expect(worker.shown).toEqual([
      {
        title: 'Alice is calling',
        options: {
          tag: 'call-981',
          lang: 'en',
          dir: 'ltr',
          icon: 'https://app.example.com/icon.png',
          data: ring,
          silent: false,
          renotify: true,
          requireInteraction: true,
          actions: [
            { action: 'accept', title: 'Accept' },
            { action: 'decline', title: 'Decline' },
          ],
        },
      },
    ]);
    expect(worker.happened).toEqual(['show call-981', `${RECEIPTS} s`]);
  });

  test('is told to the pages once it is shown, for the call may ring in one', async () => {
    worker.window(false);
    const fetched = vi.fn(async () => ({ ok: true }));
    vi.stubGlobal('fetch', fetched);
    worker.windows[0]!.postMessage = message => {
      expect(fetched).not.toHaveBeenCalled();
      worker.posted.push(message, ...worker.happened);
    };
    await worker.pushed(ring);
    expect(worker.posted).toEqual([{ type: SHOWN, callSessionId: 981 }, 'show call-981']);
  });

  test('of a ring that is late says that the call was missed, by the clock of the server', async () => {
    await worker.pushed({ ...ring, now: ring.expiresAt });
    expect(worker.title).toBe('Missed call from Alice');
    expect(worker.shown[0]?.options).toMatchObject({ tag: 'call-981', requireInteraction: false, actions: [] });
  });

  test.each<[string, Partial<PushMessage>, string]>([
    ['a video call', { callType: 'video' }, 'Alice is calling with video'],
    ['an unknown caller', { callerName: '' }, 'Incoming call'],
    ['a name that plays tricks', { callerName: 'Ali\u202ece\n' }, 'Ali ce is calling'],
    ['a name with a hole', { callerName: '{count}' }, '{count} is calling'],
  ])('of %s', async (_name, more, title) => {
    await worker.pushed({ ...ring, ...more });
    expect(worker.title).toBe(title);
  });

  test('of a cancel replaces the ring quietly', async () => {
    await worker.pushed(cancel);
    expect(worker.title).toBe('Answered on another device');
    expect(worker.shown[0]?.options).toMatchObject({ tag: 'call-981', silent: true, renotify: false, requireInteraction: false });
    await worker.pushed({ ...cancel, outcome: 'declined' });
    expect(worker.title).toBe('Declined on another device');
  });

  test('of a missed call counts, and closes the ring only once it is shown itself', async () => {
    await worker.pushed(missed);
    expect(worker.title).toBe('Missed call from Alice');
    expect(worker.happened).toEqual(['show missed-7', 'close call-981', `${RECEIPTS} s`]);
    await worker.pushed({ ...missed, missedCalls: 3 });
    expect(worker.title).toBe('3 missed calls from Alice');
  });

  test('speaks the language that the page spoke last', async () => {
    await store('language', 'ar');
    await worker.pushed({ ...missed, missedCalls: 2 });
    expect(worker.title).toBe('مكالمتان فائتتان من Alice');
    expect(worker.shown[0]?.options).toMatchObject({ lang: 'ar', dir: 'rtl' });
    await store('language', 'de-CH');
    await worker.pushed(ring);
    expect(worker.title).toBe('Alice ruft an');
    await store('language', 'fr');
    await worker.pushed(ring);
    expect(worker.title).toBe('Alice is calling');
  });

  test.each([[null], ['text'], [{}], [{ type: 'ring' }], [{ ...ring, type: 'chat' }]])(
    '%j of others is left to them',
    async data => {
      await worker.pushed(data);
      await worker.pressed(data);
      expect(worker.happened).toEqual([]);
    },
  );

  test('that cannot be read is left to others', async () => {
    await worker.gets('push', { data: null });
    await worker.gets('push', {
      data: {
        json: () => {
          throw new SyntaxError();
        },
      },
    });
    expect(worker.happened).toEqual([]);
  });
});

describe('a press', () => {
  test('opens the page of the conversation before it is reported', async () => {
    await worker.pressed(ring);
    expect(worker.happened).toEqual(['close it', 'open /app#7', `${RECEIPTS} o`]);
    expect(await stored('opened')).toMatchObject({ conversationId: 7, callSessionId: 981, accept: false });
  });

  test.each(['top-level', 'auxiliary'])('focuses the page that was looked at last, in a window that is %s', async frameType => {
    worker.window(false);
    worker.window(true, true, frameType);
    await worker.pressed(ring);
    expect(worker.happened).toEqual(['close it', 'focus window 1', `${RECEIPTS} o`]);
    expect(worker.posted).toEqual(['window 1', { type: OPENED }]);
  });

  describe.each<[string, boolean | null, string]>([
    ['says nothing', null, 'top-level'],
    ['does not take it', false, 'top-level'],
    ['is a frame', true, 'nested'],
  ])('beside windows of which each %s', (_, answer, frameType) => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout'] });
      worker.window(true, answer, frameType);
      worker.window(false, answer, frameType);
    });
    afterEach(() => vi.useRealTimers());

    /** A browser lets a worker open and focus windows for a short time only. */
    const pressedWithinTheLimit = () => Promise.all([worker.pressed(ring), vi.advanceTimersByTimeAsync(500)]);

    test('opens the page', async () => {
      await pressedWithinTheLimit();
      expect(worker.happened).toEqual(['close it', 'open /app#7', `${RECEIPTS} o`]);
      expect(worker.posted).toEqual([]);
    });

    test('focuses the page', async () => {
      worker.window(false);
      await pressedWithinTheLimit();
      expect(worker.happened).toEqual(['close it', 'focus window 2', `${RECEIPTS} o`]);
      expect(worker.posted).toEqual(['window 2', { type: OPENED }]);
    });
  });

  test('on Accept leaves word for the page, and not in its address', async () => {
    await worker.pressed(ring, 'accept');
    expect(worker.happened).toContain('open /app#7');
    expect(await stored('opened')).toMatchObject({ callSessionId: 981, accept: true });
    await worker.pushed(cancel);
    expect(worker.title).toBe('Call answered');
  });

  test('on Decline declines without a page', async () => {
    await worker.pressed(ring, 'decline');
    expect(worker.happened).toEqual(['close it', `${RECEIPTS} d`]);
    await worker.pushed({ ...cancel, outcome: 'declined' });
    expect(worker.title).toBe('Call declined');
    await worker.pushed({ ...cancel, callSessionId: 982, outcome: 'declined' });
    expect(worker.title).toBe('Declined on another device');
  });

  test.each(['refused', 'lost'])('on Decline tells when the server has %s it', async how => {
    ok = false;
    if (how === 'lost') vi.stubGlobal('fetch', () => Promise.reject(new TypeError()));
    await worker.pressed(ring, 'decline');
    expect(worker.title).toBe('The call could not be declined');
    expect(worker.shown[0]?.options).toMatchObject({ silent: true, renotify: false, actions: [] });
  });
});

describe('an address that has changed', () => {
  test('is renewed with the same key, and told to the pages', async () => {
    worker.window(false);
    await worker.gets('pushsubscriptionchange', { oldSubscription: { options: { applicationServerKey: new ArrayBuffer(3) } } });
    expect(worker.happened).toEqual(['subscribe userVisibleOnly,applicationServerKey']);
    expect(worker.posted).toEqual(['window 0', { type: CHANGED }]);
  });

  test('is only told where the browser has renewed it', async () => {
    worker.window(false);
    await worker.gets('pushsubscriptionchange', { oldSubscription: null, newSubscription: {} });
    expect(worker.happened).toEqual([]);
    expect(worker.posted).toEqual(['window 0', { type: CHANGED }]);
  });
});
