import { Phone, PhoneMissed, Video } from 'lucide-react';
import type { CallSession } from '../../sdk';
import { Avatar } from '../controls/Avatar';
import { plainNumber, shortDate } from '../i18n/format';
import { useSpeech, useT } from '../i18n/I18n';
import { LastLine } from './LastLine';
import { headingOf, othersOf, subtitleOf } from '../people/naming';
import type { Conversation } from '../server/types';
import type { Unread } from './unread';
import styles from './ConversationRow.module.css';

type Props = {
  me: number;
  conversation: Conversation;
  online: ReadonlySet<number>;
  unread: Unread | undefined;
  /** The call that is on in the conversation. */
  call: CallSession | undefined;
  selected: boolean;
  onSelect: () => void;
};

export function ConversationRow({ me, conversation, online, unread, call, selected, onSelect }: Props) {
  const { t, language } = useSpeech();
  const name = headingOf(conversation, me, t);
  const title = subtitleOf(conversation, me);
  const present = othersOf(conversation, me).some(member => online.has(member.userId));
  const last = conversation.lastMessage;
  const time = shortDate(new Date(last?.createdAt ?? conversation.createdAt), new Date(), language, t);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={selected ? 'true' : undefined}
        data-unread={Boolean(unread)}
        onClick={onSelect}
      >
        <Avatar name={name} size={48} present={present} />
        <span className={styles.text}>
          <span className={styles.top}>
            <span className={styles.name}>
              <bdi>{name}</bdi>
              {title && <bdi className={styles.title}>{title}</bdi>}
            </span>
            <time>{time}</time>
          </span>
          <span className={styles.bottom}>
            <LastLine message={last ?? null} me={me} />
            {conversation.requestedBy !== undefined && <span className={styles.request}>{t('request.label')}</span>}
            {call && <Live callType={call.callType} />}
            <Badges unread={unread} />
          </span>
        </span>
        <span className="sr-only">{t(present ? 'presence.online' : 'presence.offline')}</span>
      </button>
    </li>
  );
}

function Live({ callType }: Pick<CallSession, 'callType'>) {
  const t = useT();
  const Icon = callType === 'video' ? Video : Phone;
  return (
    <span className={styles.live}>
      <Icon size={14} strokeWidth={2.5} aria-hidden />
      <span className="sr-only">{t('group.inCall')}</span>
    </span>
  );
}

function Badges({ unread }: { unread: Unread | undefined }) {
  const { t, language } = useSpeech();
  if (!unread) return null;
  const number = (count: number) => plainNumber(count, language);
  return (
    <span className={styles.badges}>
      {unread.missed > 0 && (
        <span className={styles.missed}>
          <PhoneMissed size={12} strokeWidth={2.5} aria-hidden />
          <span aria-hidden>{number(unread.missed)}</span>
          <span className="sr-only">{t('badge.missed', { count: unread.missed })}</span>
        </span>
      )}
      {unread.messages > 0 && (
        <span className={styles.unread}>
          <span aria-hidden>{number(unread.messages)}</span>
          <span className="sr-only">{t('badge.unread', { count: unread.messages })}</span>
        </span>
      )}
    </span>
  );
}
