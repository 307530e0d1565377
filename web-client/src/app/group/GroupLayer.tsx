import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { GroupCall } from '../../sdk';
import { CallStage } from '../call/CallStage';
import { FaultCard } from '../call/FaultCard';
import { Incoming } from '../call/Incoming';
import type { Presentation } from '../call/screen';
import { useAutofocus } from '../call/useAutofocus';
import { useCallSounds } from '../call/useCallSounds';
import { useSpeech } from '../i18n/I18n';
import { announce } from '../notify/announcer';
import { toast } from '../notify/toasts';
import { useIncomingNotice } from '../notify/useIncomingNotice';
import type { Conversation } from '../server/types';
import { useValue } from '../state/observable';
import { goneToast } from './ended';
import type { GroupController, GroupScreen } from './GroupController';
import { GroupEnded } from './GroupEnded';
import { GroupInCall } from './GroupInCall';

type Props = {
  controller: GroupController;
  /** The number of missed calls that the user has not seen. */
  missed: number;
  nameOf: (userId: number, known: string | null) => string;
  conversationOf: (conversationId: number) => Conversation | null;
  titleOf: (conversationId: number) => string;
  chatOf: (conversationId: number) => ReactNode;
  onConversation: (conversationId: number) => void;
  onSettings: () => void;
};

/** Shows the current group call on top of the conversations. */
export default function GroupLayer(props: Props) {
  const { controller, missed, nameOf, conversationOf, titleOf, chatOf, onConversation, onSettings } = props;
  const { t } = useSpeech();
  const { call, entering, answering, fault } = useValue(controller.state);
  const { screen } = controller;
  const caller = call ? nameOf(call.callerId, call.callerId === call.session.callerId ? call.session.callerName : null) : '';
  const ringing = screen === 'incoming' && call !== null;
  const video = (entering ?? call)?.callType === 'video';
  useIncomingNotice(ringing ? t(video ? 'notice.video' : 'notice.audio', { name: caller }) : null, missed);
  useCallSounds(soundsOf(screen, call), false);
  useAutofocus(fault ? 'fault' : screen);
  useEffect(() => {
    if (ringing) announce(t('said.incoming', { name: caller }), 'assertive');
  }, [ringing, caller, t]);
  useGone(controller, screen, caller);
  if (fault) {
    const close = () => (screen === 'incoming' ? controller.dismissFault() : controller.close());
    return <FaultCard fault={fault.fault} onRetry={fault.retry} onClose={close} />;
  }
  if (screen === 'entering') {
    return (
      <CallStage
        name={entering?.name ?? titleOf(call!.conversationId)}
        phase={entering?.starting ? 'calling' : 'connecting'}
        video={answering?.video ?? video}
        call={null}
        onEnd={() => controller.leave()}
        onFailed={error => controller.fail(error, null)}
      />
    );
  }
  if (!call || screen === 'none') return null;
  const title = titleOf(call.conversationId);
  const close = () => {
    controller.close();
    onConversation(call.conversationId);
  };
  if (screen === 'incoming') {
    const names = call.members.filter(it => !it.isMe && it.userId !== call.callerId).map(it => nameOf(it.userId, null));
    return (
      <Incoming
        call={call}
        name={caller}
        kind={t(video ? 'group.incoming.video' : 'group.incoming.audio')}
        others={names.length > 0 ? t('group.with', { names: names.join(', ') }) : null}
        conversation={conversationOf(call.conversationId)?.title ?? null}
        onAccept={withVideo => void controller.accept(withVideo)}
        onDecline={reason => controller.decline(reason)}
        onIgnore={() => controller.ignore()}
      />
    );
  }
  if (screen === 'ended') {
    const rejoin = () => void controller.join(call.id, title, call.callType);
    return <GroupEnded call={call} title={title} onRejoin={controller.canJoinAgain(call) ? rejoin : null} onClose={close} />;
  }
  return (
    <Suspense>
      <GroupInCall
        call={call}
        title={title}
        conversation={conversationOf(call.conversationId)}
        nameOf={userId => nameOf(userId, null)}
        chat={chatOf(call.conversationId)}
        onLeave={() => controller.leave()}
        onSettings={onSettings}
      />
    </Suspense>
  );
}

/** The sounds: it rings here, or at others while nobody else has joined yet. */
function soundsOf(screen: GroupScreen, call: GroupCall | null): Presentation {
  if (screen === 'entering') return { screen: 'connecting', loop: null };
  const waits = screen === 'inCall' && !call?.startedAt && call?.members.some(it => it.state === 'ringing');
  return { screen, loop: screen === 'incoming' ? 'ring' : waits ? 'ringBack' : null };
}

/** Closes a call that ended while it rang, and shows a toast instead. */
function useGone(controller: GroupController, screen: GroupScreen, name: string): void {
  const { t } = useSpeech();
  const { call } = useValue(controller.state);
  const toldOf = useRef<GroupCall | null>(null);
  const gone = call?.state === 'ended' && screen === 'none';
  useEffect(() => {
    if (!gone || !call || toldOf.current === call) return;
    toldOf.current = call;
    const text = goneToast(call, controller.declinedHere || controller.isIgnored);
    if (text) toast(t(text, { name }));
    controller.close();
  }, [gone, call, controller, name, t]);
}
