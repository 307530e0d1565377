import { Phone, Video } from 'lucide-react';
import type { CallSession } from '../../sdk';
import type { Target } from '../people/target';
import { Avatar } from '../controls/Avatar';
import { IconButton } from '../controls/IconButton';
import { shortDate } from '../i18n/format';
import { useSpeech } from '../i18n/I18n';
import { cardIcon } from '../timeline/cardIcon';
import { cardDetail, cardTitle, isMissed } from '../timeline/cardText';
import { cardOf } from './cardOf';
import styles from './CallsSheet.module.css';

export type RowProps = {
  call: CallSession;
  me: number;
  nameOf: (userId: number, known: string | null) => string;
  /** Returns what a conversation is called. */
  titleOf: (conversationId: number) => string;
  inCall: boolean;
  onCall: (target: Target, callType: 'audio' | 'video') => void;
  onConversation: (conversationId: number) => void;
};

/** A past call: opens its conversation, and has a button to call again. */
export function PastCallRow({ call, me, nameOf, titleOf, inCall, onCall, onConversation }: RowProps) {
  const { t, language } = useSpeech();
  const { conversationId, callType, callerId, callerName, receiverId } = call;
  const placed = callerId === me;
  // A group call has no receiver.
  const userId = placed || receiverId === null ? receiverId : callerId;
  const name = userId === null ? titleOf(conversationId) : nameOf(userId, placed ? null : callerName);
  const card = cardOf(call);
  const Icon = cardIcon(card, me);
  const detail = cardDetail(card, t);
  return (
    <li className={styles.row} data-missed={isMissed(card, me)}>
      <button type="button" className={styles.open} onClick={() => onConversation(conversationId)}>
        <Avatar name={name} size={40} />
        <span className={styles.text}>
          <bdi className={styles.name}>{name}</bdi>
          <span className={styles.what}>
            <Icon size={16} aria-hidden />
            <span>{cardTitle(card, me, t)}</span>
            {detail && <bdi>{detail}</bdi>}
          </span>
        </span>
        <time dateTime={card.at}>{shortDate(new Date(card.at), new Date(), language, t)}</time>
      </button>
      <IconButton
        icon={callType === 'video' ? Video : Phone}
        label={t('calls.call', { name })}
        blocked={inCall ? t('call.blocked.inCall') : undefined}
        onPress={() => onCall({ conversationId, userId, name }, callType)}
      />
    </li>
  );
}
