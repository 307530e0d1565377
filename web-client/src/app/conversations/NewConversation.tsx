import { useState } from 'react';
import { Avatar } from '../controls/Avatar';
import { Button } from '../controls/Button';
import { Sheet } from '../controls/Sheet';
import { useT } from '../i18n/I18n';
import { isVisible, oneLine } from '../server/text';
import { demoPeople, participantsIn } from '../people/participants';
import styles from './NewConversation.module.css';

type Props = {
  me: number;
  demo: boolean;
  onCreate: (participantIds: number[], title?: string) => Promise<void>;
  onClose: () => void;
};

/** Creates a conversation with users given by id, or by name in the demonstration. */
export default function NewConversation({ me, demo, onCreate, onClose }: Props) {
  const t = useT();
  const [people, setPeople] = useState('');
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const create = async (ids: number[]) => {
    try {
      const line = oneLine(title);
      await onCreate(ids, isVisible(line) ? line : undefined);
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : t('error.unknown'));
    }
  };
  const submit = () => {
    const ids = participantsIn(people, demo).filter(id => id !== me);
    if (ids.length === 0) setProblem(t(demo ? 'new.whoDemo' : 'new.who'));
    else void create(ids);
  };
  return (
    <Sheet title={t('conversations.new')} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          submit();
        }}
      >
        {demo && (
          <div className={styles.people}>
            {demoPeople
              .filter(person => person.userId !== me)
              .map(person => (
                <button type="button" key={person.userId} className={styles.person} onClick={() => void create([person.userId])}>
                  <Avatar name={person.name} size={48} />
                  {person.name}
                </button>
              ))}
          </div>
        )}
        <label>
          {t(demo ? 'new.peopleDemo' : 'new.people')}
          <input value={people} onChange={event => setPeople(event.target.value)} autoComplete="off" />
        </label>
        <label>
          {t('new.title')}
          <input value={title} maxLength={100} onChange={event => setTitle(event.target.value)} autoComplete="off" />
        </label>
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <div className={styles.actions}>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" tone="primary">
            {t('new.create')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
