import { useEffect, useRef } from 'react';

const PATIENCE_MS = 2_000;

/** Moves the focus to the heading of a new screen. When no screen is left, restores the previous focus. */
export function useAutofocus(screen: string): void {
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (screen === 'none') {
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
      before.current = null;
      return;
    }
    before.current ??= document.activeElement;
    if (screen === 'incoming') return;
    // The code of the screen may still be loading.
    const until = Date.now() + PATIENCE_MS;
    let frame = requestAnimationFrame(function look() {
      const heading = document.querySelector<HTMLElement>('[data-autofocus]');
      if (heading) heading.focus({ preventScroll: true });
      else if (Date.now() < until) frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [screen]);
}
