import { useEffect, useRef } from 'react';

const PATIENCE_MS = 2_000;

/** Reading starts at the heading of a new screen; when all are gone, the focus goes back to where it was. */
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
    // The screen may still be on its way from the server.
    const until = Date.now() + PATIENCE_MS;
    let frame = requestAnimationFrame(function look() {
      const heading = document.querySelector<HTMLElement>('[data-autofocus]');
      if (heading) heading.focus({ preventScroll: true });
      else if (Date.now() < until) frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [screen]);
}
