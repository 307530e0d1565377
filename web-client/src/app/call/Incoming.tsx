import { Ellipsis, MessageSquareReply, BellOff, Phone, PhoneOff, Video } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button as PlainButton, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { Avatar } from '../controls/Avatar';
import { Button } from '../controls/Button';
import menu from '../controls/Menu.module.css';
import { MenuAction } from '../controls/MenuAction';
import { useT } from '../i18n/I18n';
import { DeclineMessage } from './DeclineMessage';
import styles from './Incoming.module.css';
import { useShortcuts } from '../shortcuts/useShortcuts';

type Props = {
  call: { readonly callType: 'audio' | 'video'; readonly ringsUntil: number | null };
  name: string;
  /** What kind of call it is; a call to one person by default. */
  kind?: string;
  /** Who is rung as well. */
  others?: string | null;
  conversation: string | null;
  onAccept: (video: boolean) => void;
  onDecline: (reason?: string) => void;
  onIgnore: () => void;
};

/** An incoming call. The heading gets the focus and not a button, so that a stray key press does not answer the call. */
export function Incoming({ call, name, kind, others, conversation, onAccept, onDecline, onIgnore }: Props) {
  const t = useT();
  const [writing, setWriting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const ids = { name: useId(), type: useId() };
  const video = call.callType === 'video';
  useEffect(() => heading.current?.focus(), []);
  useShortcuts('incoming', { accept: () => onAccept(video), decline: () => onDecline() });
  return (
    <div className={styles.place}>
      <div role="alertdialog" className={styles.card} aria-labelledby={`${ids.name} ${ids.type}`}>
        <div className={styles.who}>
          <Avatar name={name} size={56} />
          <div>
            <h2 ref={heading} id={ids.name} tabIndex={-1}>
              <bdi>{name}</bdi>
            </h2>
            <p id={ids.type}>{kind ?? t(video ? 'incoming.video' : 'incoming.audio')}</p>
            {conversation && (
              <p className={styles.where}>
                <bdi>{t('incoming.in', { title: conversation })}</bdi>
              </p>
            )}
            {others && (
              <p className={styles.where}>
                <bdi>{others}</bdi>
              </p>
            )}
          </div>
        </div>
        <RingTime until={call.ringsUntil} />
        {writing ? (
          <DeclineMessage onSend={onDecline} onBack={() => setWriting(false)} />
        ) : (
          <>
            <div className={styles.buttons}>
              <Button tone="end" icon={PhoneOff} onPress={() => onDecline()}>
                {t('incoming.decline')}
              </Button>
              {video && (
                <Button icon={Phone} label={t('incoming.acceptAudio')} onPress={() => onAccept(false)}>
                  {t('incoming.audioOnly')}
                </Button>
              )}
              <Button tone="accept" icon={video ? Video : Phone} onPress={() => onAccept(video)}>
                {t('incoming.accept')}
              </Button>
            </div>
            <MenuTrigger>
              <PlainButton className={styles.more ?? ''}>
                <Ellipsis size={20} aria-hidden />
                {t('more')}
              </PlainButton>
              <Popover className={menu.popover ?? ''} placement="bottom end">
                <Menu className={menu.menu ?? ''} aria-label={t('more')}>
                  <MenuAction icon={MessageSquareReply} label={t('incoming.declineMessage')} onAction={() => setWriting(true)} />
                  <MenuAction icon={BellOff} label={t('incoming.ignore')} onAction={onIgnore} />
                </Menu>
              </Popover>
            </MenuTrigger>
          </>
        )}
      </div>
    </div>
  );
}

/** A line that gets shorter until the ringing stops. It is rendered once; CSS animates it. */
function RingTime({ until }: { until: number | null }) {
  const [left] = useState(() => Math.max(0, (until ?? 0) - Date.now()));
  return (
    <div className={styles.time} aria-hidden>
      {left > 0 && <i style={{ animationDuration: `${left}ms` }} />}
    </div>
  );
}
