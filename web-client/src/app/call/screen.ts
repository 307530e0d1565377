import type { CallEndReason, CallState } from '../../sdk';
import type { Phase } from './CallStage';

/** The screen to show for a call. `none` shows only the conversations. */
export type Screen = 'none' | 'incoming' | Phase | 'inCall' | 'reconnecting' | 'noAnswer' | 'ended' | 'lost' | 'error';
export type Loop = 'ring' | 'ringBack' | null;

export type CallSnapshot = {
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

export type Presentation = { screen: Screen; loop: Loop };

/** Returns whether the screen covers the page. The page below must then be hidden from the keyboard and screen readers. */
export const coversAll = (screen: Screen): boolean => screen !== 'none' && screen !== 'incoming';

/** The screen and the sound of each state. After the end, the reason decides. */
const table: Record<CallState, (snapshot: CallSnapshot) => Presentation> = {
  'outgoing.calling': () => ({ screen: 'calling', loop: null }),
  'outgoing.ringing': () => ({ screen: 'ringing', loop: 'ringBack' }),
  incoming: ({ ignored, answering }) =>
    ignored ? nothing : answering ? { screen: 'answering', loop: null } : { screen: 'incoming', loop: 'ring' },
  connecting: () => ({ screen: 'connecting', loop: null }),
  joined: () => ({ screen: 'inCall', loop: null }),
  reconnecting: () => ({ screen: 'reconnecting', loop: null }),
  ended: snapshot => ({ screen: endOf(snapshot), loop: null }),
  failed: snapshot => ({ screen: failureOf(snapshot), loop: null }),
};

const nothing: Presentation = { screen: 'none', loop: null };

/** Returns the phase that a screen shows; null if the screen is not a phase of the start of a call. */
export const phaseOf = (screen: Screen): Phase | null =>
  screen === 'calling' || screen === 'ringing' || screen === 'answering' || screen === 'connecting' ? screen : null;

export const presentationOf = (snapshot: CallSnapshot): Presentation => table[snapshot.state](snapshot);

function endOf(snapshot: CallSnapshot): Screen {
  const { direction, endReason, answered } = snapshot;
  if (endReason === 'connection_lost') return 'lost';
  if (endReason === 'connect_failed') return failureOf(snapshot);
  if (direction === 'incoming' && !answered) return 'none';
  if (endReason === 'cancelled') return 'none';
  return endReason === 'no_answer' ? 'noAnswer' : 'ended';
}

/** Offers a retry if the call worked before. Otherwise, or after a refusal, shows an error, because a retry would fail again. */
function failureOf({ joined, refused }: CallSnapshot): Screen {
  return joined && !refused ? 'lost' : 'error';
}
