import { Phone, SquarePen } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { CallSession } from '../../sdk';
import { Avatar } from '../controls/Avatar';
import { IconButton } from '../controls/IconButton';
import { useT } from '../i18n/I18n';
import { Mark } from '../signin/Mark';
import { usePhone } from '../state/useMedia';
import { ConversationList } from './ConversationList';
import type { InboxState } from './Inbox';
import { SearchField } from './SearchField';
import styles from './Rail.module.css';

const AccountMenu = lazy(() => import('./AccountMenu'));

type Props = {
  me: { userId: number; name: string };
  inbox: InboxState;
  online: ReadonlySet<number>;
  /** The calls that are on and can be joined. */
  joinable: readonly CallSession[];
  selected: number | null;
  onSelect: (conversationId: number) => void;
  onCalls: () => void;
  onNew: () => void;
  onSettings: () => void;
  onSignOut: () => void;
  onRetry: () => void;
  /** What is shown above the conversations. */
  children?: ReactNode;
};

/** The left column with the user's account and the conversations. */
export function Rail(props: Props) {
  const { me, inbox, online, joinable, selected, onSelect, onCalls, onNew, onSettings, onSignOut, onRetry, children } = props;
  const t = useT();
  const [search, setSearch] = useState('');
  const alone = usePhone() && selected === null;
  // Inside `main` a `header` element would be no banner landmark.
  const Header = alone ? 'div' : 'header';
  return (
    <div className={styles.rail} role={alone ? 'main' : undefined}>
      <Header className={styles.header}>
        <Mark size={32} />
        <h1>{t('conversations.title')}</h1>
        <IconButton icon={Phone} label={t('calls.title')} onPress={onCalls} />
        <IconButton icon={SquarePen} label={t('conversations.new')} onPress={onNew} />
        <Suspense
          fallback={
            <span className={styles.account}>
              <Avatar name={me.name} size={32} />
            </span>
          }
        >
          <AccountMenu name={me.name} onSettings={onSettings} onSignOut={onSignOut} />
        </Suspense>
      </Header>
      <SearchField value={search} onChange={setSearch} />
      {children}
      <ConversationList
        me={me.userId}
        inbox={inbox}
        online={online}
        joinable={joinable}
        selected={selected}
        search={search}
        onSelect={onSelect}
        onNew={onNew}
        onRetry={onRetry}
      />
    </div>
  );
}
