import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { Call } from '../../sdk';
import { useSpeech } from '../i18n/I18n';
import { announce } from '../notify/announcer';
import { toast } from '../notify/toasts';
import { useIncomingNotice } from '../notify/useIncomingNotice';
import { useCallSounds } from '../sound/useCallSounds';
import { useValue } from '../state/observable';
import type { CallDesk } from './CallDesk';
import { goneToast } from './ended';
import { sceneOf, type Scene } from './screen';
import { useAutofocus } from './useAutofocus';

const FaultCard = lazy(() => import('./FaultCard').then(found => ({ default: found.FaultCard })));
const Incoming = lazy(() => import('./Incoming').then(found => ({ default: found.Incoming })));
const Outgoing = lazy(() => import('./Outgoing').then(found => ({ default: found.Outgoing })));
const OngoingCall = lazy(() => import('./OngoingCall'));

type Props = {
  desk: CallDesk;
  me: string;
  nameOf: (userId: number, known: string | null) => string;
  titleOf: (conversationId: number) => string | null;
  chatOf: (conversationId: number) => ReactNode;
  onConversation: (conversationId: number) => void;
  onSettings: () => void;
};

const quiet: Scene = { screen: 'none', loop: null };

/** Whatever is to be seen of a call, over the conversations. */
export function CallLayer(props: Props) {
  const { desk, nameOf, titleOf } = props;
  const { t } = useSpeech();
  const { call, placing, fault } = useValue(desk.state);
  const scene = call ? sceneOf(desk.facts(call)) : quiet;
  const name = call ? nameOf(call.peer.userId, call.peer.name) : (placing?.callee.name ?? '');
  const ringing = scene.screen === 'incoming' && call !== null;
  useIncomingNotice(ringing ? t(call.callType === 'video' ? 'notice.video' : 'notice.audio', { name }) : null);
  useCallSounds(scene, call?.endReason === 'declined' || call?.endReason === 'busy');
  useEffect(() => {
    if (ringing) announce(t('said.incoming', { name }), 'assertive');
  }, [ringing, name, t]);
  useGone(desk, call, scene, name);
  useAutofocus(fault ? 'fault' : placing ? 'outgoing' : scene.screen);
  return (
    <Suspense>
      {fault ? (
        <FaultCard
          fault={fault.fault}
          onRetry={fault.retry}
          onClose={() => (scene.screen === 'incoming' ? desk.dismissFault() : desk.putAway())}
        />
      ) : placing || (call && scene.screen === 'outgoing') ? (
        <Outgoing
          name={name}
          callType={call?.callType ?? placing?.callType ?? 'audio'}
          call={placing ? null : call}
          onCancel={() => desk.end()}
          onFailed={error => desk.fail(error, null)}
        />
      ) : call && scene.screen === 'incoming' ? (
        <Incoming
          call={call}
          name={name}
          conversation={titleOf(call.conversationId)}
          onAccept={video => void desk.accept(video)}
          onDecline={reason => desk.decline(reason)}
          onIgnore={() => desk.ignore()}
        />
      ) : call && scene.screen !== 'none' ? (
        <OngoingCall {...props} call={call} name={name} screen={scene.screen} />
      ) : null}
    </Suspense>
  );
}

/** A call that went away without a screen of its own leaves a toast, and the desk free. */
function useGone(desk: CallDesk, call: Call | null, scene: Scene, name: string): void {
  const { t } = useSpeech();
  const toldOf = useRef<Call | null>(null);
  const gone = call !== null && scene.screen === 'none' && (call.state === 'ended' || desk.isLeft);
  useEffect(() => {
    if (!gone || toldOf.current === call) return;
    toldOf.current = call;
    const text = call.direction === 'incoming' && !desk.isIgnored ? goneToast(call, desk.declinedHere) : null;
    if (text) toast(t(text, { name }));
    desk.putAway();
  }, [gone, call, desk, name, t]);
}
