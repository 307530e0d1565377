/** Where a call stands, for whoever shows it; see `CallEvent` for what moves it. */
export type CallState =
  | 'outgoing.calling'
  | 'outgoing.ringing'
  | 'incoming'
  | 'connecting'
  | 'joined'
  | 'reconnecting'
  | 'ended'
  | 'failed';
