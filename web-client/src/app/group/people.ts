import type { GroupCall, GroupMember } from '../../sdk';
import type { Conversation } from '../server/types';

/** Where somebody stands, for the panel: in the call, being rung, or neither. */
export type Standing = GroupMember['state'] | 'absent';

export type Person = { userId: number; standing: Standing; member: GroupMember | null };

const ORDER: readonly Standing[] = ['joined', 'ringing', 'invited', 'busy', 'declined', 'missed', 'left', 'absent', 'removed'];

/** Everybody who is in the call or could be, those who are in it first. */
export function peopleOf(call: GroupCall, conversation: Pick<Conversation, 'participants'> | null): Person[] {
  const { members } = call;
  const others = (conversation?.participants ?? []).filter(it => !members.some(({ userId }) => userId === it.userId));
  const all: Person[] = [
    ...members.map(member => ({ userId: member.userId, standing: member.state, member })),
    ...others.map(({ userId }) => ({ userId, standing: 'absent' as const, member: null })),
  ];
  return all.sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
}

export type PersonAction = 'ringAgain' | 'invite' | 'remove';

/** What the user can do about somebody. */
export function actionsOn({ standing, member }: Person, isHost: boolean): PersonAction | null {
  if (member?.isMe) return null;
  switch (standing) {
    case 'joined':
    case 'invited':
    case 'ringing':
      return isHost ? 'remove' : null;
    case 'declined':
    case 'missed':
    case 'busy':
    case 'left':
      return 'ringAgain';
    case 'absent':
      return 'invite';
    case 'removed':
      return isHost ? 'invite' : null;
  }
}

/** Those who have a tile: everybody who is in the call, then those who are rung. This user is the last of the former. */
export function tilesOf(members: readonly GroupMember[]): GroupMember[] {
  const rank = (it: GroupMember) => (it.state !== 'joined' ? 2 : it.isMe ? 1 : 0);
  return members.filter(it => ['joined', 'invited', 'ringing'].includes(it.state)).sort((a, b) => rank(a) - rank(b));
}

export const TILES_A_PAGE = 9;

/** The number of columns of a grid: on a desktop, and on a phone. */
export function columnsFor(count: number): { wide: number; narrow: number } {
  return { wide: count < 2 ? 1 : count < 5 ? 2 : 3, narrow: count < 3 ? 1 : count < 7 ? 2 : 3 };
}

/** The tile to show large: the pinned one, else a shared screen, else with `spotlight` on the last speaker. */
export function largeOf(
  tiles: readonly GroupMember[],
  { pinned, spotlight, speaker }: { pinned: number | null; spotlight: boolean; speaker: number | null },
): number | null {
  const has = (userId: number | null) => tiles.some(it => it.userId === userId);
  if (tiles.length < 2) return null;
  if (has(pinned)) return pinned;
  const sharer = tiles.find(it => it.sharing && !it.isMe && it.state === 'joined');
  if (sharer) return sharer.userId;
  if (!spotlight) return null;
  return has(speaker) ? speaker : tiles[0]!.userId;
}
