import { problemOf } from './problem';
import type { RestClient } from './rest';
import type { CallSession, CallType } from './session';

/** The longest pause before a repeated start of a call, in seconds. */
const LONGEST_PAUSE = 5;

/**
 * Starts a call. Repeats the request once if its outcome is unknown, after the pause that the server asks for, unless that is
 * longer than a user would wait. The idempotency key prevents a second call.
 */
export async function initiate(
  rest: RestClient,
  body: { conversationId: number; callType: CallType; receiverId?: number; inviteeIds?: readonly number[] },
): Promise<CallSession> {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const ask = () => rest.post<CallSession>('/api/v1/webrtc/calls/initiate', body, headers);
  return ask().catch(async (error: unknown) => {
    const { code, retryAfterSeconds: pause = 0 } = problemOf(error);
    if (!['unavailable', 'unreachable'].includes(code) || pause > LONGEST_PAUSE) throw error;
    await new Promise(passed => setTimeout(passed, pause * 1_000));
    return ask();
  });
}
