import { LockKeyhole, MonitorX, ServerOff } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button } from './controls/Button';
import { Hint } from './controls/Hint';
import { Tooltips } from './controls/IconButton';
import { AuthGate, type Entered } from './AuthGate';
import { unfit } from './fitness';
import { I18n, useT } from './i18n/I18n';
import { LiveRegions } from './notify/LiveRegions';
import { Toasts } from './notify/Toasts';
import { signedOut } from './push/signedOut';
import { settings } from './settings/settings';
import { Shell } from './Shell';
import { SignIn } from './signin/SignIn';
import { SignInContext } from './signin/again';
import { useValue } from './state/observable';
import { useTheme } from './theme/theme';
import { Workspace } from './Workspace';

export function App() {
  const { theme, language } = useValue(settings);
  useTheme(theme);
  const [obstacle] = useState(unfit);
  return (
    <I18n choice={language}>
      {obstacle ? <Unfit why={obstacle} /> : <Gate />}
      <Toasts />
      <LiveRegions />
      <Tooltips />
    </I18n>
  );
}

function Gate() {
  const [gate] = useState(() => new AuthGate());
  const state = useValue(gate.state);
  useEffect(() => {
    void gate.enter();
    return gate.leave;
  }, [gate]);
  switch (state.at) {
    case 'starting':
      return null;
    case 'closed':
      return <Closed />;
    case 'unreachable':
      return <Unreachable who={state.who} onRetry={() => void gate.enter()} />;
    case 'signedOut':
      return (
        <SignIn
          demo={state.config.demo ?? false}
          problem={state.problem}
          onSignIn={hint => void gate.signIn(state.session, hint)}
        />
      );
    case 'signedIn':
      return <SignedIn {...state} onSignIn={() => void gate.signIn(state.session)} />;
  }
}

function Unfit({ why }: { why: 'insecure_context' | 'unsupported' }) {
  const t = useT();
  const icon = why === 'unsupported' ? MonitorX : LockKeyhole;
  return (
    <main style={{ display: 'grid', height: '100%' }}>
      <Hint alone icon={icon} title={t(`fault.${why}.title`)} text={t(`fault.${why}.text`)} />
    </main>
  );
}

function Closed() {
  const t = useT();
  return (
    <main style={{ display: 'grid', height: '100%' }}>
      <Hint alone icon={LockKeyhole} title={t('signin.closed')} text={t('signin.closedText')} />
    </main>
  );
}

function Unreachable({ who, onRetry }: { who: 'server' | 'signin'; onRetry: () => void }) {
  const t = useT();
  return (
    <main style={{ display: 'grid', height: '100%' }}>
      <Hint
        alone
        icon={who === 'server' ? ServerOff : LockKeyhole}
        title={t(`${who}.unreachable`)}
        text={t(`${who}.unreachableText`)}
      >
        <Button tone="primary" onPress={onRetry}>
          {t('retry')}
        </Button>
      </Hint>
    </main>
  );
}

function SignedIn({ session, config, me, onSignIn }: Entered & { onSignIn: () => void }) {
  const demo = config.demo ?? false;
  const [workspace] = useState(() => new Workspace(session, me, demo));
  const access = useValue(session.access);
  const again = useMemo(() => ({ access, aside: () => void session.signInAside(), here: onSignIn }), [access, session, onSignIn]);
  useEffect(() => workspace.start(), [workspace]);
  const signOut = () => {
    workspace.leave();
    void signedOut(workspace.client.push).then(() => session.signOut());
  };
  return (
    <SignInContext value={again}>
      <Shell workspace={workspace} demo={demo} onSignOut={signOut} />
    </SignInContext>
  );
}
