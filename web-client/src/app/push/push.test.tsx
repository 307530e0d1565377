// @vitest-environment jsdom
import { renderHook, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { PushError, type Push, type PushState } from '../../sdk';
import { browserWith, button, passes, press, show, toggle } from '../fakes/show';
import { toasts } from '../notify/toasts';
import { change, settings } from '../settings/settings';
import PushQuestion from './PushQuestion';
import { PushSwitch } from './PushSwitch';
import { signedOut } from './signedOut';
import { usePush } from './usePush';

const fake = { state: vi.fn(), subscribe: vi.fn(), unsubscribe: vi.fn(), setLanguage: vi.fn(), on: vi.fn() };
const push = fake as unknown as Push;
const status = () => screen.getByRole('status').textContent;
/** The switch. Found once in a test, because roles and names take long to find. */
const theSwitch = () => toggle('Ring me when this page is closed') as HTMLInputElement;

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  change({ pushAsked: false });
  toasts.set([]);
});

async function switchAt(state: PushState): Promise<void> {
  fake.state.mockResolvedValue(state);
  show(<PushSwitch push={push} className={undefined} />);
  await passes();
}

test('the switch subscribes and unsubscribes', async () => {
  await switchAt('off');
  fake.subscribe.mockResolvedValue(undefined);
  fake.unsubscribe.mockResolvedValue(undefined);
  const found = theSwitch();
  expect(found.checked).toBe(false);
  press(found);
  await passes();
  expect(found.checked).toBe(true);
  expect(status()).toContain('This browser rings you');
  press(found);
  await passes();
  expect(found.checked).toBe(false);
  expect(fake.unsubscribe).toHaveBeenCalledOnce();
});

test('a second press waits for the first', async () => {
  await switchAt('off');
  fake.subscribe.mockReturnValue(new Promise(() => {}));
  const found = theSwitch();
  press(found);
  press(found);
  expect(fake.subscribe).toHaveBeenCalledOnce();
});

test.each([
  ['not_offered', 'This server cannot ring you'],
  ['unsupported', 'This browser cannot ring you'],
  ['home_screen', 'On an iPhone or iPad'],
] as const)('there is no switch where push is %s', async (state, text) => {
  await switchAt(state);
  expect(screen.queryByRole('switch')).toBeNull();
  expect(status()).toContain(text);
});

test.each([
  ['Mozilla/5.0 (X11) Gecko/20100101 Firefox/140.0', 'speech bubble'],
  ['Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 'icon left of the address'],
  ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1 Version/18.0 Safari/605.1', 'Safari menu'],
])('a refusal is explained in %s', async (userAgent, hint) => {
  browserWith({ userAgent });
  await switchAt('off');
  fake.subscribe.mockRejectedValue(new PushError('denied'));
  const found = theSwitch();
  press(found);
  await passes();
  expect(found.checked).toBe(false);
  expect(status()).toContain('You have told this browser not to notify you');
  expect(status()).toContain(hint);
});

test.each([
  [new PushError('dismissed'), 'closed without an answer'],
  [new PushError('push_service'), 'push service could not be reached'],
  [new Error(), 'Something went wrong'],
])('%s is told', async (error, text) => {
  await switchAt('off');
  fake.subscribe.mockRejectedValue(error);
  press(theSwitch());
  await passes();
  expect(status()).toContain(text);
});

test('a server that is away is told, and can be tried again', async () => {
  fake.state.mockRejectedValue(new Error());
  show(<PushSwitch push={push} className={undefined} />);
  await passes();
  expect(status()).toContain('Something went wrong');
  expect(theSwitch()).toBeTruthy();
});

async function questionAt(state: PushState): Promise<void> {
  fake.state.mockResolvedValue(state);
  show(<PushQuestion push={push} />);
  await passes();
}

test.each(['on', 'denied', 'not_offered', 'unsupported', 'home_screen'] as const)(
  'nobody is asked where push is %s',
  async state => {
    await questionAt(state);
    expect(screen.queryByRole('region')).toBeNull();
  },
);

test('the question subscribes by a press, and is not asked again', async () => {
  await questionAt('off');
  expect(fake.subscribe).not.toHaveBeenCalled();
  expect(screen.getByRole('region', { name: 'Calls while this page is closed' })).toBeTruthy();
  fake.subscribe.mockResolvedValue(undefined);
  press(button('Ring me'));
  await passes();
  expect(settings.get().pushAsked).toBe(true);
  expect(toasts.get().map(it => it.text)).toEqual(['This browser rings you, even when the page is closed.']);
});

test('the question tells of a refusal, and is not asked again', async () => {
  await questionAt('off');
  fake.subscribe.mockRejectedValue(new PushError('denied'));
  press(button('Ring me'));
  await passes();
  expect(settings.get().pushAsked).toBe(true);
  expect(toasts.get()).toMatchObject([{ tone: 'bad', text: expect.stringContaining('not to notify you') }]);
});

test('the question can be put away', async () => {
  await questionAt('off');
  press(button('Not now'));
  expect(fake.subscribe).not.toHaveBeenCalled();
  expect(settings.get().pushAsked).toBe(true);
});

test('signing out waits for the end of the subscription, but not long', async () => {
  const out = vi.fn();
  fake.unsubscribe.mockReturnValue(new Promise(() => {}));
  void signedOut(push).then(out);
  await passes(2_999);
  expect(out).not.toHaveBeenCalled();
  await passes(1);
  expect(out).toHaveBeenCalled();
  fake.unsubscribe.mockRejectedValue(new Error());
  await expect(signedOut(push)).resolves.toBeUndefined();
});

test('notifications speak the language of the page, which follows what is pressed in them', () => {
  const [opened, stop] = [vi.fn(), vi.fn()];
  fake.setLanguage.mockRejectedValueOnce(new Error('no storage')).mockResolvedValue(undefined);
  fake.on.mockReturnValue(stop);
  const { rerender, unmount } = renderHook(({ language }) => usePush(push, language, opened), {
    initialProps: { language: 'en' as 'en' | 'de' },
  });
  rerender({ language: 'de' });
  expect(fake.setLanguage.mock.calls).toEqual([['en'], ['de']]);
  expect(fake.on.mock.calls).toEqual([['opened', opened]]);
  unmount();
  expect(stop).toHaveBeenCalledOnce();
});
