import { useState } from 'react';
import { Button } from '../controls/Button';
import { useT } from '../i18n/I18n';
import { isVisible, oneLine } from '../server/text';
import styles from './Incoming.module.css';

const LONGEST = 200;
const presets = ['decline.later', 'decline.meeting', 'decline.callBack'] as const;

/** Declines a call with a reason: one of three presets, or the user's own text. */
export function DeclineMessage({ onSend, onBack }: { onSend: (reason: string) => void; onBack: () => void }) {
  const t = useT();
  const [text, setText] = useState('');
  const reason = oneLine(text);
  return (
    <form
      className={styles.writing}
      onSubmit={event => {
        event.preventDefault();
        if (isVisible(reason)) onSend(reason);
      }}
    >
      {presets.map(preset => (
        <button type="button" key={preset} className={styles.preset} onClick={() => onSend(t(preset))}>
          {t(preset)}
        </button>
      ))}
      <input
        dir="auto"
        maxLength={LONGEST}
        value={text}
        aria-label={t('decline.own')}
        placeholder={t('decline.own')}
        onChange={event => setText(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button onPress={onBack}>{t('back')}</Button>
        <Button type="submit" tone="end" disabled={!isVisible(reason)}>
          {t('decline.send')}
        </Button>
      </div>
    </form>
  );
}
