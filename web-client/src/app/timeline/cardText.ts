import { span } from '../i18n/format';
import type { Translate } from '../i18n/translate';
import type { CallCard, CallOutcome } from './timeline';

type Heard = 'placed' | 'received';

/** Returns whether the user placed or received the call. If the caller is unknown, it counts as received. */
export const heard = (card: CallCard, me: number): Heard => (card.callerId === me ? 'placed' : 'received');

type Title = 'call.plain' | 'call.missed' | 'call.cancelled' | 'call.declined' | 'call.unanswered' | 'call.busy';

const titles: Record<CallOutcome, Record<Heard, Title>> = {
  running: { placed: 'call.plain', received: 'call.plain' },
  ended: { placed: 'call.plain', received: 'call.plain' },
  missed: { placed: 'call.unanswered', received: 'call.missed' },
  cancelled: { placed: 'call.cancelled', received: 'call.missed' },
  declined: { placed: 'call.declined', received: 'call.declined' },
  busy: { placed: 'call.busy', received: 'call.missed' },
};

/**
 * Returns the first line of a card, e.g. `Video call` or `Missed video call`. The notice of an unanswered call does not name
 * the caller. If the earlier notices are not loaded, the text is neutral and fits both sides.
 */
export function cardTitle(card: CallCard, me: number, t: Translate): string {
  if (card.isGroup) return t(isMissed(card, me) ? `group.missed.${card.callType}` : `group.${card.callType}`);
  if (card.outcome === 'missed' && card.callerId === null) return t(`call.unanswered.${card.callType}`);
  return t(`${titles[card.outcome][heard(card, me)]}.${card.callType}`);
}

/** Returns the second line of a card: the duration, and how many people were there, or the reason for declining. */
export function cardDetail(card: CallCard, t: Translate): string | null {
  if (card.outcome === 'running') return t('call.running');
  if (card.durationSeconds !== null) {
    const duration = span(card.durationSeconds, t);
    return card.people === null ? duration : `${duration} · ${t('group.people', { count: card.people })}`;
  }
  return card.reason;
}

export const isMissed = (card: CallCard, me: number): boolean =>
  heard(card, me) === 'received' && (card.outcome === 'missed' || card.outcome === 'cancelled' || card.outcome === 'busy');
