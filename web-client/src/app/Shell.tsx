import { MessageSquareDashed } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useState, type MouseEvent } from 'react';
import { CallLayer } from './call/CallLayer';
import type { PushOpened } from '../sdk';
import { ChatPane } from './chat/ChatPane';
import { ConversationView } from './chat/ConversationView';
import { ConnectionBanner } from './ConnectionBanner';
import { Hint } from './controls/Hint';
import { headingOf, nameOf } from './people/naming';
import { isOne, type Target } from './people/target';
import { Rail } from './conversations/Rail';
import { useSpeech } from './i18n/I18n';
import { needsCheck } from './precall/permission';
import { usePush } from './push/usePush';
import { change, settings } from './settings/settings';
import { ConnectionContext } from './state/connection';
import { useFact, useValue } from './state/observable';
import { usePlace } from './state/usePlace';
import styles from './Shell.module.css';
import type { Workspace } from './Workspace';

const GroupLayer = lazy(() => import('./group/GroupLayer'));
const CallsSheet = lazy(() => import('./callhistory/CallsSheet'));
const NewConversation = lazy(() => import('./conversations/NewConversation'));
const PushQuestion = lazy(() => import('./push/PushQuestion'));
const PreCall = lazy(() => import('./precall/PreCall'));
const SettingsSheet = lazy(() => import('./settings/sheet/SettingsSheet'));
const Help = lazy(() => import('./shortcuts/Help'));

type Sheet = 'calls' | 'new' | 'settings' | 'help' | 'check' | { target: Target; callType: 'audio' | 'video' } | null;

function skipToChat(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('chat')?.focus();
}

type Props = { workspace: Workspace; demo: boolean; onSignOut: () => void };

/** The page after the sign-in: the conversations, and the current call on top of them. */
export function Shell({ workspace, demo, onSignOut }: Props) {
  const { t, language } = useSpeech();
  const { me, inbox, controller, groups } = workspace;
  const { push } = workspace.client;
  const myName = nameOf({ userId: me.userId, displayName: me.name }, t);
  const [place, go] = usePlace();
  const [sheet, setSheet] = useState<Sheet>(null);
  const state = useValue(inbox.state);
  const online = useValue(workspace.presence.online);
  const connection = useValue(workspace.connection);
  const hasCall = useFact(controller.state, ({ call }) => call !== null);
  const inCall = useFact(controller.state, ({ call, placing }) => placing !== null || (call !== null && call.state !== 'ended'));
  const joinable = useValue(workspace.joinable);
  const inGroupCall = useFact(groups.state, () => groups.isBusy);
  const hasGroupCall = useFact(groups.state, ({ call }) => call !== null);
  const covered = useFact(controller.state, () => controller.coversAll);
  const coveredByGroup = useFact(groups.state, () => groups.coversAll);
  const busy = inCall || inGroupCall;
  const selected = state.conversations?.find(other => other.conversationId === place) ?? null;
  const latest = selected?.lastMessage?.messageId;
  useEffect(() => inbox.opened(place), [inbox, place, latest, state.conversations === null]);
  useEffect(() => void workspace.presence.ask(), [workspace, place]);
  const opened = useCallback(
    ({ conversationId, callSessionId, accept }: PushOpened) => {
      go(conversationId);
      if (!accept) return;
      controller.acceptOnceItRings(callSessionId);
      groups.acceptOnceItRings(callSessionId);
    },
    [go, controller, groups],
  );
  usePush(push, language, opened);
  const [called, setCalled] = useState(false);
  useEffect(() => setCalled(before => before || hasCall || hasGroupCall), [hasCall, hasGroupCall]);
  const asked = useFact(settings, ({ pushAsked }) => pushAsked);

  const titles = new Map(state.conversations?.map(other => [other.conversationId, other]));
  const people = new Map(
    state.conversations?.flatMap(other => other.participants.map(member => [member.userId, member] as const)),
  );
  const personName = (userId: number, known: string | null) =>
    known ?? nameOf(people.get(userId) ?? { userId, displayName: null }, t);
  const missed = [...state.unread.values()].reduce((sum, unread) => sum + unread.missed, 0);
  const chatOf = (id: number) => <ChatPane chat={workspace.chat(id)} me={me.userId} nameOf={() => null} onCallBack={null} />;
  const headingOfId = (conversationId: number) => {
    const known = titles.get(conversationId);
    return known ? headingOf(known, me.userId, t) : t('calls.title');
  };
  const open = (conversationId: number) => {
    setSheet(null);
    go(conversationId);
  };
  const placeCall = (target: Target, callType: 'audio' | 'video') => {
    if (isOne(target)) void controller.place(target, callType);
    else void groups.place(target.conversationId, target.name, callType);
  };
  const call = async (target: Target, callType: 'audio' | 'video') => {
    if (await needsCheck()) setSheet({ target, callType });
    else placeCall(target, callType);
  };
  const join = (target: Target, callType: 'audio' | 'video') => {
    change({ checked: true });
    setSheet(null);
    placeCall(target, callType);
  };
  return (
    <ConnectionContext value={connection}>
      <div inert={covered || coveredByGroup} className={styles.below}>
        <a className="skip-link" href="#chat" onClick={skipToChat}>
          {t('skip')}
        </a>
        <div className={styles.shell} data-open={selected !== null}>
          <Rail
            me={{ userId: me.userId, name: myName }}
            inbox={state}
            online={online}
            joinable={joinable ?? []}
            selected={place}
            onSelect={go}
            onCalls={() => setSheet('calls')}
            onNew={() => setSheet('new')}
            onSettings={() => setSheet('settings')}
            onSignOut={onSignOut}
            onRetry={() => void inbox.load()}
          >
            <Suspense>{called && !hasCall && !hasGroupCall && !asked && <PushQuestion push={push} />}</Suspense>
          </Rail>
          <main id="chat" className={styles.main} tabIndex={-1}>
            <ConnectionBanner problem={workspace.client.problem} />
            {selected ? (
              <ConversationView
                conversation={selected}
                chat={workspace.chat(selected.conversationId)}
                me={me.userId}
                online={online}
                inCall={busy}
                groupCalls={joinable !== null}
                joinable={joinable?.find(it => it.conversationId === selected.conversationId) ?? null}
                onCall={(userId, callType) => {
                  const { conversationId } = selected;
                  const name = userId === null ? headingOfId(conversationId) : personName(userId, null);
                  void call({ conversationId, userId, name }, callType);
                }}
                onJoin={({ callSessionId, conversationId, callType }) =>
                  void groups.join(callSessionId, headingOfId(conversationId), callType)
                }
                onAccept={() => workspace.accept(selected.conversationId)}
                onLeave={async () => {
                  await inbox.leave(selected.conversationId);
                  go(null);
                }}
                onBack={() => go(null)}
              />
            ) : (
              <Hint icon={MessageSquareDashed} title={t('conversation.pick')} text={t('conversation.pickText')} />
            )}
          </main>
        </div>
      </div>
      <CallLayer
        controller={controller}
        me={myName}
        missed={missed}
        nameOf={personName}
        titleOf={id => titles.get(id)?.title ?? null}
        chatOf={chatOf}
        onConversation={go}
        onSettings={() => setSheet('settings')}
      />
      <Suspense>
        {joinable !== null && (
          <GroupLayer
            controller={groups}
            missed={missed}
            nameOf={personName}
            conversationOf={id => titles.get(id) ?? null}
            titleOf={headingOfId}
            chatOf={chatOf}
            onConversation={go}
            onSettings={() => setSheet('settings')}
          />
        )}
      </Suspense>
      <Suspense>
        {sheet === 'calls' && (
          <CallsSheet
            history={workspace.client.history}
            me={me.userId}
            nameOf={personName}
            inCall={busy}
            titleOf={headingOfId}
            onCall={(target, callType) => {
              open(target.conversationId);
              void call(target, callType);
            }}
            onConversation={open}
            onClose={() => setSheet(null)}
          />
        )}
        {sheet === 'new' && (
          <NewConversation
            me={me.userId}
            demo={demo}
            onClose={() => setSheet(null)}
            onCreate={async (ids, title) => {
              const made = await inbox.create(ids, title);
              setSheet(null);
              go(made.conversationId);
            }}
          />
        )}
        {sheet === 'settings' && (
          <SettingsSheet
            push={push}
            onCheck={hasCall || hasGroupCall ? null : () => setSheet('check')}
            onHelp={() => setSheet('help')}
            onClose={() => setSheet(null)}
          />
        )}
        {sheet === 'help' && <Help onClose={() => setSheet(null)} />}
        {sheet === 'check' && <PreCall video onJoin={null} onClose={() => setSheet(null)} />}
        {sheet !== null && typeof sheet === 'object' && (
          <PreCall
            video={sheet.callType === 'video'}
            onJoin={() => join(sheet.target, sheet.callType)}
            onClose={() => setSheet(null)}
          />
        )}
      </Suspense>
    </ConnectionContext>
  );
}
