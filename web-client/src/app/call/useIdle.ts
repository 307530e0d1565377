import { useEffect, useState } from 'react';

const IDLE_MS = 3_000;

/** Returns whether there was no input or focus change for 3 s. Never idle while a control has keyboard focus or a menu is open. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const rest = () => {
      const onControl = document.activeElement?.matches('[data-fades] :focus-visible') || document.querySelector('[role="menu"]');
      if (onControl) timer = setTimeout(rest, IDLE_MS);
      else setIdle(true);
    };
    const woken = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(rest, IDLE_MS);
    };
    woken();
    const events = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;
    events.forEach(name => document.addEventListener(name, woken));
    return () => {
      clearTimeout(timer);
      events.forEach(name => document.removeEventListener(name, woken));
    };
  }, []);
  return idle;
}
