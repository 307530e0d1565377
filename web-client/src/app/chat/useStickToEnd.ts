import { useLayoutEffect, useRef, type RefObject } from 'react';

const NEAR_PX = 120;

/** Keeps a list scrolled to its end when entries are added, unless the user has scrolled up. Sending always scrolls to the end. */
export function useStickToEnd(length: number, sent: number): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  const before = useRef({ sent: -1, height: 0 });
  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const { height, sent: sentBefore } = before.current;
    const wasAtEnd = height - list.scrollTop - list.clientHeight < NEAR_PX;
    if (wasAtEnd || sent !== sentBefore) list.scrollTop = list.scrollHeight;
    before.current = { sent, height: list.scrollHeight };
  }, [length, sent]);
  return scroller;
}
