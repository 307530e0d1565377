import type { Entry } from '../timeline/timeline';

const GROUP_MS = 5 * 60_000;

export const atOf = (entry: Entry): Date => new Date(entry.kind === 'call' ? entry.at : entry.message.createdAt);

/** Returns whether the entry is the first one of its day. */
export function startsDay(entry: Entry, before: Entry | undefined): boolean {
  return !before || atOf(before).toDateString() !== atOf(entry).toDateString();
}

/** Returns whether a text starts a new group: another sender, or much later than the entry above. */
export function startsGroup(entry: Entry, before: Entry | undefined): boolean {
  if (entry.kind !== 'text' || before?.kind !== 'text') return true;
  const later = atOf(entry).getTime() - atOf(before).getTime();
  return entry.message.senderId !== before.message.senderId || later > GROUP_MS || startsDay(entry, before);
}
