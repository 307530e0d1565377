import type { Translate } from '../i18n/translate';
import type { Conversation, Member } from '../server/types';

export const nameOf = (member: Member, t: Translate): string =>
  member.displayName ?? t('user.numbered', { id: String(member.userId) });

export const othersOf = (conversation: Conversation, me: number): Member[] =>
  conversation.participants.filter(member => member.userId !== me);

/** Returns the name of the other user if there is only one, otherwise the title or all names. */
export function headingOf(conversation: Conversation, me: number, t: Translate): string {
  const others = othersOf(conversation, me);
  const [only] = others;
  if (only && others.length === 1) return nameOf(only, t);
  if (conversation.title) return conversation.title;
  return others.map(member => nameOf(member, t)).join(', ') || t('conversation.onlyMe');
}

/** Returns the title if the heading does not show it. */
export function subtitleOf(conversation: Conversation, me: number): string | null {
  return othersOf(conversation, me).length === 1 ? conversation.title : null;
}
