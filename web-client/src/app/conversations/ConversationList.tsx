import { CloudOff, MessagesSquare, SearchX } from 'lucide-react';
import type { CallSession } from '../../sdk';
import { Button } from '../controls/Button';
import { Hint } from '../controls/Hint';
import { useT } from '../i18n/I18n';
import { ConversationRow } from './ConversationRow';
import type { InboxState } from './Inbox';
import { headingOf } from '../people/naming';
import styles from './ConversationList.module.css';

type Props = {
  me: number;
  inbox: InboxState;
  online: ReadonlySet<number>;
  joinable: readonly CallSession[];
  selected: number | null;
  search: string;
  onSelect: (conversationId: number) => void;
  onNew: () => void;
  onRetry: () => void;
};

export function ConversationList({ me, inbox, online, joinable, selected, search, onSelect, onNew, onRetry }: Props) {
  const t = useT();
  const { conversations, unread, failed } = inbox;
  if (!conversations) {
    if (!failed) return <Loading />;
    return (
      <Hint icon={CloudOff} title={t('server.unreachable')}>
        <Button onPress={onRetry}>{t('retry')}</Button>
      </Hint>
    );
  }
  if (conversations.length === 0) {
    return (
      <Hint icon={MessagesSquare} title={t('conversations.none')} text={t('conversations.noneText')}>
        <Button tone="primary" onPress={onNew}>
          {t('conversations.new')}
        </Button>
      </Hint>
    );
  }
  const wanted = search.trim().toLocaleLowerCase();
  const found = conversations.filter(conversation =>
    `${headingOf(conversation, me, t)} ${conversation.title ?? ''}`.toLocaleLowerCase().includes(wanted),
  );
  if (found.length === 0) return <Hint icon={SearchX} title={t('conversations.notFound')} />;
  return (
    <nav className={styles.scroll} aria-label={t('conversations.title')}>
      <ul>
        {found.map(conversation => (
          <ConversationRow
            key={conversation.conversationId}
            me={me}
            conversation={conversation}
            online={online}
            unread={unread.get(conversation.conversationId)}
            call={joinable.find(it => it.conversationId === conversation.conversationId)}
            selected={conversation.conversationId === selected}
            onSelect={() => onSelect(conversation.conversationId)}
          />
        ))}
      </ul>
    </nav>
  );
}

function Loading() {
  const t = useT();
  return (
    <div className={styles.scroll} role="status" aria-label={t('loading')}>
      {[0, 1, 2, 3].map(row => (
        <div key={row} className={styles.ghost}>
          <i />
          <span />
        </div>
      ))}
    </div>
  );
}
