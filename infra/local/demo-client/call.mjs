// A whole call between Alice and Bob, each step with its latency. Usage: call.mjs [gateway] [identity]
import { io } from 'socket.io-client';

const gateway = process.argv[2] ?? 'http://localhost:8080';
const identity = process.argv[3] ?? 'http://localhost:9000';
const PATIENCE = 10_000;

const out = text => process.stdout.write(text);

/** Does one step, and prints what it gave and how long it took. */
async function step(title, work) {
  out(`  ${title.padEnd(58, ' ')}`);
  const start = performance.now();
  const result = await Promise.race([
    work(),
    new Promise((_, fail) => setTimeout(fail, PATIENCE, new Error(`nothing happened within ${PATIENCE} ms`)).unref()),
  ]);
  out(`${(performance.now() - start).toFixed(1).padStart(8)} ms\n`);
  return result;
}

async function signIn(name) {
  const answer = await fetch(`${identity}/oauth2/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${name}:${name}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!answer.ok) throw new Error(`sign-in as ${name} was answered ${answer.status}`);
  return (await answer.json()).access_token;
}

class Person {
  constructor(name, id) {
    Object.assign(this, { name, id });
  }

  async signIn() {
    this.token = await signIn(this.name);
  }

  async rest(method, path, body) {
    const answer = await fetch(gateway + path, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        'X-Device-Id': `${this.name}-demo`,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const json = answer.status === 204 ? null : await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${json.code}: ${json.detail}`);
    return json;
  }

  connect(options) {
    const auth = { token: this.token, deviceId: `${this.name}-demo` };
    this.socket = io(gateway, { auth, forceNew: true, ...options });
    return new Promise((resolve, reject) => {
      this.socket.once('server_info', resolve);
      this.socket.once('connect_error', error => reject(new Error(error.data?.code ?? error.message)));
    });
  }

  hears(event, fits = () => true) {
    return new Promise(resolve => {
      const listener = payload => {
        if (!fits(payload)) return;
        this.socket.off(event, listener);
        resolve(payload);
      };
      this.socket.on(event, listener);
    });
  }

  async does(event, payload) {
    const answer = await this.socket.emitWithAck(event, payload);
    if (!answer.ok) throw new Error(`${event}: ${answer.error.code}: ${answer.error.detail}`);
    return answer.data;
  }
}

/** Both the act and what the other one hears of it. */
const together = async (act, heard) => (await Promise.all([act, heard]))[1];

const alice = new Person('alice', 1);
const bob = new Person('bob', 2);

try {
  out(`One call through ${gateway}\n\n`);
  await step('alice and bob sign in', () => Promise.all([alice.signIn(), bob.signIn()]));
  await step('alice connects, by polling first', () => alice.connect({}));
  await step('bob connects, by WebSocket only', () => bob.connect({ transports: ['websocket'] }));

  // A user who hung up in the middle of an earlier demonstration is still in that call.
  for (const call of (await alice.rest('GET', '/api/v1/webrtc/calls/active')).items) {
    await alice.rest('POST', `/api/v1/webrtc/calls/${call.callSessionId}/end`);
  }

  const { conversationId } = await step('alice opens a conversation with bob', () =>
    alice.rest('POST', '/api/v1/conversations', { title: 'Load 4711', participantIds: [bob.id] }),
  );
  await step('bob accepts it', () => bob.rest('POST', `/api/v1/conversations/${conversationId}/accept`));
  const online = () => alice.rest('GET', '/api/v1/presence?userIds=2').then(found => found.online.includes(bob.id));
  await step('bob counts as online', async () => {
    while (!(await online()));
  });

  const initiate = { conversationId, receiverId: bob.id, callType: 'video' };
  const { callSessionId } = await step('alice calls: call_incoming at bob', () =>
    together(alice.rest('POST', '/api/v1/webrtc/calls/initiate', initiate), bob.hears('call_incoming')),
  );
  await step("bob's device rings: call_status_update at alice", () =>
    together(bob.does('call_incoming', { callSessionId }), alice.hears('call_status_update')),
  );
  await step('bob accepts: call_accepted at alice', () =>
    together(bob.does('call_accepted', { callSessionId }), alice.hears('call_accepted')),
  );

  const signal = (from, to, type, data) => () =>
    together(from.does('webrtc_signaling', { callSessionId, type, data, toUserId: to.id }), to.hears('webrtc_signaling'));
  await step('offer, alice to bob', signal(alice, bob, 'offer', { type: 'offer', sdp: 'v=0 …' }));
  await step('answer, bob to alice', signal(bob, alice, 'answer', { type: 'answer', sdp: 'v=0 …' }));
  await step('ICE candidate, alice to bob', signal(alice, bob, 'ice-candidate', { candidate: 'candidate:1 …', sdpMid: '0' }));
  await step('ICE candidate, bob to alice', signal(bob, alice, 'ice-candidate', { candidate: 'candidate:2 …', sdpMid: '0' }));
  await step('bob mutes: call_status_update at alice', () =>
    together(bob.does('call_status_update', { callSessionId, isMuted: true }), alice.hears('call_status_update')),
  );

  const lastNotice = alice.hears('conversation_message', message => message.call?.event === 'ended');
  await step('alice hangs up: call_ended at bob', () =>
    together(alice.does('call_ended', { callSessionId }), bob.hears('call_ended')),
  );
  await step('the last notice is written', () => lastNotice);

  const { items } = await bob.rest('GET', `/api/v1/conversations/${conversationId}/messages`);
  out(
    `\nIn the conversation now:\n${items
      .reverse()
      .map(message => `  ${message.text}\n`)
      .join('')}`,
  );
} catch (failure) {
  out(`\n\ndemo: ${failure.cause?.code ?? failure.message}; is ./run ready?\n`);
  process.exitCode = 1;
} finally {
  alice.socket?.close();
  bob.socket?.close();
}
