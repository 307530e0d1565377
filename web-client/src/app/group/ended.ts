import type { GroupCall } from '../../sdk';
import type { MessageKey } from '../i18n/catalogue';

/** Returns the heading of a group call that is over here. */
export function endedTitle({ endReason }: Pick<GroupCall, 'endReason'>): MessageKey {
  switch (endReason) {
    case 'left':
      return 'group.ended.left';
    case 'moved':
      return 'group.ended.moved';
    case 'removed':
      return 'group.ended.removed';
    case 'connection_lost':
      return 'lost.title';
    case 'no_answer':
      return 'noAnswer.title';
    default:
      return 'ended.title';
  }
}

/** Returns the toast that says why a ringing group call is gone; null if the user did it here. */
export function goneToast(call: Pick<GroupCall, 'answeredElsewhere' | 'endReason'>, doneHere: boolean): MessageKey | null {
  if (call.answeredElsewhere) return 'toast.answeredElsewhere';
  if (doneHere || call.endReason === 'error') return null;
  return call.endReason === 'declined' ? 'toast.declinedElsewhere' : 'toast.missed';
}
