import { useMemo, useState } from 'react';
import { Composer } from './Composer';
import type { Chat } from './Chat';
import { Messages } from './Messages';
import { useValue } from '../state/observable';
import { timeline } from '../timeline/timeline';
import styles from './ChatPane.module.css';

type Props = {
  chat: Chat;
  me: number;
  /** Returns the name to show above a message; null in a conversation with one other person. */
  nameOf: (userId: number) => string | null;
  onCallBack: ((callType: 'audio' | 'video') => void) | null;
};

/** The messages of a conversation, and the field to write one. */
export function ChatPane({ chat, me, nameOf, onCallBack }: Props) {
  const state = useValue(chat.state);
  const entries = useMemo(() => timeline(state.messages ?? []), [state.messages]);
  const [sent, setSent] = useState(0);
  const send = (text: string) => {
    setSent(sent + 1);
    void chat.send(text);
  };
  return (
    <div className={styles.pane}>
      <Messages
        key={chat.conversationId}
        state={state}
        entries={entries}
        me={me}
        sent={sent}
        nameOf={nameOf}
        onCallBack={onCallBack}
        onOlder={() => void chat.older()}
        onRetry={failed => void chat.retry(failed)}
        onReload={() => void chat.load()}
      />
      <Composer onSend={send} />
    </div>
  );
}
