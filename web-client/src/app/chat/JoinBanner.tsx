import { Phone, Video } from 'lucide-react';
import type { CallSession } from '../../sdk';
import { Button } from '../controls/Button';
import { useT } from '../i18n/I18n';
import styles from './JoinBanner.module.css';

type Props = {
  session: CallSession;
  me: number;
  nameOf: (userId: number) => string;
  /** Why the call cannot be joined now. */
  blocked: string | undefined;
  onJoin: () => void;
};

/** Says that a call is on in the conversation, and who is in it. */
export function JoinBanner({ session, me, nameOf, blocked, onJoin }: Props) {
  const t = useT();
  const joined = session.participants.filter(it => it.state === 'joined');
  const elsewhere = joined.some(it => it.userId === me);
  const names = joined.filter(it => it.userId !== me).map(it => nameOf(it.userId));
  const Icon = session.callType === 'video' ? Video : Phone;
  return (
    <section className={styles.banner} aria-label={t('group.inCall')}>
      <Icon size={20} aria-hidden />
      <p>
        <strong>{t(`group.inCall.${session.callType}`)}</strong>
        <span>{elsewhere ? t('group.elsewhere') : <bdi>{names.join(', ')}</bdi>}</span>
      </p>
      <span title={blocked}>
        <Button tone="accept" size="small" disabled={blocked !== undefined} onPress={onJoin}>
          {t(elsewhere ? 'group.joinHere' : 'group.join')}
        </Button>
      </span>
    </section>
  );
}
