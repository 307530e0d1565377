import { clock } from '../i18n/format';
import { useSpeech } from '../i18n/I18n';
import { useNow } from '../state/useNow';

/** The duration of the call. It is no live region, because a screen reader would read it out every second. */
export function Timer({ since }: { since: Date }) {
  const { t, language } = useSpeech();
  const now = useNow(1_000);
  return (
    <span role="timer" aria-live="off" aria-label={t('call.timer')} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {clock((now - since.getTime()) / 1000, language)}
    </span>
  );
}
