import type { CallEndReason, CallState } from '../../sdk';
import type { Phase } from './CallStage';

/** The screen to show for a call. `none` shows only the conversations. */
export type Screen = 'none' | 'incoming' | Phase | 'inCall' | 'reconnecting' | 'noAnswer' | 'ended' | 'lost' | 'error';
export type Loop = 'ring' | 'ringBack' | null;

export type Facts = {
  state: CallState;
  direction: 'outgoing' | 'incoming';
  endReason: CallEndReason | null;
  /** Whether the user has pressed Accept. */
  answering: boolean;
  /** Whether the call was answered. */
  answered: boolean;
  /** Whether media has flowed. */
  joined: boolean;
  /** Whether the browser refuses the description of the other side. */
  refused: boolean;
  /** Whether the user ignored the call on this device. */
  ignored: boolean;
};

export type Scene = { screen: Screen; loop: Loop };

/** Returns whether the screen covers the page. The page below must then be hidden from the keyboard and screen readers. */
export const coversAll = (screen: Screen): boolean => screen !== 'none' && screen !== 'incoming';

/** The screen and the sound of each state. After the end, the reason decides. */
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

/** Returns the phase that a screen shows; null if the screen is not a phase of the start of a call. */
export const phaseOf = (screen: Screen): Phase | null =>
  screen === 'calling' || screen === 'ringing' || screen === 'answering' || screen === 'connecting' ? screen : null;

export const sceneOf = (facts: Facts): Scene => table[facts.state](facts);

function endOf(facts: Facts): Screen {
  const { direction, endReason, answered } = facts;
  if (endReason === 'connection_lost') return 'lost';
  if (endReason === 'connect_failed') return failureOf(facts);
  if (direction === 'incoming' && !answered) return 'none';
  if (endReason === 'cancelled') return 'none';
  return endReason === 'no_answer' ? 'noAnswer' : 'ended';
}

/** Offers a retry if the call worked before. Otherwise, or after a refusal, shows an error, because a retry would fail again. */
function failureOf({ joined, refused }: Facts): Screen {
  return joined && !refused ? 'lost' : 'error';
}
