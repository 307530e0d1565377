import type { CallNotice, Message } from '../server/types';

export type CallOutcome = 'running' | 'ended' | 'missed' | 'cancelled' | 'declined' | 'busy';

/** All notices of one call, combined. */
export type CallCard = {
  kind: 'call';
  key: string;
  callSessionId: number;
  callType: 'audio' | 'video';
  outcome: CallOutcome;
  /** The caller; null if the notice that names the caller is not loaded. */
  callerId: number | null;
  reason: string | null;
  durationSeconds: number | null;
  isGroup: boolean;
  /** How many people were in a group call; null for direct calls, and until it is over. */
  people: number | null;
  at: string;
};

export type TextLine = { kind: 'text'; key: string; message: Message };
export type Entry = CallCard | TextLine;

function outcomeOf(notice: CallNotice): CallOutcome {
  switch (notice.event) {
    case 'initiated':
    case 'accepted':
      return 'running';
    case 'missed':
      return notice.reason === 'cancelled' ? 'cancelled' : 'missed';
    case 'ended':
    case 'declined':
    case 'busy':
      return notice.event;
  }
}

function cardOf(message: Message, notice: CallNotice): CallCard {
  return {
    kind: 'call',
    key: `call-${notice.callSessionId}`,
    callSessionId: notice.callSessionId,
    callType: notice.callType,
    outcome: outcomeOf(notice),
    callerId: callerIn(notice),
    reason: notice.event === 'declined' ? notice.reason : null,
    durationSeconds: notice.durationSeconds,
    isGroup: notice.mode === 'group',
    people: notice.participantCount ?? null,
    at: message.createdAt,
  };
}

/** Returns the caller if the notice names it. Only in some notices is the actor the caller. */
function callerIn({ event, actorId, reason }: CallNotice): number | null {
  const byCaller = event === 'initiated' || event === 'busy' || (event === 'missed' && reason === 'cancelled');
  return byCaller ? actorId : null;
}

function fold(card: CallCard, notice: CallNotice): void {
  const outcome = outcomeOf(notice);
  if (outcome !== 'running') {
    card.outcome = outcome;
    card.reason = notice.event === 'declined' ? notice.reason : null;
    card.durationSeconds = notice.durationSeconds;
    card.people = notice.participantCount ?? null;
  }
  card.callerId ??= callerIn(notice);
}

/** Turns messages, oldest first, into entries. All notices of a call become one card at the position of the first notice. */
export function timeline(messages: readonly Message[]): Entry[] {
  const entries: Entry[] = [];
  const cards = new Map<number, CallCard>();
  for (const message of messages) {
    const notice = message.call;
    if (!notice) {
      entries.push({ kind: 'text', key: `text-${message.messageId}`, message });
      continue;
    }
    const known = cards.get(notice.callSessionId);
    if (known) fold(known, notice);
    else {
      const card = cardOf(message, notice);
      cards.set(notice.callSessionId, card);
      entries.push(card);
    }
  }
  return entries;
}

/** Merges two lists of messages without duplicates, oldest first. */
export function merge(known: readonly Message[], more: readonly Message[]): Message[] {
  const byId = new Map([...known, ...more].map(message => [message.messageId, message]));
  return [...byId.values()].sort((a, b) => a.messageId - b.messageId);
}
