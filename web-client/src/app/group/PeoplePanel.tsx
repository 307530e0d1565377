import { Crown } from 'lucide-react';
import type { GroupCall } from '../../sdk';
import { faultOf, faultTitle } from '../call/faults';
import { Person as PersonLine } from '../call/SidePanel';
import { Avatar } from '../controls/Avatar';
import { Button } from '../controls/Button';
import { useT } from '../i18n/I18n';
import { toast } from '../notify/toasts';
import type { Conversation } from '../server/types';
import styles from './Group.module.css';
import { actionsOn, peopleOf, type Person } from './people';

type Props = {
  call: GroupCall;
  conversation: Pick<Conversation, 'participants'> | null;
  nameOf: (userId: number) => string;
  onEndForAll: () => void;
};

/** Everybody in the conversation with where they stand, and what can be done about them. */
export function PeoplePanel({ call, conversation, nameOf, onEndForAll }: Props) {
  const t = useT();
  return (
    <>
      {peopleOf(call, conversation).map(person => (
        <PersonRow key={person.userId} call={call} person={person} name={nameOf(person.userId)} />
      ))}
      {call.isHost && (
        <li>
          <Button tone="end" size="small" wide onPress={onEndForAll}>
            {t('group.endForAll')}
          </Button>
        </li>
      )}
    </>
  );
}

function PersonRow({ call, person, name }: { call: GroupCall; person: Person; name: string }) {
  const t = useT();
  const { userId, standing, member } = person;
  const action = actionsOn(person, call.isHost);
  const act = () => {
    const done = action === 'remove' ? call.remove(userId) : call.invite([userId]);
    done.catch((error: unknown) => toast(t(faultTitle(faultOf(error).name)), { tone: 'bad' }));
  };
  const button = action && (
    <Button size="small" label={t(`group.${action}Name`, { name })} onPress={act}>
      {t(`group.${action}`)}
    </Button>
  );
  const host = member?.isHost && (
    <span role="img" aria-label={t('group.host')} title={t('group.host')}>
      <Crown size={16} aria-hidden />
    </span>
  );
  if (member?.state === 'joined') {
    return (
      <PersonLine name={name} own={member.isMe} microphone={!member.muted} camera={member.camera}>
        {host}
        {button}
      </PersonLine>
    );
  }
  return (
    <li>
      <Avatar name={name} size={40} />
      <span className={styles.who}>
        <bdi>{name}</bdi>
        <span>{t(`group.state.${standing}`)}</span>
      </span>
      {button}
    </li>
  );
}
