import type { Call } from '../../sdk';
import type { MessageKey } from '../i18n/catalogue';

/** Returns the toast that says why an incoming call ended; null if the user declined it here. */
export function goneToast(call: Pick<Call, 'answeredElsewhere' | 'endReason'>, declinedHere: boolean): MessageKey | null {
  if (call.answeredElsewhere) return 'toast.answeredElsewhere';
  if (declinedHere) return null;
  if (call.endReason === 'declined') return 'toast.declinedElsewhere';
  return 'toast.missed';
}

/** Returns the text under “Call ended” if the call was not simply hung up. */
export function endedText(call: Pick<Call, 'endReason'>): MessageKey | null {
  switch (call.endReason) {
    case 'declined':
      return 'ended.declined';
    case 'busy':
      return 'ended.busy';
    case 'left_conversation':
      return 'ended.left';
    case 'max_duration':
      return 'ended.maxDuration';
    case 'error':
      return 'ended.error';
    case 'completed':
    case 'cancelled':
    case 'no_answer':
    case 'connection_lost':
    case 'connect_failed':
    case 'moved':
    case null:
      return null;
  }
}
