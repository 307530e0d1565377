import { Phone, Video } from 'lucide-react';
import { cardTitle } from '../timeline/cardText';
import { timeline } from '../timeline/timeline';
import { useT } from '../i18n/I18n';
import type { Message } from '../server/types';
import styles from './ConversationRow.module.css';

/** The last message in one line. A call is shown as an icon and a text of its own. */
export function LastLine({ message, me }: { message: Message | null; me: number }) {
  const t = useT();
  if (!message) return <span className={styles.last}>{t('conversation.empty')}</span>;
  const [entry] = timeline([message]);
  if (entry?.kind === 'call') {
    const Icon = entry.callType === 'video' ? Video : Phone;
    return (
      <span className={styles.last}>
        <Icon size={16} aria-hidden />
        <span>{cardTitle(entry, me, t)}</span>
      </span>
    );
  }
  return (
    <span className={styles.last}>
      <bdi>{message.senderId === me ? t('conversation.mine', { text: message.text }) : message.text}</bdi>
    </span>
  );
}
