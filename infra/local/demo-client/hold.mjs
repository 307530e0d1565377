// Holds calls while something is done to the stack, and says what their sockets and signals went through.
//
// Usage: JWT_SECRET=… [JWT_AUDIENCE=…] [USER_ID_CLAIM=…] [NODE_EXTRA_CA_CERTS=…] node hold.mjs URL CALLS SECONDS
// or, with the four users of the demo sign-in, for 2 calls at most: IDENTITY=URL/identity … node hold.mjs URL CALLS SECONDS
//
// The settings are those of the stack. It holds for SECONDS, or until SIGTERM. It ends with 0 when every call and socket
// is connected, no call has ended, every signal was relayed, and no socket was away for longer than 5 s; with 1 when
// that is not so, with 2 when the calls could not be made.
import { createHmac, randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { io } from 'socket.io-client';

const PATIENCE = 15_000;
const MOST_AWAY = 5_000;
const BETWEEN_SIGNALS = 500;
const DEMO_USERS = ['alice', 'bob', 'carol', 'dave'];

const [url, calls, seconds] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const { JWT_SECRET: secret, JWT_AUDIENCE: audience, USER_ID_CLAIM: claim, IDENTITY: identity } = process.env;
const first = identity ? 1 : randomInt(1_000_000, 900_000_000);
const away = [];
const repeated = new Map();
let ended = 0;
let signals = 0;
let holding = true;

const say = text => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

function giveUp(text) {
  console.error(`hold: ${text}`);
  process.exit(2);
}

if (!URL.canParse(url ?? '') || !(calls >= 1) || !(seconds >= 0)) giveUp('usage: JWT_SECRET=… node hold.mjs URL CALLS SECONDS');
if (identity && calls > 2) giveUp('the demo sign-in has users for 2 calls only.');
if (!identity && !secret)
  giveUp('JWT_SECRET is not set. The stack has to run with the same one, because the demo sign-in has four users only.');

const base64url = value => Buffer.from(value).toString('base64url');

const issued = new Map();

/** A token of the demo sign-in, or one of our own. */
async function token(user) {
  if (!identity) return signed(user);
  if (!issued.has(user)) {
    const name = DEMO_USERS[user - first];
    const headers = { Authorization: `Basic ${btoa(`${name}:${name}`)}` };
    const answer = await fetch(`${identity}/oauth2/token`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    if (!answer.ok) throw new Error(`${identity} answered ${answer.status}`);
    issued.set(user, (await answer.json()).access_token);
  }
  return issued.get(user);
}

function signed(user) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { [claim || 'sub']: String(user), name: `User ${user}`, iat: now, exp: now + seconds + 600 };
  if (audience) claims.aud = audience;
  const text = [{ alg: 'HS256', typ: 'JWT' }, claims].map(part => base64url(JSON.stringify(part))).join('.');
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

const refusal = (status, problem) => `${status} ${problem.code ?? ''}${problem.detail ? `: ${problem.detail}` : ''}`;

/** What one request gives; a refusal that may pass is tried again for a while. */
async function rest(user, method, path, body) {
  const headers = { Authorization: `Bearer ${await token(user)}`, 'Idempotency-Key': randomUUID() };
  if (body) headers['Content-Type'] = 'application/json';
  const start = performance.now();
  for (let waits = '', wait = 500; ; await pause(wait)) {
    let why;
    try {
      const answer = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
      wait = 1000 * (answer.headers.get('Retry-After') ?? 0.5);
      if (answer.status === 204) return null;
      const json = await answer.json().catch(() => ({}));
      if (answer.ok) return json;
      why = refusal(answer.status, json);
      if (!json.retryable && answer.status < 502) throw new Error(`${method} ${path} was answered ${why}`);
    } catch (failure) {
      if (!(failure instanceof TypeError)) throw failure;
      why = failure.cause?.code ?? failure.message;
    }
    if (performance.now() - start > PATIENCE) throw new Error(`${method} ${path} was answered ${why}, for ${PATIENCE / 1000} s`);
    if (why !== waits) say(`waiting for ${method} ${path}: ${why}`);
    waits = why;
  }
}

function connect(user, options) {
  const auth = async send => send({ token: await token(user), deviceId: 'hold' });
  const socket = io(url, { auth, forceNew: true, reconnectionDelay: 200, ...options });
  let since;
  socket.on('disconnect', () => (since = performance.now()));
  socket.on('server_info', () => {
    if (since) away.push(performance.now() - since);
    since = undefined;
  });
  socket.on('call_ended', () => holding && ended++);
  return new Promise((resolve, reject) => {
    let why = 'it says nothing';
    const late = setTimeout(
      () => reject(new Error(`the socket of user ${user} is not connected after ${PATIENCE / 1000} s: ${why}`)),
      PATIENCE,
    );
    socket.once('server_info', () => {
      clearTimeout(late);
      resolve(socket);
    });
    socket.on('connect_error', ({ data, message }) => {
      const now = data ? refusal(data.status, data) : message;
      if (now !== why) say(`the socket of user ${user} is not connected: ${now}`);
      why = now;
      if (data?.retryable === false) reject(new Error(`the socket of user ${user} was refused: ${now}`));
      // The stock client tries again by itself only where nobody has refused it.
      else if (!socket.active) setTimeout(() => socket.connect(), 500);
    });
  });
}

async function make(index) {
  const [caller, receiver] = [first + 2 * index, first + 2 * index + 1];
  const sockets = [await connect(caller, {}), await connect(receiver, index % 2 ? {} : { transports: ['websocket'] })];
  // The demo's users may have one of another time.
  const { items: left } = await rest(caller, 'GET', '/api/v1/webrtc/calls/active');
  for (const { callSessionId } of left) await rest(caller, 'POST', `/api/v1/webrtc/calls/${callSessionId}/end`);
  const { conversationId } = await rest(caller, 'POST', '/api/v1/conversations', { participantIds: [receiver] });
  await rest(receiver, 'POST', `/api/v1/conversations/${conversationId}/accept`);
  const call = await rest(caller, 'POST', '/api/v1/webrtc/calls/initiate', {
    conversationId,
    receiverId: receiver,
    callType: 'audio',
  });
  await rest(receiver, 'POST', `/api/v1/webrtc/calls/${call.callSessionId}/accept`);
  return { caller, receiver, sockets, id: call.callSessionId };
}

/** Whether a signal is relayed; one that is refused for the moment is sent again, as the SDK does. */
async function relay(call) {
  const signal = { callSessionId: call.id, type: 'offer', toUserId: call.receiver, data: { type: 'offer', sdp: 'v=0' } };
  for (let attempt = 1; ; attempt++) {
    const answer = await call.sockets[0]
      .timeout(5000)
      .emitWithAck('webrtc_signaling', signal)
      .catch(() => ({ error: { code: 'no_answer', detail: 'no acknowledgement within 5 s', retryable: true } }));
    if (answer.ok) return true;
    if (!answer.error.retryable || attempt === 10) {
      say(`call ${call.id} relays no signal: ${refusal(answer.error.status ?? '', answer.error)}`);
      return false;
    }
    repeated.set(answer.error.code, (repeated.get(answer.error.code) ?? 0) + 1);
    await pause(200);
  }
}

async function keepSignaling(call) {
  let lost = 0;
  for (; holding; await pause(BETWEEN_SIGNALS)) {
    signals++;
    if (!(await relay(call))) lost++;
  }
  return lost;
}

const held = [];
try {
  say(`making ${calls} calls at ${url}, with users from ${first} on`);
  for (let i = 0; i < calls; i++) {
    held.push(await make(i));
    if (held.length % 10 === 0 && held.length < calls) say(`${held.length} of ${calls} calls are connected`);
  }
} catch (failure) {
  giveUp(`call ${held.length + 1} of ${calls} could not be made: ${failure.message}`);
}
ended = 0;
say(`holding ${held.length} calls for ${seconds} s, or until SIGTERM`);
const signaling = held.map(keepSignaling);
await Promise.race([once(process, 'SIGTERM'), pause(seconds * 1000)]);

say('asking after the calls');
const connected = held.flatMap(call => call.sockets).filter(socket => socket.connected).length;
holding = false;
const lost = (await Promise.all(signaling)).reduce((sum, each) => sum + each, 0);
let active = 0;
for (const call of held) {
  const path = `/api/v1/webrtc/calls/${call.id}`;
  const status = await rest(call.caller, 'GET', path).then(
    it => it.status,
    failure => failure.message,
  );
  if (status === 'connected') active++;
  else say(`call ${call.id} is not connected: ${status}`);
}
away.sort((a, b) => a - b);
const ms = value => (value === undefined ? '-' : `${Math.round(value)} ms`);
const again = [...repeated].map(([code, times]) => `${times} times ${code}`).join(', ');
console.log(`${active} of ${held.length} calls connected, ${ended} call_ended heard`);
console.log(`${signals} signals, ${lost} lost${again && `; sent again after ${again}`}`);
console.log(
  `${connected} of ${2 * held.length} sockets connected; ${away.length} reconnects, median ${ms(away[away.length >> 1])}, longest ${ms(away.at(-1))}`,
);
for (const call of held) await rest(call.caller, 'POST', `/api/v1/webrtc/calls/${call.id}/end`).catch(() => {});
held.flatMap(call => call.sockets).forEach(socket => socket.close());
const well =
  active === held.length && ended === 0 && lost === 0 && connected === 2 * held.length && (away.at(-1) ?? 0) <= MOST_AWAY;
process.exit(well ? 0 : 1);
