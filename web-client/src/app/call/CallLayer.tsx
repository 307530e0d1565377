import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { Call } from '../../sdk';
import { useSpeech } from '../i18n/I18n';
import { announce } from '../notify/announcer';
import { toast } from '../notify/toasts';
import { useIncomingNotice } from '../notify/useIncomingNotice';
import { useCallSounds } from './useCallSounds';
import { useValue } from '../state/observable';
import type { CallController } from './CallController';
import { CallStage, type Phase } from './CallStage';
import { goneToast } from './ended';
import { phaseOf, presentationOf, type Presentation } from './screen';
import { useAutofocus } from './useAutofocus';

const load = {
  fault: () => import('./FaultCard').then(found => ({ default: found.FaultCard })),
  incoming: () => import('./Incoming').then(found => ({ default: found.Incoming })),
  ongoing: () => import('./OngoingCall'),
};
const FaultCard = lazy(load.fault);
const Incoming = lazy(load.incoming);
const OngoingCall = lazy(load.ongoing);

type Props = {
  controller: CallController;
  me: string;
  /** The number of missed calls that the user has not seen. */
  missed: number;
  nameOf: (userId: number, known: string | null) => string;
  titleOf: (conversationId: number) => string | null;
  chatOf: (conversationId: number) => ReactNode;
  onConversation: (conversationId: number) => void;
  onSettings: () => void;
};

const PRELOAD_AFTER_MS = 500;
const quiet: Presentation = { screen: 'none', loop: null };

/** Shows the current call on top of the conversations. */
export function CallLayer(props: Props) {
  const { controller, missed, nameOf, titleOf } = props;
  const { t } = useSpeech();
  const { call, placing, answering, fault } = useValue(controller.state);
  const presentation = call ? presentationOf(controller.snapshot(call)) : quiet;
  const name = call ? nameOf(call.peer.userId, call.peer.name) : (placing?.callee.name ?? '');
  const ringing = presentation.screen === 'incoming' && call !== null;
  useIncomingNotice(ringing ? t(call.callType === 'video' ? 'notice.video' : 'notice.audio', { name }) : null, missed);
  useCallSounds(presentation, call?.endReason === 'declined' || call?.endReason === 'busy');
  useEffect(() => {
    if (ringing) announce(t('said.incoming', { name }), 'assertive');
  }, [ringing, name, t]);
  usePreloaded();
  useGone(controller, call, presentation, name);
  const phase = placing ? 'calling' : phaseOf(presentation.screen);
  useAutofocus(fault ? 'fault' : phase ? 'stage' : presentation.screen);
  const stage = (phase: Phase) => (
    <CallStage
      name={name}
      phase={phase}
      video={placing ? placing.callType === 'video' : (answering?.video ?? call?.callType === 'video')}
      call={placing || phase === 'answering' ? null : call}
      onEnd={() => controller.end()}
      onFailed={error => controller.fail(error, null)}
    />
  );
  return (
    <Suspense fallback={presentation.screen === 'inCall' ? stage('connecting') : null}>
      {fault ? (
        <FaultCard
          fault={fault.fault}
          onRetry={fault.retry}
          onClose={() => (presentation.screen === 'incoming' ? controller.dismissFault() : controller.close())}
        />
      ) : phase ? (
        stage(phase)
      ) : call && presentation.screen === 'incoming' ? (
        <Incoming
          call={call}
          name={name}
          conversation={titleOf(call.conversationId)}
          onAccept={video => void controller.accept(video)}
          onDecline={reason => controller.decline(reason)}
          onIgnore={() => controller.ignore()}
        />
      ) : call && presentation.screen !== 'none' ? (
        <OngoingCall {...props} call={call} name={name} screen={presentation.screen} />
      ) : null}
    </Suspense>
  );
}

/** Loads the code of the call screens early, so that a call does not wait for it, even if the server is away by then. */
function usePreloaded(): void {
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all(Object.values(load).map(it => it())).catch(() => {}), PRELOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
}

/** Closes a call that ended without an end screen, and shows a toast instead. */
function useGone(controller: CallController, call: Call | null, presentation: Presentation, name: string): void {
  const { t } = useSpeech();
  const toldOf = useRef<Call | null>(null);
  const gone = call !== null && presentation.screen === 'none' && (call.state === 'ended' || controller.isLeft);
  useEffect(() => {
    if (!gone || toldOf.current === call) return;
    toldOf.current = call;
    const text =
      call.direction === 'incoming' && !controller.isIgnored && !controller.isLeft
        ? goneToast(call, controller.declinedHere)
        : null;
    if (text) toast(t(text, { name }));
    controller.close();
  }, [gone, call, controller, name, t]);
}
