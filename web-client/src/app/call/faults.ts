import { CallRefused, DeviceError, type Call } from '../../sdk';
import type { MessageKey } from '../i18n/catalogue';

/** A fault as a card shows it. The texts are `fault.<name>.title` and `fault.<name>.text`. */
export type Fault = { name: FaultName; code: string; traceId: string | null };

export const faultNames = [
  'permission_denied',
  'not_found',
  'in_use',
  'insecure_context',
  'unsupported',
  'media_failed',
  'description_refused',
  'caller_busy',
  'receiver_offline',
  'receiver_busy',
  'call_full',
  'unreachable',
  'signed_out',
  'other',
] as const;
export type FaultName = (typeof faultNames)[number];

const byCode: Record<string, FaultName> = {
  call_already_active: 'caller_busy',
  caller_busy: 'caller_busy',
  receiver_offline: 'receiver_offline',
  receiver_busy: 'receiver_busy',
  too_many_participants: 'call_full',
  unreachable: 'unreachable',
  unavailable: 'unreachable',
  invalid_token: 'signed_out',
};

export function faultOf(error: unknown): Fault {
  if (error instanceof DeviceError) return { name: error.fault, code: error.fault, traceId: null };
  if (error instanceof CallRefused) {
    const { code, traceId } = error.problem;
    return { name: byCode[code] ?? 'other', code, traceId };
  }
  return { name: 'other', code: error instanceof Error ? error.name : 'unknown', traceId: null };
}

/** Returns the fault of a call without media. */
export function mediaFault({ fault }: Pick<Call, 'fault'>): Fault {
  const name = fault === 'description_refused' ? fault : 'media_failed';
  return { name, code: name, traceId: null };
}

export const faultTitle = (name: FaultName): MessageKey => `fault.${name}.title`;
export const faultText = (name: FaultName): MessageKey => `fault.${name}.text`;

type Browser = 'chromium' | 'firefox' | 'safari';

/** Returns the browser whose hint about permissions to show. */
export function browserOf(agent: string): Browser {
  if (/firefox/i.test(agent)) return 'firefox';
  return /chrome|chromium|crios|edg/i.test(agent) ? 'chromium' : 'safari';
}
