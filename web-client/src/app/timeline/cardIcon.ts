import { Phone, PhoneIncoming, PhoneMissed, PhoneOff, PhoneOutgoing, Video, type LucideIcon } from 'lucide-react';
import { heard, isMissed } from './cardText';
import type { CallCard } from './timeline';

/** Returns the icon of a card. */
export function cardIcon(card: CallCard, me: number): LucideIcon {
  if (isMissed(card, me)) return PhoneMissed;
  if (card.outcome === 'declined') return PhoneOff;
  if (card.callType === 'video') return Video;
  if (card.callerId === null) return Phone;
  return heard(card, me) === 'placed' ? PhoneOutgoing : PhoneIncoming;
}
