import type { CallEndReason, CallState } from '../../sdk';
import type { Phase } from './CallStage';

/** What is drawn of a call. `none` leaves the conversations as they are. */
export type Screen = 'none' | 'incoming' | Phase | 'inCall' | 'reconnecting' | 'noAnswer' | 'ended' | 'lost' | 'error';
export type Loop = 'ring' | 'ringBack' | null;

export type Facts = {
  state: CallState;
  direction: 'outgoing' | 'incoming';
  endReason: CallEndReason | null;
  /** Whether the user has pressed Accept. */
  answering: boolean;
  /** Whether this device answered, or was answered. */
  answered: boolean;
  /** Whether media has flowed. */
  joined: boolean;
  /** Whether the browser refuses what the other side describes. */
  refused: boolean;
  /** Whether the user silenced it here. */
  ignored: boolean;
};

export type Scene = { screen: Screen; loop: Loop };

/** Whether nothing else is to be seen or reached: then what lies below has to be out of the way of keys and readers. */
export const coversAll = (screen: Screen): boolean => screen !== 'none' && screen !== 'incoming';

/** What each state shows and sounds like; how a call ended decides where the end leads. */
const table: Record<CallState, (facts: Facts) => Scene> = {
  'outgoing.calling': () => ({ screen: 'calling', loop: null }),
  'outgoing.ringing': () => ({ screen: 'ringing', loop: 'ringBack' }),
  incoming: ({ ignored, answering }) =>
    ignored ? nothing : answering ? { screen: 'answering', loop: null } : { screen: 'incoming', loop: 'ring' },
  connecting: () => ({ screen: 'connecting', loop: null }),
  joined: () => ({ screen: 'inCall', loop: null }),
  reconnecting: () => ({ screen: 'reconnecting', loop: null }),
  ended: facts => ({ screen: endOf(facts), loop: null }),
  failed: facts => ({ screen: failureOf(facts), loop: null }),
};

const nothing: Scene = { screen: 'none', loop: null };

/** Which phase of its beginning a screen shows; null when it shows something else. */
export const phaseOf = (screen: Screen): Phase | null =>
  screen === 'calling' || screen === 'ringing' || screen === 'answering' || screen === 'connecting' ? screen : null;

export const sceneOf = (facts: Facts): Scene => table[facts.state](facts);

function endOf({ direction, endReason, answered }: Facts): Screen {
  if (endReason === 'connection_lost') return 'lost';
  if (direction === 'incoming' && !answered) return 'none';
  if (endReason === 'cancelled') return 'none';
  return endReason === 'no_answer' ? 'noAnswer' : 'ended';
}

/** What worked once is worth another try as it is; what never did, or is refused, has a cause to be looked for. */
function failureOf({ joined, refused }: Facts): Screen {
  return joined && !refused ? 'lost' : 'error';
}
