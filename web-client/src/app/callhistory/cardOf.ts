import type { CallSession } from '../../sdk';
import type { CallCard, CallOutcome } from '../timeline/timeline';

function outcomeOf({ status, endReason }: CallSession): CallOutcome {
  switch (status) {
    case 'initiating':
    case 'ringing':
    case 'connected':
      return 'running';
    case 'missed':
      return endReason === 'cancelled' ? 'cancelled' : 'missed';
    case 'ended':
    case 'declined':
    case 'busy':
      return status;
  }
}

/** Returns a call as the card that its notices make in the chat. */
export const cardOf = (call: CallSession): CallCard => ({
  kind: 'call',
  key: `call-${call.callSessionId}`,
  callSessionId: call.callSessionId,
  callType: call.callType,
  outcome: outcomeOf(call),
  callerId: call.callerId,
  reason: null,
  durationSeconds: call.duration,
  isGroup: call.mode === 'group',
  people: call.mode === 'group' && call.endTime ? call.participants.filter(it => it.joinedAt).length : null,
  at: call.createdAt,
});
