import { ServerOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { loadConfig, type Config } from './config/config';
import { Button } from './controls/Button';
import { Hint } from './controls/Hint';
import { I18n, useT } from './i18n/I18n';
import { LiveRegions } from './notify/LiveRegions';
import { Toasts } from './notify/Toasts';
import { settings } from './settings/settings';
import { Shell } from './Shell';
import { Session } from './signin/session';
import { SignIn } from './signin/SignIn';
import { useValue } from './state/observable';
import { Retry } from './state/Retry';
import { useTheme } from './theme/theme';
import { Workspace } from './Workspace';

type Stage =
  | { at: 'starting' }
  | { at: 'unreachable' }
  | { at: 'signedOut'; session: Session; config: Config; problem: boolean }
  | { at: 'signedIn'; session: Session; config: Config; workspace: Workspace };

/** Finds out who is there; the link to a second window names whom it is for. */
async function begin(): Promise<Stage> {
  const config = await loadConfig();
  const session = new Session(config);
  const as = new URLSearchParams(location.search).get('as');
  if (as && config.demo) {
    await session.signIn(as);
    return { at: 'starting' };
  }
  try {
    const me = await session.resume();
    if (me) return { at: 'signedIn', session, config, workspace: new Workspace(session, me, config.demo ?? false) };
    return { at: 'signedOut', session, config, problem: false };
  } catch {
    return { at: 'signedOut', session, config, problem: true };
  }
}

export function App() {
  const { theme, language } = useValue(settings);
  useTheme(theme);
  return (
    <I18n choice={language}>
      <Stages />
      <Toasts />
      <LiveRegions />
    </I18n>
  );
}

function Stages() {
  const t = useT();
  const [stage, setStage] = useState<Stage>({ at: 'starting' });
  const [starting] = useState(
    () =>
      new Retry(async () => {
        try {
          setStage(await begin());
        } catch (error) {
          setStage({ at: 'unreachable' });
          throw error;
        }
      }),
  );
  useEffect(() => {
    void starting.now();
    return () => starting.stop();
  }, [starting]);
  const workspace = stage.at === 'signedIn' ? stage.workspace : null;
  useEffect(() => workspace?.start(), [workspace]);
  switch (stage.at) {
    case 'starting':
      return null;
    case 'unreachable':
      return (
        <main style={{ display: 'grid', height: '100%' }}>
          <Hint icon={ServerOff} title={t('server.unreachable')} text={t('server.unreachableText')}>
            <Button tone="primary" onPress={() => void starting.now()}>
              {t('retry')}
            </Button>
          </Hint>
        </main>
      );
    case 'signedOut': {
      const failed = () => setStage({ ...stage, problem: true });
      return (
        <SignIn
          demo={stage.config.demo ?? false}
          problem={stage.problem ? t('signin.failed') : null}
          onSignIn={hint => void stage.session.signIn(hint).catch(failed)}
        />
      );
    }
    case 'signedIn':
      return (
        <Shell
          workspace={stage.workspace}
          demo={stage.config.demo ?? false}
          onSignIn={() => void stage.session.signIn()}
          onSignOut={() => {
            stage.workspace.leave();
            void stage.session.signOut();
          }}
        />
      );
  }
}
