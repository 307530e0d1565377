import { useCallback, useEffect, useRef, useState } from 'react';

const HOLD_MS = 3_000;

/**
 * Returns who spoke last, and a function that hears who speaks and who stops. Whoever became the speaker stays it for 3 s, so that
 * the large picture does not jump.
 */
export function useSpeaker(): [number | null, (userId: number, speaking: boolean) => void] {
  const [speaker, setSpeaker] = useState<number | null>(null);
  const speaking = useRef(new Set<number>());
  const until = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const choose = useCallback(() => {
    clearTimeout(timer.current);
    const wait = until.current - Date.now();
    if (wait > 0) {
      timer.current = setTimeout(choose, wait);
      return;
    }
    setSpeaker(before => {
      if (before !== null && speaking.current.has(before)) return before;
      const [next = before] = speaking.current;
      if (next !== before) until.current = Date.now() + HOLD_MS;
      return next;
    });
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  const heard = useCallback(
    (userId: number, now: boolean) => {
      if (now) speaking.current.add(userId);
      else speaking.current.delete(userId);
      choose();
    },
    [choose],
  );
  return [speaker, heard];
}
