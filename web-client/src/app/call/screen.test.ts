import { describe, expect, test } from 'vitest';
import { presentationOf, type CallSnapshot, type Presentation } from './screen';

const call: CallSnapshot = {
  state: 'outgoing.calling',
  direction: 'outgoing',
  endReason: null,
  answering: false,
  answered: false,
  joined: false,
  refused: false,
  ignored: false,
};
const incoming = { direction: 'incoming' } as const;
const over = { state: 'ended' } as const;

const table: [name: string, snapshot: Partial<CallSnapshot>, presentation: Presentation][] = [
  ['calling is silent', { state: 'outgoing.calling' }, { screen: 'calling', loop: null }],
  ['ringing there is heard here', { state: 'outgoing.ringing' }, { screen: 'ringing', loop: 'ringBack' }],
  ['an incoming call rings', { ...incoming, state: 'incoming' }, { screen: 'incoming', loop: 'ring' }],
  ['an ignored call does not', { ...incoming, state: 'incoming', ignored: true }, { screen: 'none', loop: null }],
  [
    'a press on Accept is seen and heard at once',
    { ...incoming, state: 'incoming', answering: true },
    { screen: 'answering', loop: null },
  ],
  [
    'a call that goes away meanwhile is gone',
    { ...incoming, ...over, endReason: 'cancelled', answering: true },
    { screen: 'none', loop: null },
  ],
  ['connecting says so', { state: 'connecting', answered: true }, { screen: 'connecting', loop: null }],
  ['joined shows the call', { state: 'joined', answered: true, joined: true }, { screen: 'inCall', loop: null }],
  ['reconnecting says so', { state: 'reconnecting', answered: true, joined: true }, { screen: 'reconnecting', loop: null }],
  ['hung up', { ...over, endReason: 'completed', answered: true }, { screen: 'ended', loop: null }],
  ['hung up by the caller', { ...incoming, ...over, endReason: 'completed', answered: true }, { screen: 'ended', loop: null }],
  ['declined there', { ...over, endReason: 'declined' }, { screen: 'ended', loop: null }],
  ['busy there', { ...over, endReason: 'busy' }, { screen: 'ended', loop: null }],
  ['nobody answered', { ...over, endReason: 'no_answer' }, { screen: 'noAnswer', loop: null }],
  ['cancelled here', { ...over, endReason: 'cancelled' }, { screen: 'none', loop: null }],
  ['cancelled by the caller', { ...incoming, ...over, endReason: 'cancelled' }, { screen: 'none', loop: null }],
  ['declined here', { ...incoming, ...over, endReason: 'declined' }, { screen: 'none', loop: null }],
  ['answered elsewhere', { ...incoming, ...over }, { screen: 'none', loop: null }],
  ['rang in vain here', { ...incoming, ...over, endReason: 'no_answer' }, { screen: 'none', loop: null }],
  ['the other one vanished', { ...over, endReason: 'connection_lost', answered: true }, { screen: 'lost', loop: null }],
  ['media came back too late', { state: 'failed', answered: true, joined: true }, { screen: 'lost', loop: null }],
  ['media never came', { state: 'failed', answered: true }, { screen: 'error', loop: null }],
  ['the browser refuses the other side', { state: 'failed', answered: true, refused: true }, { screen: 'error', loop: null }],
  ['… after media came', { state: 'failed', answered: true, joined: true, refused: true }, { screen: 'error', loop: null }],
  ['media never came at both', { ...over, endReason: 'connect_failed', answered: true }, { screen: 'error', loop: null }],
  [
    'media never came back at both',
    { ...over, endReason: 'connect_failed', answered: true, joined: true },
    { screen: 'lost', loop: null },
  ],
];

describe('the screen of a call', () => {
  test.each(table)('%s', (_, snapshot, presentation) => {
    expect(presentationOf({ ...call, ...snapshot })).toEqual(presentation);
  });

  test('never rings once it is over', () => {
    for (const state of ['ended', 'failed'] as const) expect(presentationOf({ ...call, state }).loop).toBeNull();
  });
});
