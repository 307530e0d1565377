import { useValue } from '../state/observable';
import { spoken } from './announcer';

/** Where screen readers hear of what happens; stands in the page from the start, or they would not listen to it. */
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
