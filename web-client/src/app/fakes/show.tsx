import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, onTestFinished, vi } from 'vitest';
import { Speak } from '../i18n/I18n';
import { en } from '../i18n/en';

/** Adds the browser functions that jsdom lacks. */
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  HTMLMediaElement.prototype.play = async () => {};
  HTMLCanvasElement.prototype.getContext = () => null;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Overrides properties of `navigator` until the end of the test. */
export function browserWith(more: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(more)) {
    Object.defineProperty(navigator, name, { value, configurable: true });
    onTestFinished(() => void Reflect.deleteProperty(navigator, name));
  }
}

const inEnglish = (children: ReactNode) => (
  <Speak language="en" catalogue={en}>
    {children}
  </Speak>
);

/** Renders a component in English. */
export function show(drawn: ReactNode) {
  const { rerender, ...more } = render(inEnglish(drawn));
  return { ...more, again: (next: ReactNode) => rerender(inEnglish(next)) };
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const toggle = (name: string) => screen.getByRole('switch', { name });
export const press = (element: HTMLElement) => fireEvent.click(element);
export const type = (element: HTMLElement, value: string) => fireEvent.change(element, { target: { value } });
export const key = (init: KeyboardEventInit) => fireEvent.keyDown(document.activeElement ?? document.body, init);

/** Advances the fake timers and applies all resulting updates. */
export const passes = (ms = 0) => act(() => vi.advanceTimersByTimeAsync(ms));
