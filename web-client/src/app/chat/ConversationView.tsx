import { ArrowLeft, Phone, Video } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { CallSession } from '../../sdk';
import { Avatar } from '../controls/Avatar';
import { IconButton } from '../controls/IconButton';
import { useT } from '../i18n/I18n';
import { headingOf, nameOf, othersOf, subtitleOf } from '../people/naming';
import type { Conversation } from '../server/types';
import { usePhone } from '../state/useMedia';
import type { Chat } from './Chat';
import { ChatPane } from './ChatPane';
import { Request } from './Request';
import styles from './ConversationView.module.css';
import { JoinBanner } from './JoinBanner';

/** Loaded after the first paint, because menus and their overlays are a tenth of the page's weight. */
const OneMenu = lazy(() => import('./OneMenu'));

type Props = {
  conversation: Conversation;
  chat: Chat;
  me: number;
  online: ReadonlySet<number>;
  inCall: boolean;
  /** Whether everybody in a conversation can be called at once. */
  groupCalls: boolean;
  /** The call that is on in the conversation and can be joined. */
  joinable: CallSession | null;
  /** Calls one member, or with null everybody. */
  onCall: (receiverId: number | null, callType: 'audio' | 'video') => void;
  onJoin: (call: CallSession) => void;
  onAccept: () => Promise<void>;
  onLeave: () => Promise<void>;
  onBack: () => void;
};

/** A conversation: its heading, the call buttons and the messages. */
export function ConversationView(props: Props) {
  const { conversation, chat, me, online, inCall, groupCalls, joinable, onCall, onJoin, onAccept, onLeave, onBack } = props;
  const t = useT();
  // On a phone the conversation is the whole page, so its heading is the top one.
  const Heading = usePhone() ? 'h1' : 'h2';
  const name = headingOf(conversation, me, t);
  const others = othersOf(conversation, me);
  const calls = groupCalls && others.length > 1 ? 'all' : 'one';
  // Without group calls, a call in a larger conversation goes to the first user who is online.
  const callee = others.find(member => online.has(member.userId)) ?? others[0];
  const present = callee !== undefined && online.has(callee.userId);
  const asker = conversation.participants.find(member => member.userId === conversation.requestedBy);
  const waiting = asker ? t('request.label') : callee?.isRequested ? t('request.waiting') : null;
  // A call can reach somebody who is offline. The server knows.
  const blocked = inCall ? t('call.blocked.inCall') : present ? undefined : (waiting ?? undefined);
  const call = (callType: 'audio' | 'video') => callee && onCall(calls === 'all' ? null : callee.userId, callType);
  const subtitle = subtitleOf(conversation, me);
  const author = (userId: number) => {
    const member = others.length > 1 ? others.find(other => other.userId === userId) : undefined;
    return member ? nameOf(member, t) : null;
  };
  return (
    <section className={styles.view} aria-label={name}>
      <header className={styles.header}>
        <span className={styles.back}>
          <IconButton icon={ArrowLeft} label={t('back')} onPress={onBack} />
        </span>
        <Avatar name={name} size={40} present={present} />
        <div className={styles.who}>
          <Heading>
            <bdi>{name}</bdi>
          </Heading>
          <p>
            <span data-present={present}>{waiting ?? t(present ? 'presence.online' : 'presence.offline')}</span>
            {subtitle && <bdi>{subtitle}</bdi>}
          </p>
        </div>
        <IconButton icon={Phone} tone="accent" label={t('call.start.audio')} blocked={blocked} onPress={() => call('audio')} />
        <IconButton icon={Video} tone="accent" label={t('call.start.video')} blocked={blocked} onPress={() => call('video')} />
        {calls === 'all' && !blocked && (
          <Suspense>
            <OneMenu people={others.map(it => ({ userId: it.userId, name: nameOf(it, t) }))} onCall={onCall} />
          </Suspense>
        )}
      </header>
      {joinable && !asker && (
        <JoinBanner
          session={joinable}
          me={me}
          nameOf={userId =>
            nameOf(conversation.participants.find(it => it.userId === userId) ?? { userId, displayName: null }, t)
          }
          blocked={inCall ? t('call.blocked.inCall') : undefined}
          onJoin={() => onJoin(joinable)}
        />
      )}
      {asker && <Request name={nameOf(asker, t)} onAccept={onAccept} onLeave={onLeave} />}
      <ChatPane chat={chat} me={me} nameOf={author} onCallBack={blocked ? null : call} />
    </section>
  );
}
