import { useEffect, useState } from 'react';

const IDLE_MS = 3_000;

/** Whether nobody has moved, pressed or focused anything for 3 s. Someone who goes by keyboard is never idle on a control. */
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
