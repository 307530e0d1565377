import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakePushBrowser, KEY } from './fakes/push';
import { FakeStage } from './fakes/stage';
import { ASK, OPENED, store, stored } from './pushstore';

const opened = { conversationId: 7, callSessionId: 981, accept: true };
const heard = vi.fn();

let browser: FakePushBrowser;
let page: FakeStage;

beforeEach(() => {
  browser = new FakePushBrowser();
  page = pageOf(1);
  heard.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function pageOf(userId: number): FakeStage {
  const stage = new FakeStage();
  stage.server.answers['GET /api/v1/push/config'] = () => ({ webPush: { vapidPublicKey: KEY }, apns: false, fcm: false });
  stage.server.answers['GET /api/v1/me'] = () => ({ userId });
  return stage;
}

const press = (at = Date.now()) => store('opened', { ...opened, at });

/** Posts a message of the worker. Returns what the page answers. */
async function answerTo(type: string): Promise<unknown[]> {
  const port = { postMessage: vi.fn() };
  browser.posts({ type }, [port]);
  await page.passes(1);
  return port.postMessage.mock.calls.flat();
}

test('is told to a page that was opened, once', async () => {
  await press();
  page.client.push.on('opened', heard);
  await page.passes(1);
  await answerTo(OPENED);
  expect(heard.mock.calls).toEqual([[expect.objectContaining(opened)]]);
});

test('is told to a page that is open', async () => {
  page.client.push.on('opened', heard);
  await page.passes(1);
  await press();
  expect(await answerTo(ASK)).toEqual([true]);
  expect(heard).not.toHaveBeenCalled();
  await answerTo(OPENED);
  expect(heard).toHaveBeenCalledOnce();
});

test('is old after a minute, and other messages say nothing', async () => {
  await press(Date.now() - 60_000);
  page.client.push.on('opened', heard);
  browser.posts(null);
  browser.posts('hello');
  await page.passes(1);
  expect(heard).not.toHaveBeenCalled();
});

test.each(['has no listener', 'has one no longer'])('is left to another page by one that %s', async which => {
  if (which !== 'has no listener') page.client.push.on('opened', heard)();
  await page.passes(1);
  await press();
  expect(await answerTo(ASK)).toEqual([false]);
  await answerTo(OPENED);
  expect(await stored('opened')).toMatchObject(opened);
  page.client.push.on('opened', heard);
  await page.passes(1);
  expect(heard).toHaveBeenCalledOnce();
});

test('is left to another page by one of another user', async () => {
  await page.client.push.subscribe();
  page = pageOf(2);
  await page.client.push.state();
  page.client.push.on('opened', heard);
  await page.passes(1);
  await press();
  expect(await answerTo(ASK)).toEqual([false, false]);
  await answerTo(OPENED);
  expect(heard).not.toHaveBeenCalled();
});
