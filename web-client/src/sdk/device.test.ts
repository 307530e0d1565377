import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nameOfTab } from './device';

/** The locks that all tabs of a browser share. */
let locked: Set<string>;

beforeEach(() => {
  locked = new Set();
  const request = (name: string, _: object, granted: (lock: object | null) => unknown) => {
    granted(locked.has(name) ? null : {});
    locked.add(name);
  };
  vi.stubGlobal('navigator', { locks: { request } });
});
afterEach(() => vi.unstubAllGlobals());

/** Switches to a tab with the given session storage. */
function tab(storage = new Map<string, string>()) {
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
  });
  return storage;
}

test('a tab keeps its name over a reload', async () => {
  const storage = tab();
  const { name } = await nameOfTab('key');
  locked.clear();
  tab(storage);
  expect(await nameOfTab('key')).toEqual({ name, isCopy: false });
});

test('a duplicated tab takes another name and knows that it is a copy', async () => {
  const storage = tab();
  const { name } = await nameOfTab('key');
  tab(new Map(storage));
  const copy = await nameOfTab('key');
  expect(copy.isCopy).toBe(true);
  expect(copy.name).not.toBe(name);
});

test('a new tab is no copy', async () => {
  tab();
  await nameOfTab('key');
  tab();
  expect((await nameOfTab('key')).isCopy).toBe(false);
});
