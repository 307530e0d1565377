import type { ReactNode } from 'react';
import type { Call } from '../../sdk';
import type { CallController } from './CallController';
import { FaultCard } from './FaultCard';
import { mediaFault } from './faults';
import { Ended, Lost, NoAnswer } from './Finished';
import { InCall } from './InCall';
import type { Screen } from './screen';

type Props = {
  controller: CallController;
  call: Call;
  name: string;
  me: string;
  screen: Screen;
  chatOf: (conversationId: number) => ReactNode;
  onConversation: (conversationId: number) => void;
  onSettings: () => void;
};

/** The screens of a call that was answered or is over. */
export default function OngoingCall({ controller, call, name, me, screen, chatOf, onConversation, onSettings }: Props) {
  const again = () =>
    void controller.place({ conversationId: call.conversationId, userId: call.peer.userId, name }, call.callType);
  const close = () => {
    controller.close();
    onConversation(call.conversationId);
  };
  const leave = () => {
    controller.end();
    close();
  };
  const rejoin = () => void call.rejoin().catch((error: unknown) => controller.fail(error, null));
  switch (screen) {
    case 'inCall':
    case 'reconnecting':
      return (
        <InCall
          call={call}
          name={name}
          me={me}
          chat={chatOf(call.conversationId)}
          onEnd={() => controller.end()}
          onSettings={onSettings}
        />
      );
    case 'ended':
      return <Ended call={call} name={name} onAgain={again} onClose={close} onMessage={close} />;
    case 'noAnswer':
      return <NoAnswer call={call} name={name} onAgain={again} onClose={close} onMessage={close} />;
    case 'lost':
      return <Lost onRejoin={call.state === 'failed' ? rejoin : null} onLeave={leave} />;
    case 'error':
      return <FaultCard fault={mediaFault(call)} onRetry={call.state === 'failed' ? rejoin : again} onClose={leave} />;
    case 'none':
    case 'incoming':
    case 'calling':
    case 'ringing':
    case 'answering':
    case 'connecting':
      return null;
  }
}
