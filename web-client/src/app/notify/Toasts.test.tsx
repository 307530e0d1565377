// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { button, passes, press, show } from '../fakes/show';
import { toast, toasts } from './toasts';
import { Toasts } from './Toasts';

beforeEach(() => {
  vi.useFakeTimers();
  toasts.set([]);
  show(<Toasts />);
});

const says = (...words: Parameters<typeof toast>) => act(() => toast(...words));

test('goes away by itself, later where there is something to press', async () => {
  const run = vi.fn();
  says('Missed call from Bob');
  says('Switched to AirPods', { action: { label: 'Undo', run } });
  await passes(6_000);
  expect(screen.queryByText('Missed call from Bob')).toBeNull();
  press(button('Undo'));
  expect(run).toHaveBeenCalledOnce();
  expect(screen.queryByText('Switched to AirPods')).toBeNull();
});

test('is closed by hand', () => {
  says('Copied', { tone: 'good' });
  press(button('Close'));
  expect(screen.queryByText('Copied')).toBeNull();
});

test('says the same thing once, and three at a time', () => {
  for (const words of ['one', 'two', 'two', 'three', 'four']) says(words);
  expect(toasts.get().map(it => it.text)).toEqual(['two', 'three', 'four']);
});
