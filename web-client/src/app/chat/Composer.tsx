import { SendHorizontal } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { IconButton } from '../controls/IconButton';
import { useT } from '../i18n/I18n';
import { isVisible } from '../server/text';
import styles from './Composer.module.css';

const LONGEST = 4_000;

/** The field to write a message. Enter sends it, Shift+Enter starts a new line. */
export function Composer({ onSend }: { onSend: (text: string) => void }) {
  const t = useT();
  const [text, setText] = useState('');
  const send = () => {
    if (!isVisible(text)) return;
    onSend(text.trim());
    setText('');
  };
  const typed = (event: KeyboardEvent) => {
    // While an input method composes a word, Enter confirms the word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <div className={styles.composer}>
      <div className={styles.field}>
        <textarea
          dir="auto"
          rows={1}
          value={text}
          maxLength={LONGEST}
          aria-label={t('chat.write')}
          placeholder={t('chat.write')}
          onChange={event => setText(event.target.value)}
          onKeyDown={typed}
        />
        <IconButton icon={SendHorizontal} tone={isVisible(text) ? 'accent' : 'plain'} label={t('chat.send')} onPress={send} />
      </div>
    </div>
  );
}
