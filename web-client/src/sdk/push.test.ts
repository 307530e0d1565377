import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakePushBrowser, KEY } from './fakes/push';
import { FakeStage } from './fakes/stage';
import { refusal, session } from './fakes/server';
import { CallRefused } from './problem';
import { PushError } from './push';
import { CHANGED, store, stored } from './pushstore';

const PUT = 'PUT /api/v1/push/subscriptions/laptop';
const DELETE = 'DELETE /api/v1/push/subscriptions/laptop';
const info = { version: '1', features: [], limits: {}, activeCallIds: [] };

let browser: FakePushBrowser;
let stage: FakeStage;

beforeEach(() => {
  browser = new FakePushBrowser();
  start();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Starts a page, after which it is as after a reload. */
function start(userId = 1, key: string | null = KEY): void {
  browser.locks.closeAll();
  stage = new FakeStage();
  stage.server.answers['GET /api/v1/push/config'] = () => ({ webPush: key && { vapidPublicKey: key }, apns: false, fcm: false });
  stage.server.answers['GET /api/v1/me'] = () => ({ userId });
}

const requests = (wanted: string) => stage.server.requests.filter(it => it.request === wanted);
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof PushError ? error.fault : error),
  );

async function connects(): Promise<void> {
  stage.server.tells('server_info', info);
  await stage.passes(1);
}

describe('subscribing', () => {
  test('registers the worker, and gives the server the address with the name of the device', async () => {
    await stage.client.push.subscribe();
    expect(browser.registrations).toEqual(['/calls-worker.js']);
    expect(requests(PUT)).toEqual([
      { request: PUT, body: { kind: 'webpush', endpoint: 'https://push.example.com/1', keys: { p256dh: 'p', auth: 'a' } } },
    ]);
    expect(await stage.client.push.state()).toBe('on');
    expect(await stored('subscription')).toEqual({
      userId: 1,
      deviceId: 'laptop',
      gateway: 'http://gateway',
      page: '/#/conversations/{conversationId}',
      icon: '',
    });
  });

  test('asks for the permission before anything else, for a click is soon forgotten', async () => {
    void stage.client.push.subscribe();
    expect(browser.asked).toBe(1);
    expect(stage.server.requests).toEqual([]);
    await stage.passes(1);
  });

  test('nothing asks for the permission at the start', async () => {
    await connects();
    await stage.client.push.state();
    expect(browser.asked).toBe(0);
    expect(browser.registrations).toEqual([]);
  });

  test.each([
    ['denied', 'denied'],
    ['default', 'dismissed'],
  ] as const)('fails when the answer is %s', async (answer, fault) => {
    browser.answer = answer;
    expect(await faultOf(stage.client.push.subscribe())).toBe(fault);
    expect(await stage.client.push.state()).toBe(answer === 'denied' ? 'denied' : 'off');
    expect(requests(PUT)).toEqual([]);
  });

  test.each([
    ['AbortError', 'push_service'],
    ['NotAllowedError', 'denied'],
  ])('fails when the browser answers %s', async (name, fault) => {
    browser.refuses = name;
    expect(await faultOf(stage.client.push.subscribe())).toBe(fault);
    expect(await stored('subscription')).toBeNull();
  });

  test('is not offered by a server without keys', async () => {
    start(1, null);
    expect(await stage.client.push.state()).toBe('not_offered');
    expect(await faultOf(stage.client.push.subscribe())).toBe('not_offered');
  });

  test.each([
    [{}, 'unsupported'],
    [{ standalone: true }, 'unsupported'],
    [{ standalone: false }, 'home_screen'],
  ])('is not there in a browser with %j', async (navigator, state) => {
    vi.stubGlobal('navigator', navigator);
    expect(await stage.client.push.state()).toBe(state);
    expect(await faultOf(stage.client.push.subscribe())).toBe(state);
    await stage.client.push.setLanguage('de');
    await stage.client.push.unsubscribe();
    expect(stage.server.requests).toEqual([]);
  });
});

describe('a start', () => {
  beforeEach(() => stage.client.push.subscribe());

  test('repeats the subscription once a session', async () => {
    start();
    await connects();
    await connects();
    expect(requests(PUT)).toHaveLength(1);
    expect(browser.registrations).toHaveLength(2);
  });

  test('subscribes again when the server has another key', async () => {
    start(1, 'BAAA');
    await connects();
    expect(requests(PUT)[0]?.body.endpoint).toBe('https://push.example.com/2');
  });

  test('subscribes again when the browser has forgotten it', async () => {
    await browser.subscription!.unsubscribe();
    start();
    await connects();
    expect(requests(PUT)[0]?.body.endpoint).toBe('https://push.example.com/2');
  });

  test('of another user ends the subscription, so that nobody else is shown the calls', async () => {
    start(2);
    expect(await stage.client.push.state()).toBe('off');
    await connects();
    expect(browser.subscription).toBeNull();
    expect(await stored('subscription')).toBeNull();
    expect([...requests(PUT), ...requests(DELETE)]).toEqual([]);
  });

  test('subscribes nobody whose permission is gone', async () => {
    browser.permission = 'denied';
    start();
    await connects();
    expect(requests(PUT)).toEqual([]);
    expect(await stage.client.push.state()).toBe('denied');
  });
});

test('the worker has a new address, which the page gives to the server', async () => {
  await stage.client.push.subscribe();
  await browser.subscription!.unsubscribe();
  browser.posts({ type: CHANGED });
  await stage.passes(1);
  expect(requests(PUT).map(it => it.body.endpoint)).toEqual(['https://push.example.com/1', 'https://push.example.com/2']);
});

describe('unsubscribing', () => {
  beforeEach(() => stage.client.push.subscribe());

  test('ends the subscription in the browser and at the server, and no start repeats it', async () => {
    await stage.client.push.unsubscribe();
    expect(browser.subscription).toBeNull();
    expect(requests(DELETE)).toHaveLength(1);
    expect(await stage.client.push.state()).toBe('off');
    start();
    await connects();
    expect(requests(PUT)).toEqual([]);
  });

  describe.each([
    ['is away', () => refusal('unavailable', { status: 503 })],
    ['wants a new token', () => refusal('invalid_token', { status: 401 })],
    ['says nothing', () => new Promise(() => {})],
  ])('while the server %s', (_, answer) => {
    test.each(['subscribed', 'has just started'])('ends it in the browser, in a page that %s', async page => {
      if (page !== 'subscribed') start();
      stage.server.answers['GET /api/v1/me'] = stage.server.answers[DELETE] = answer;
      void stage.client.push.unsubscribe().catch(() => {});
      await stage.passes(1);
      expect(browser.subscription).toBeNull();
      expect(await stored('subscription')).toBeNull();
      expect(requests(DELETE)).toHaveLength(1);
    });
  });

  test('fails if the server could not be told', async () => {
    stage.server.answers[DELETE] = () => refusal('unavailable', { status: 503 });
    await expect(stage.client.push.unsubscribe()).rejects.toBeInstanceOf(CallRefused);
  });

  test.each(['has forgotten it', 'cannot end it'])('tells the server where the browser %s', async how => {
    if (how === 'has forgotten it') await browser.subscription!.unsubscribe();
    else browser.subscription!.unsubscribe = () => Promise.reject(new Error('no network'));
    await stage.client.push.unsubscribe();
    expect(requests(DELETE)).toHaveLength(1);
    expect(await stored('subscription')).toBeNull();
  });

  test('leaves the subscription of another user alone', async () => {
    start(2);
    await stage.client.push.state();
    await stage.client.push.unsubscribe();
    expect(browser.subscription).not.toBeNull();
    expect(requests(DELETE)).toEqual([]);
  });

  test('names the device of the tab that subscribed last', async () => {
    const subscriber = await stored('subscription');
    await store('subscription', { ...subscriber!, deviceId: 'another tab' });
    await stage.client.push.unsubscribe();
    expect(requests('DELETE /api/v1/push/subscriptions/another%20tab')).toHaveLength(1);
  });
});

test('a call that rings in the page takes the place of its notification', async () => {
  await stage.client.push.subscribe();
  stage.rings();
  await stage.passes(1);
  expect(browser.closed).toEqual(['call-981']);
});

test('tells the caller whom the call has reached', async () => {
  const reach = { sockets: 0, pushed: 1, ringing: 0 };
  stage.server.answers['POST /api/v1/webrtc/calls/initiate'] = () => session({ reach });
  const call = await stage.calls();
  expect(call.session.reach).toEqual(reach);
  stage.server.tells('call_status_update', session({ version: 2, reach: { ...reach, pushed: 2 } }));
  expect(call.session.reach?.pushed).toBe(2);
});
