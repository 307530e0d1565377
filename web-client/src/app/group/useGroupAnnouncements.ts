import { useEffect, useRef } from 'react';
import type { GroupMember } from '../../sdk';
import { useT } from '../i18n/I18n';
import { announce } from '../notify/announcer';

/** Announces to screen readers who joins, leaves, and shares a screen. */
export function useGroupAnnouncements(members: readonly GroupMember[], nameOf: (userId: number) => string): void {
  const t = useT();
  const before = useRef<readonly GroupMember[] | null>(null);
  useEffect(() => {
    const earlier = before.current;
    before.current = members;
    if (!earlier) return;
    for (const member of members) {
      const was = earlier.find(it => it.userId === member.userId);
      const [isIn, wasIn] = [member.state === 'joined', was?.state === 'joined'];
      const name = nameOf(member.userId);
      if (member.isMe) continue;
      if (isIn !== wasIn) announce(t(isIn ? 'group.said.joined' : 'group.said.left', { name }));
      else if (was && was.sharing !== member.sharing) announce(t(member.sharing ? 'said.sharing' : 'said.notSharing', { name }));
    }
  });
}
