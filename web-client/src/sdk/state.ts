import type { MediaState } from './session';

/** Where a call stands, for whoever shows it. Before there is a `Call`, a client is idle. */
export type CallState =
  | 'outgoing.calling'
  | 'outgoing.ringing'
  | 'incoming'
  | 'connecting'
  | 'joined'
  | 'reconnecting'
  | 'ended'
  | 'failed';

/** What happens to a call. */
export type CallEvent =
  /** A device of the receiver alerts its user. */
  | 'ringing'
  /** The receiver has accepted. */
  | 'accepted'
  /** The two are connected, and packets arrive. */
  | 'media'
  /** Media has stopped to flow for longer than a moment. */
  | 'media_lost'
  /** Media did not come, or did not come back, in time. */
  | 'gave_up'
  /** The browser refuses the media that the other side describes. */
  | 'refused'
  /** The user wants back into a call that was given up, or the browser takes what the other side describes now. */
  | 'rejoined'
  /** The call is over for this device. */
  | 'over';

const MOVES: Record<CallState, Partial<Record<CallEvent, CallState>>> = {
  'outgoing.calling': { ringing: 'outgoing.ringing', accepted: 'connecting', over: 'ended' },
  'outgoing.ringing': { accepted: 'connecting', over: 'ended' },
  incoming: { accepted: 'connecting', over: 'ended' },
  connecting: { media: 'joined', gave_up: 'failed', refused: 'failed', over: 'ended' },
  joined: { media_lost: 'reconnecting', over: 'ended' },
  reconnecting: { media: 'joined', gave_up: 'failed', refused: 'failed', over: 'ended' },
  failed: { rejoined: 'connecting', over: 'ended' },
  ended: {},
};

/** The state after an event; the same one where the event means nothing in it. */
export function next(state: CallState, event: CallEvent): CallState {
  return MOVES[state][event] ?? state;
}

/** What is reported of the media. A side that looks for a way again has not failed yet. */
const MEDIA_STATES: Partial<Record<CallState, MediaState>> = {
  connecting: 'connecting',
  joined: 'connected',
  reconnecting: 'connected',
  failed: 'failed',
};

/** What a state says of the media; undefined before the accept and after the end. */
export function mediaStateOf(state: CallState): MediaState | undefined {
  return MEDIA_STATES[state];
}
