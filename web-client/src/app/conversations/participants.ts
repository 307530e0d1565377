import type { Conversation, Member } from './types';

/** The people of the demonstration. */
export const demoPeople = [
  { userId: 1, name: 'Alice' },
  { userId: 2, name: 'Bob' },
  { userId: 3, name: 'Carol' },
  { userId: 4, name: 'Dave' },
] as const;

const nameOf = ({ userId, displayName }: Member) => displayName ?? demoPeople.find(other => other.userId === userId)?.name ?? null;

/** The server knows a name from the first sign-in on; those of the demonstration are known before. */
export const introduced = (conversation: Conversation): Conversation => ({
  ...conversation,
  participants: conversation.participants.map(member => ({ ...member, displayName: nameOf(member) })),
});

function userIdOf(word: string, demo: boolean): number | undefined {
  const person = demo ? demoPeople.find(({ name }) => name.toLowerCase() === word.toLowerCase()) : undefined;
  if (person) return person.userId;
  const id = Number(word);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** The user ids in what was typed, e.g. `2, 17` or `Bob carol`; none if a word of it is nobody. */
export function participantsIn(typed: string, demo: boolean): number[] {
  const ids = typed.split(/[\s,;]+/u).filter(Boolean).map(word => userIdOf(word, demo));
  return ids.every(id => id !== undefined) ? [...new Set(ids)] : [];
}
