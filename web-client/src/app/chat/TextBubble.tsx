import { CircleAlert } from 'lucide-react';
import { timeOfDay } from '../i18n/format';
import { useSpeech } from '../i18n/I18n';
import type { Message } from '../server/types';
import type { Outgoing } from './Chat';
import styles from './Messages.module.css';

type Props = { message: Message; mine: boolean; first: boolean; nameOf: (userId: number) => string | null };

export function TextBubble({ message, mine, first, nameOf }: Props) {
  const { t, language } = useSpeech();
  const author = mine || message.senderId === null ? null : nameOf(message.senderId);
  const at = new Date(message.createdAt);
  return (
    <div className={styles.line} data-mine={mine} data-first={first}>
      {author && first && <bdi className={styles.author}>{author}</bdi>}
      <div className={styles.bubble}>
        {mine && <span className="sr-only">{t('chat.you')}</span>}
        <p dir="auto">{message.text}</p>
        <time dateTime={message.createdAt}>{timeOfDay(at, language)}</time>
      </div>
    </div>
  );
}

/** A message that is being sent. After a failure the user can send it again. */
export function OutgoingBubble({ outgoing, onRetry }: { outgoing: Outgoing; onRetry: () => void }) {
  const { t } = useSpeech();
  return (
    <div className={styles.line} data-mine data-first>
      <div className={styles.bubble} data-waiting>
        <p dir="auto">{outgoing.text}</p>
      </div>
      {outgoing.failed && (
        <p className={styles.failed} role="alert">
          <CircleAlert size={16} aria-hidden />
          {t('chat.notSent')}
          <button type="button" onClick={onRetry}>
            {t('retry')}
          </button>
        </p>
      )}
    </div>
  );
}
