import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakePushBrowser, KEY } from './fakes/push';
import { refusal, session } from './fakes/server';
import { FakeStage } from './fakes/stage';
import { CHANGED, SHOWN, stored } from './pushstore';

const DEVICES = ['first', 'second', 'third', 'other'];
const info = { version: '1', features: [], limits: {}, activeCallIds: [] };

let browser: FakePushBrowser;
/** The requests of all pages that change the subscription, in order. */
let changes: string[];

beforeEach(() => {
  browser = new FakePushBrowser();
  changes = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Opens a page. */
async function opens(device: string, userId = 1): Promise<FakeStage> {
  const page = unconnected(device, userId);
  await connects(page);
  return page;
}

function unconnected(device: string, userId = 1): FakeStage {
  const page = new FakeStage(device);
  const { answers } = page.server;
  answers['GET /api/v1/push/config'] = () => ({ webPush: { vapidPublicKey: KEY }, apns: false, fcm: false });
  answers['GET /api/v1/me'] = () => ({ userId });
  for (const change of DEVICES.flatMap(it => [`PUT ${it}`, `DELETE ${it}`]))
    answers[change.replace(' ', ' /api/v1/push/subscriptions/')] = () => void changes.push(change);
  return page;
}

async function connects(page: FakeStage): Promise<void> {
  page.server.tells('server_info', info);
  await page.passes(1);
}

describe('of several pages of a user', () => {
  test('the first has the subscription, and the next one once that is closed', async () => {
    const first = await opens('first');
    await first.client.push.subscribe();
    await opens('second');
    await opens('third');
    expect(changes).toEqual(['PUT first']);
    browser.locks.closeHolder();
    await first.passes(1);
    expect(changes).toEqual(['PUT first', 'PUT second']);
    expect((await stored('subscription'))?.deviceId).toBe('second');
  });

  test('the one where the user subscribes takes it, and gives it back when it is closed', async () => {
    const first = await opens('first');
    await first.client.push.subscribe();
    const second = await opens('second');
    await second.client.push.unsubscribe();
    await second.client.push.subscribe();
    expect(changes).toEqual(['PUT first', 'DELETE first', 'PUT second']);
    browser.locks.closeHolder();
    await first.passes(1);
    expect(changes.at(-1)).toBe('PUT first');
  });

  test('one that is signed out or cannot connect leaves it to the next', async () => {
    const first = await opens('first');
    await first.client.push.subscribe();
    await opens('second');
    first.server.is('disconnected');
    await first.passes(1);
    expect(changes).toEqual(['PUT first', 'PUT second']);
    await connects(first);
    browser.locks.closeHolder();
    await first.passes(1);
    expect(changes.at(-1)).toBe('PUT first');
  });

  test('one that the server refuses leaves it to the next', async () => {
    await (await opens('first')).client.push.subscribe();
    const second = await opens('second');
    second.server.answers['PUT /api/v1/push/subscriptions/second'] = () => refusal('unavailable');
    await opens('third');
    browser.locks.closeHolder();
    await second.passes(1);
    expect(changes).toEqual(['PUT first', 'PUT third']);
  });

  test('one that could not subscribe gives it back', async () => {
    const first = await opens('first');
    await first.client.push.subscribe();
    const second = await opens('second');
    second.server.answers['PUT /api/v1/push/subscriptions/second'] = () => refusal('unavailable');
    await expect(second.client.push.subscribe()).rejects.toThrow();
    await first.passes(1);
    expect(changes).toEqual(['PUT first', 'PUT first']);
  });

  test('the one that has it tells the server of a new address', async () => {
    const first = await opens('first');
    await first.client.push.subscribe();
    await opens('second');
    browser.posts({ type: CHANGED });
    await first.passes(1);
    expect(changes).toEqual(['PUT first', 'PUT first']);
  });

  test('none repeats what the user has ended', async () => {
    await (await opens('first')).client.push.subscribe();
    const second = await opens('second');
    await opens('third');
    await second.client.push.unsubscribe();
    browser.locks.closeHolder();
    await second.passes(1);
    expect(changes).toEqual(['PUT first', 'DELETE first']);
    expect(browser.subscription).toBeNull();
  });
});

test('an end is not undone by a start that is still under way', async () => {
  await (await opens('first')).client.push.subscribe();
  browser.locks.closeAll();
  const page = unconnected('second');
  let answer = (_: object) => {};
  page.server.answers['GET /api/v1/push/config'] = () => new Promise(resolve => (answer = resolve));
  await connects(page);
  await page.client.push.unsubscribe();
  answer({ webPush: { vapidPublicKey: KEY } });
  await page.passes(1);
  expect(browser.subscription).toBeNull();
  expect(await stored('subscription')).toBeNull();
});

test('another user ends the subscription only if no page of the subscriber is open', async () => {
  await (await opens('first')).client.push.subscribe();
  await opens('other', 2);
  expect(browser.subscription).not.toBeNull();
  browser.locks.closeAll();
  await opens('other', 2);
  expect(browser.subscription).toBeNull();
  expect(changes).toEqual(['PUT first']);
});

test('a browser without locks subscribes each page at its start', async () => {
  vi.stubGlobal('navigator', { serviceWorker: navigator.serviceWorker });
  await (await opens('first')).client.push.subscribe();
  await opens('second');
  expect(changes).toEqual(['PUT first', 'PUT second']);
});

describe('a notification of a call', () => {
  test('is closed where the call rings in a page, even if it comes later', async () => {
    const page = await opens('first');
    await page.client.push.subscribe();
    browser.posts({ type: SHOWN, callSessionId: 981 });
    await page.passes(1);
    expect(browser.closed).toEqual([]);
    page.rings();
    browser.posts({ type: SHOWN, callSessionId: 981 });
    browser.posts({ type: SHOWN, callSessionId: 982 });
    await page.passes(1);
    expect(browser.closed).toEqual(['call-981', 'call-981']);
  });

  test.each([
    ['accepted', (page: FakeStage) => page.client.calls[0]!.accept()],
    ['declined', (page: FakeStage) => page.client.calls[0]!.decline()],
    ['ended', (page: FakeStage) => page.client.calls[0]!.end()],
  ])('does not name another device when the call was %s here', async (_, act) => {
    const page = await opens('first');
    page.rings();
    await page.passes(1);
    expect(await stored('answered')).toBeNull();
    await act(page);
    await page.passes(1);
    expect(await stored('answered')).toEqual({ callSessionId: 981 });
  });

  test.each(['ignored', 'answered elsewhere'])('names another device when the call was %s', async how => {
    const page = await opens('first');
    const call = page.rings();
    if (how === 'ignored') call.ignore();
    else page.server.tells('call_accepted', session({ status: 'connected', version: 3, answeredElsewhere: true } as object));
    await page.passes(1);
    expect(await stored('answered')).toBeNull();
  });
});
