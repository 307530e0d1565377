import { ArrowUpRight, LogIn } from 'lucide-react';
import { Avatar } from '../controls/Avatar';
import { Button } from '../controls/Button';
import { useT } from '../i18n/I18n';
import { Mark } from './Mark';
import type { SignInProblem } from './problem';
import styles from './SignIn.module.css';

const people = ['Alice', 'Bob', 'Carol', 'Dave'] as const;

type Props = { demo: boolean; problem: SignInProblem | null; onSignIn: (loginHint?: string) => void };

/** The sign-in screen: one button for the identity provider, or one for each user of the demonstration. */
export function SignIn({ demo, problem, onSignIn }: Props) {
  const t = useT();
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Mark size={56} />
        <h1>LoadRider Calling</h1>
        <p className={styles.lead}>{t(demo ? 'signin.demoLead' : 'signin.lead')}</p>
        {problem && <Problem {...problem} />}
        {demo ? (
          <People onSignIn={onSignIn} />
        ) : (
          <Button tone="primary" icon={LogIn} wide onPress={() => onSignIn()}>
            {t('signin.button')}
          </Button>
        )}
      </div>
    </main>
  );
}

/** Explains a failed sign-in and what to do about it. */
function Problem({ kind, code }: SignInProblem) {
  const t = useT();
  if (kind === 'failed')
    return (
      <p role="alert" className={styles.problem}>
        {t('signin.failed')}
      </p>
    );
  return (
    <div role="alert" className={styles.problem}>
      <strong>{t(`signin.${kind}`)}</strong>
      <p>{t(`signin.${kind}Text`)}</p>
      {code && <code>{code}</code>}
    </div>
  );
}

function People({ onSignIn }: Pick<Props, 'onSignIn'>) {
  const t = useT();
  return (
    <>
      <ul className={styles.people}>
        {people.map(name => (
          <li key={name}>
            <button type="button" className={styles.person} onClick={() => onSignIn(name.toLowerCase())}>
              <Avatar name={name} size={36} />
              {t('signin.continueAs', { name })}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.second}>
        <a href="/?as=bob" target="_blank" rel="noopener">
          {t('signin.secondWindow', { name: 'Bob' })}
          <ArrowUpRight size={16} aria-hidden />
        </a>
        <span>{t('signin.secondWindowNote')}</span>
      </p>
    </>
  );
}
