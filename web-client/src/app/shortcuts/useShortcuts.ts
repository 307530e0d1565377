import { useEffect, useRef } from 'react';
import { settings } from '../settings/settings';
import { actionOf, type Action, type Place } from './shortcuts';

function placeOf(target: EventTarget | null, phase: Place['phase']): Place {
  const element = target instanceof Element ? target : null;
  return {
    phase,
    enabled: settings.get().shortcuts,
    elsewhere: Boolean(
      element?.closest('input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"]'),
    ),
    onButton: Boolean(element?.closest('button, a, [role="switch"]')),
  };
}

type Handlers = Partial<Record<Action, () => void>> & { talkEnds?: () => void };

/** Handles the keys 1 to 9 in a call while the component is mounted. */
export function useDigits(handler: (digit: number) => void): void {
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const place = placeOf(event.target, 'inCall');
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
      if (plain && place.enabled && !place.elsewhere && /^[1-9]$/.test(event.key)) latest.current(Number(event.key));
    };
    document.addEventListener('keydown', down);
    return () => document.removeEventListener('keydown', down);
  }, []);
}

/** Handles the shortcuts of a phase while the component is mounted. */
export function useShortcuts(phase: Place['phase'], handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.repeat) return;
      const action = actionOf(event, placeOf(event.target, phase));
      const handler = action && latest.current[action];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    const up = (event: KeyboardEvent) => event.key === ' ' && latest.current.talkEnds?.();
    document.addEventListener('keydown', down);
    document.addEventListener('keyup', up);
    return () => {
      document.removeEventListener('keydown', down);
      document.removeEventListener('keyup', up);
    };
  }, [phase]);
}
