import type { CallReach } from '../../sdk';
import type { Translate } from '../i18n/translate';
import type { Phase } from './CallStage';

/** Returns what the user waits for. While nobody has answered, it says how many devices the call has reached, if known. */
export function waitingText(phase: Phase, name: string, reach: CallReach | undefined, t: Translate): string {
  if (phase === 'ringing' && reach && reach.ringing > 1) return t('stage.ringingOn', { count: reach.ringing });
  if (phase === 'calling' && reach && reach.pushed > 0) return t('stage.sentTo', { count: reach.pushed, name });
  return t(`stage.${phase}`);
}
