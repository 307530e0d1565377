import { useValue } from '../state/observable';
import { spoken } from './announcer';

/** The live regions for screen readers. They exist from the start, because screen readers ignore regions that are added later. */
export function LiveRegions() {
  const { polite, assertive } = useValue(spoken);
  return (
    <>
      <div className="sr-only" role="status" aria-live="polite">
        <span key={polite.turn}>{polite.text}</span>
      </div>
      <div className="sr-only" role="alert" aria-live="assertive">
        <span key={assertive.turn}>{assertive.text}</span>
      </div>
    </>
  );
}
