import { expect, test } from 'vitest';
import { next, type CallEvent, type CallState } from './state';

const EVENTS: CallEvent[] = ['ringing', 'accepted', 'media', 'media_lost', 'gave_up', 'refused', 'rejoined', 'over'];
const TABLE: Record<CallState, string[]> = {
  //                     ringing              accepted      media       media_lost      gave_up   refused   rejoined      over
  'outgoing.calling': ['outgoing.ringing', 'connecting', '', '', '', '', '', 'ended'],
  'outgoing.ringing': ['', 'connecting', '', '', '', '', '', 'ended'],
  incoming: ['', 'connecting', '', '', '', '', '', 'ended'],
  connecting: ['', '', 'joined', '', 'failed', 'failed', '', 'ended'],
  joined: ['', '', '', 'reconnecting', '', '', '', 'ended'],
  reconnecting: ['', '', 'joined', '', 'failed', 'failed', '', 'ended'],
  failed: ['', '', 'joined', '', '', '', 'connecting', 'ended'],
  ended: ['', '', '', '', '', '', '', ''],
};

test.each(Object.keys(TABLE) as CallState[])('%s is left as the table says, and for nothing else', state => {
  expect(EVENTS.map(event => next(state, event))).toEqual(TABLE[state].map(it => it || state));
});
