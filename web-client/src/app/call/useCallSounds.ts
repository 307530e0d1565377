import { useEffect, useRef } from 'react';
import { phaseOf, type Presentation, type Screen } from './screen';
import { settings } from '../settings/settings';
import { useValue } from '../state/observable';
import { once, sound } from '../sound/sounds';

const VIBRATION = [400, 200, 400, 1000];

/** Plays the ring tone while a call rings, and a sound when it connects and ends. */
export function useCallSounds({ screen, loop }: Presentation, declined: boolean): void {
  const { ringTone, volume, silent } = useValue(settings);
  useEffect(() => {
    if (!loop) return;
    const stop = sound(loop === 'ring' ? `ring.${ringTone}` : 'ringBack');
    const buzz = () => loop === 'ring' && navigator.vibrate?.(VIBRATION);
    buzz();
    const timer = setInterval(buzz, 2_000);
    return () => {
      stop();
      clearInterval(timer);
      navigator.vibrate?.(0);
    };
  }, [loop, ringTone, volume, silent]);
  const before = useRef<Screen>('none');
  useEffect(() => {
    const was = before.current;
    before.current = screen;
    if (was === screen) return;
    if (screen === 'inCall' && phaseOf(was)) once('connected');
    if (screen === 'ended' || screen === 'lost' || screen === 'noAnswer') once(declined ? 'declined' : 'ended');
  }, [screen, declined]);
}
