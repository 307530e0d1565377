import { CloudOff, Hand } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { Button } from '../controls/Button';
import { Hint } from '../controls/Hint';
import { dayName } from '../i18n/format';
import { useSpeech } from '../i18n/I18n';
import { CallCardView } from './CallCardView';
import type { ChatState, Outgoing } from './Chat';
import { atOf, startsDay, startsGroup } from './grouping';
import { OutgoingBubble, TextBubble } from './TextBubble';
import type { Entry } from '../timeline/timeline';
import { useStickToEnd } from './useStickToEnd';
import styles from './Messages.module.css';

type Props = {
  state: ChatState;
  entries: readonly Entry[];
  me: number;
  sent: number;
  nameOf: (userId: number) => string | null;
  onCallBack: ((callType: 'audio' | 'video') => void) | null;
  onOlder: () => void;
  onRetry: (failed: Outgoing) => void;
  onReload: () => void;
};

export function Messages({ state, entries, me, sent, nameOf, onCallBack, onOlder, onRetry, onReload }: Props) {
  const { t, language } = useSpeech();
  const scroller = useStickToEnd(entries.length + state.outgoing.length, sent);
  if (!state.messages) {
    if (!state.failed) return <div className={styles.scroll} role="status" aria-label={t('loading')} />;
    return (
      <Hint icon={CloudOff} title={t('server.unreachable')}>
        <Button onPress={onReload}>{t('retry')}</Button>
      </Hint>
    );
  }
  if (entries.length + state.outgoing.length === 0) return <Hint icon={Hand} title={t('chat.none')} text={t('chat.noneText')} />;
  const drawn = (entry: Entry, before: Entry | undefined): ReactNode =>
    entry.kind === 'call' ? (
      <CallCardView card={entry} me={me} onCallBack={onCallBack} />
    ) : (
      <TextBubble
        message={entry.message}
        mine={entry.message.senderId === me}
        first={startsGroup(entry, before)}
        nameOf={nameOf}
      />
    );
  return (
    <div ref={scroller} className={styles.scroll} role="log" aria-label={t('chat.messages')} tabIndex={0}>
      <div className={styles.column}>
        {state.hasOlder && (
          <Button size="small" onPress={onOlder}>
            {t('chat.older')}
          </Button>
        )}
        {entries.map((entry, index) => (
          <Fragment key={entry.key}>
            {startsDay(entry, entries[index - 1]) && (
              <p className={styles.day}>{dayName(atOf(entry), new Date(), language, t)}</p>
            )}
            {drawn(entry, entries[index - 1])}
          </Fragment>
        ))}
        {state.outgoing.map(outgoing => (
          <OutgoingBubble key={outgoing.key} outgoing={outgoing} onRetry={() => onRetry(outgoing)} />
        ))}
      </div>
    </div>
  );
}
