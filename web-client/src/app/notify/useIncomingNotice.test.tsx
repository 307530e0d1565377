// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import '../fakes/show';
import { useIncomingNotice } from './useIncomingNotice';

beforeEach(() => void vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden'));

test('shows a call in a hidden tab until it is over', () => {
  const happened: string[] = [];
  class Shown {
    static readonly permission = 'granted';
    constructor(text: string) {
      happened.push(text);
    }
    close = () => void happened.push('closed');
  }
  vi.stubGlobal('Notification', Shown);
  const { rerender } = renderHook(({ text }: { text: string | null }) => useIncomingNotice(text), {
    initialProps: { text: 'Alice is calling' as string | null },
  });
  expect(happened).toEqual(['Alice is calling']);
  rerender({ text: null });
  expect(happened).toEqual(['Alice is calling', 'closed']);
});

test('the page goes on where only a service worker can notify', () => {
  class Illegal {
    static readonly permission = 'granted';
    constructor() {
      throw new TypeError('Illegal constructor');
    }
  }
  vi.stubGlobal('Notification', Illegal);
  renderHook(() => useIncomingNotice('Alice is calling'));
  expect(document.title).toContain('Alice is calling');
});
