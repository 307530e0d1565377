import { PushError, type PushFault, type PushState } from '../../sdk';
import type { MessageKey } from '../i18n/catalogue';

/** What the page knows of calls while no page is open; `failed` if the server did not do what was asked. */
export type PushStatus = PushState | PushFault | 'failed';

/** Returns why a browser could not be subscribed. */
export const statusOf = (error: unknown): PushStatus => (error instanceof PushError ? error.fault : 'failed');

/** Returns whether a press on the switch can change anything. */
export const isPossible = (status: PushStatus): boolean => !['not_offered', 'unsupported', 'home_screen'].includes(status);

/** Returns what to tell the user; null if there is nothing to tell. */
export function noteOf(status: PushStatus): MessageKey | null {
  if (status === 'off') return null;
  return status === 'failed' ? 'error.unknown' : `push.${status}`;
}
