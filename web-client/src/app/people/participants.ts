import type { Conversation, Member } from '../server/types';

/** The users of the demonstration. */
export const demoPeople = [
  { userId: 1, name: 'Alice' },
  { userId: 2, name: 'Bob' },
  { userId: 3, name: 'Carol' },
  { userId: 4, name: 'Dave' },
] as const;

const nameOf = ({ userId, displayName }: Member) =>
  displayName ?? demoPeople.find(other => other.userId === userId)?.name ?? null;

/** Adds the names of the demonstration's users, which the server does not know before their first sign-in. */
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

/** Returns the user ids in a typed text, e.g. `2, 17` or `Bob carol`. Empty if one of the words is no user. */
export function participantsIn(typed: string, demo: boolean): number[] {
  const ids = typed
    .split(/[\s,;]+/u)
    .filter(Boolean)
    .map(word => userIdOf(word, demo));
  return ids.every(id => id !== undefined) ? [...new Set(ids)] : [];
}
