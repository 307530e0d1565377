import type { CallType } from '../session';

/** A message of the push service, as `docs/push.md` describes it. */
export interface PushMessage {
  readonly type: 'ring' | 'cancel' | 'missed';
  readonly callSessionId: number;
  readonly conversationId: number;
  readonly callType: CallType;
  readonly callerName?: string;
  readonly tag: string;
  readonly expiresAt: string;
  readonly now: string;
  readonly receipt: { readonly shown: string; readonly opened: string; readonly declined?: string };
  readonly outcome?: 'answered' | 'declined' | 'missed';
  readonly quiet?: boolean;
  readonly missedCalls?: number;
  readonly replaces?: string;
}

/** Returns the message; null for one of another sender, which another part of the worker may understand. */
export function messageOf(data: { json(): unknown } | null): PushMessage | null {
  try {
    const message = data?.json() as PushMessage | null | undefined;
    const known = ['ring', 'cancel', 'missed'].includes(message?.type as string);
    return known && Number.isSafeInteger(message?.callSessionId) && message?.receipt ? message : null;
  } catch {
    return null;
  }
}

/** Whether a ring comes too late. Both times are the server's, because the clock of this device may be wrong. */
export const isLate = ({ expiresAt, now }: PushMessage): boolean => Date.parse(expiresAt) <= Date.parse(now);
