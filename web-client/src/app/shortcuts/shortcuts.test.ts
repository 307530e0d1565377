import { describe, expect, test } from 'vitest';
import { actionOf, listed, type Key, type Place } from './shortcuts';

const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  code: `Key${name.toUpperCase()}`,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});
const chord = (name: string) => key(name.toUpperCase(), { ctrlKey: true, shiftKey: true });
const inCall: Place = { phase: 'inCall', enabled: true, elsewhere: false, onButton: false };
const incoming: Place = { ...inCall, phase: 'incoming' };

describe('keys in a call', () => {
  test.each([
    ['m', 'microphone'],
    ['M', 'microphone'],
    ['v', 'camera'],
    ['d', 'share'],
    ['w', 'layout'],
    ['p', 'people'],
    ['c', 'chat'],
    ['t', 'stats'],
    ['f', 'fullScreen'],
    ['?', 'help'],
    [' ', 'talk'],
    ['1', 'pinPeer'],
    ['2', 'pinSelf'],
  ])('%s means %s', (name, action) => expect(actionOf(key(name), inCall)).toBe(action));

  test('Escape never hangs up', () => expect(actionOf(key('Escape'), inCall)).toBeNull());
  test('Ctrl+Shift+L leaves, also from a text field', () =>
    expect(actionOf(chord('l'), { ...inCall, elsewhere: true })).toBe('leave'));
  test('Space presses the button that has the focus', () => expect(actionOf(key(' '), { ...inCall, onButton: true })).toBeNull());
  test('single keys can be switched off', () => expect(actionOf(key('m'), { ...inCall, enabled: false })).toBeNull());
  test('typing is typing', () => expect(actionOf(key('m'), { ...inCall, elsewhere: true })).toBeNull());
  test("the browser's own shortcuts stay its own", () => expect(actionOf(key('t', { ctrlKey: true }), inCall)).toBeNull());
});

describe('keys while it rings', () => {
  test('no single key does anything', () => {
    for (const name of ['m', 'v', ' ', 'Enter', 'a', 'Escape']) expect(actionOf(key(name), incoming)).toBeNull();
  });
  test('two hands accept', () => expect(actionOf(chord('a'), incoming)).toBe('accept'));
  test('two hands decline', () => expect(actionOf(chord('x'), incoming)).toBe('decline'));
  test('nothing can be left yet', () => expect(actionOf(chord('l'), incoming)).toBeNull());
});

test('every action is listed in the help once', () => {
  expect(new Set(listed.map(({ action }) => action)).size).toBe(15);
});
