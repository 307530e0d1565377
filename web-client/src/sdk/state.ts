import type { MediaState } from './session';

/** The state of a call as an application shows it. A client without a `Call` is idle. */
export type CallState =
  | 'outgoing.calling'
  | 'outgoing.ringing'
  | 'incoming'
  | 'connecting'
  | 'joined'
  | 'reconnecting'
  | 'ended'
  | 'failed';

/** An event that can change the state of a call. */
export type CallEvent =
  /** A device of the receiver rings. */
  | 'ringing'
  /** The receiver has accepted. */
  | 'accepted'
  /** The peer connection is connected, and packets arrive. */
  | 'media'
  /** Media has stopped for longer than a moment. */
  | 'media_lost'
  /** Media did not start, or did not return, in time. */
  | 'gave_up'
  /** The browser refuses the description of the other side. */
  | 'refused'
  /** The user rejoins a failed call, or the browser accepts a new description of the other side. */
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
  // Media can flow before the description that brought it counts as accepted.
  failed: { rejoined: 'connecting', media: 'joined', over: 'ended' },
  ended: {},
};

/** Returns the state after an event; the same state if the event has no meaning in it. */
export function next(state: CallState, event: CallEvent): CallState {
  return MOVES[state][event] ?? state;
}

/** The media state to report for each state. A side that reconnects has not failed yet. */
const MEDIA_STATES: Partial<Record<CallState, MediaState>> = {
  connecting: 'connecting',
  joined: 'connected',
  reconnecting: 'connected',
  failed: 'failed',
};

/** Returns the media state of a call state; undefined before the accept and after the end. */
export function mediaStateOf(state: CallState): MediaState | undefined {
  return MEDIA_STATES[state];
}
