import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { GroupCall } from '../../sdk';
import { CallFooter } from '../call/CallFooter';
import { CallHeader } from '../call/CallHeader';
import { SignInOffer } from '../call/InCall';
import inCall from '../call/InCall.module.css';
import { SidePanel } from '../call/SidePanel';
import { useControls } from '../call/useControls';
import { useIdle } from '../call/useIdle';
import { Button } from '../controls/Button';
import { useT } from '../i18n/I18n';
import type { Conversation } from '../server/types';
import { useDigits, useShortcuts } from '../shortcuts/useShortcuts';
import { useConnection } from '../state/connection';
import { GroupTiles } from './GroupTiles';
import { PeoplePanel } from './PeoplePanel';
import { largeOf, tilesOf } from './people';
import { useGroupAnnouncements } from './useGroupAnnouncements';
import { useSpeaker } from './useSpeaker';

const Help = lazy(() => import('../shortcuts/Help'));

type Props = {
  call: GroupCall;
  title: string;
  conversation: Conversation | null;
  nameOf: (userId: number) => string;
  chat: ReactNode;
  onLeave: () => void;
  onSettings: () => void;
};

/** The screen of a running group call. */
export function GroupInCall({ call, title, conversation, nameOf, chat, onLeave, onSettings }: Props) {
  const t = useT();
  const controls = useControls(call);
  const [help, setHelp] = useState(false);
  const [unblock, setUnblock] = useState<(() => void) | null>(null);
  const [pinned, setPinned] = useState<number | null>(null);
  const [speaker, speaks] = useSpeaker();
  const connected = useConnection() === 'connected';
  const idle = useIdle() && connected && call.quality !== 'poor' && !controls.panel;
  const { members, sharerId } = call;
  const tiles = tilesOf(members);
  const joined = members.filter(it => it.state === 'joined');
  const large = largeOf(tiles, { pinned, spotlight: controls.grid, speaker });
  const pin = (userId: number) => setPinned(before => (before === userId ? null : userId));
  const endForAll = () => void call.endForAll().catch(controls.failed);
  const taken = sharerId !== null && !call.sharing ? t('group.screenTaken', { name: nameOf(sharerId) }) : undefined;
  const offer = { ...controls, grid: !controls.grid, share: taken ? () => undefined : controls.share };
  useGroupAnnouncements(members, nameOf);
  useDigits(digit => {
    const tile = tiles[digit - 1];
    if (tile) pin(tile.userId);
  });
  useShortcuts('inCall', {
    microphone: controls.microphone,
    camera: controls.camera,
    share: offer.share,
    talk: controls.talk,
    talkEnds: controls.talkEnds,
    layout: controls.toggleGrid,
    people: () => controls.toggle('people'),
    chat: () => controls.toggle('chat'),
    stats: () => controls.toggle('stats'),
    fullScreen: controls.fullScreen,
    leave: onLeave,
    help: () => setHelp(true),
  });
  return (
    <div className={inCall.call} data-stage data-idle={idle} data-panel={controls.panel !== null} data-state={call.state}>
      <CallHeader call={call} name={title} onFullScreen={controls.fullScreen} />
      <main className={inCall.stage} aria-label={t('call.stage')}>
        <GroupTiles
          call={call}
          tiles={tiles}
          large={large}
          pinned={pinned}
          nameOf={nameOf}
          onPin={pin}
          onSpeaking={speaks}
          onBlocked={play => setUnblock(() => play)}
        />
        {unblock && (
          <div className={inCall.unblock}>
            <Button tone="primary" onPress={unblock}>
              {t('sound.blocked')}
            </Button>
          </div>
        )}
        <div className={inCall.notices}>
          <SignInOffer />
          {joined.length === 1 && (
            <div className={inCall.notice} role="status">
              <span>{t(call.startedAt ? 'group.aloneNow' : 'group.alone')}</span>
              <Button size="small" onPress={() => controls.toggle('people')}>
                {t('panel.people')}
              </Button>
            </div>
          )}
        </div>
      </main>
      <CallFooter
        call={call}
        controls={offer}
        people={joined.length}
        shareBlocked={taken}
        endLabel={t('group.leave')}
        onEnd={onLeave}
        onEndForAll={call.isHost ? endForAll : undefined}
        onSettings={onSettings}
        onHelp={() => setHelp(true)}
      />
      {controls.panel && (
        <SidePanel
          panel={controls.panel}
          call={call}
          people={<PeoplePanel call={call} conversation={conversation} nameOf={nameOf} onEndForAll={endForAll} />}
          chat={chat}
          onClose={controls.closePanel}
        />
      )}
      {help && (
        <Suspense>
          <Help onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  );
}
