import { LockKeyhole, MonitorX, ServerOff } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button } from './controls/Button';
import { Hint } from './controls/Hint';
import { Tooltips } from './controls/IconButton';
import { Entrance, type Entered } from './Entrance';
import { unfit } from './fitness';
import { I18n, useT } from './i18n/I18n';
import { LiveRegions } from './notify/LiveRegions';
import { Toasts } from './notify/Toasts';
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
      {obstacle ? <Unfit why={obstacle} /> : <Stages />}
      <Toasts />
      <LiveRegions />
      <Tooltips />
    </I18n>
  );
}

function Stages() {
  const [entrance] = useState(() => new Entrance());
  const stage = useValue(entrance.stage);
  useEffect(() => {
    void entrance.enter();
    return entrance.leave;
  }, [entrance]);
  switch (stage.at) {
    case 'starting':
      return null;
    case 'closed':
      return <Closed />;
    case 'unreachable':
      return <Unreachable who={stage.who} onRetry={() => void entrance.enter()} />;
    case 'signedOut':
      return (
        <SignIn
          demo={stage.config.demo ?? false}
          problem={stage.problem}
          onSignIn={hint => void entrance.signIn(stage.session, hint)}
        />
      );
    case 'signedIn':
      return <Inside {...stage} onSignIn={() => void entrance.signIn(stage.session)} />;
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
      <Hint alone icon={who === 'server' ? ServerOff : LockKeyhole} title={t(`${who}.unreachable`)} text={t(`${who}.unreachableText`)}>
        <Button tone="primary" onPress={onRetry}>
          {t('retry')}
        </Button>
      </Hint>
    </main>
  );
}

function Inside({ session, config, me, onSignIn }: Entered & { onSignIn: () => void }) {
  const demo = config.demo ?? false;
  const [workspace] = useState(() => new Workspace(session, me, demo));
  const access = useValue(session.access);
  const again = useMemo(() => ({ access, aside: () => void session.signInAside(), here: onSignIn }), [access, session, onSignIn]);
  useEffect(() => workspace.start(), [workspace]);
  const signOut = () => {
    workspace.leave();
    void session.signOut();
  };
  return (
    <SignInContext value={again}>
      <Shell workspace={workspace} demo={demo} onSignOut={signOut} />
    </SignInContext>
  );
}
