// Holds calls while something is done to the stack, and says what their sockets went through.
//
// Usage: JWT_SECRET=… [JWT_AUDIENCE=…] [USER_ID_CLAIM=…] [NODE_EXTRA_CA_CERTS=…] node hold.mjs URL CALLS SECONDS
//
// The settings are those of the stack. It ends with 0 when every call is still connected and relays signals, with 1
// when one does not, with 2 when the calls could not be made.
import { createHmac, randomInt, randomUUID } from "node:crypto";
import { io } from "socket.io-client";

const PATIENCE = 15_000;

const [url, calls, seconds] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const { JWT_SECRET: secret, JWT_AUDIENCE: audience, USER_ID_CLAIM: claim } = process.env;
const first = randomInt(1_000_000, 900_000_000);
const away = [];
let ended = 0;

const say = text => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

function giveUp(text) {
  console.error(`hold: ${text}`);
  process.exit(2);
}

if (!URL.canParse(url ?? "") || !(calls >= 1) || !(seconds >= 0)) giveUp("usage: JWT_SECRET=… node hold.mjs URL CALLS SECONDS");
if (!secret) giveUp("JWT_SECRET is not set. The stack has to run with the same one, because the demo sign-in has four users only.");

const base64url = value => Buffer.from(value).toString("base64url");

function token(user) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { [claim || "sub"]: String(user), name: `User ${user}`, iat: now, exp: now + seconds + 600 };
  if (audience) claims.aud = audience;
  const text = [{ alg: "HS256", typ: "JWT" }, claims].map(part => base64url(JSON.stringify(part))).join(".");
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}

const refusal = (status, problem) => `${status} ${problem.code ?? ""}${problem.detail ? `: ${problem.detail}` : ""}`;

/** What one request gives; a refusal that may pass is tried again for a while. */
async function rest(user, method, path, body) {
  const headers = { Authorization: `Bearer ${token(user)}`, "Idempotency-Key": randomUUID() };
  if (body) headers["Content-Type"] = "application/json";
  const start = performance.now();
  for (let waits = "", wait = 500; ; await pause(wait)) {
    let why;
    try {
      const answer = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
      wait = 1000 * (answer.headers.get("Retry-After") ?? 0.5);
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
  const auth = send => send({ token: token(user), deviceId: "hold" });
  const socket = io(url, { auth, forceNew: true, reconnectionDelay: 200, ...options });
  let since;
  socket.on("disconnect", () => (since = performance.now()));
  socket.on("server_info", () => {
    if (since) away.push(performance.now() - since);
    since = undefined;
  });
  socket.on("call_ended", () => ended++);
  return new Promise((resolve, reject) => {
    let why = "it says nothing";
    const late = setTimeout(() => reject(new Error(`the socket of user ${user} is not connected after ${PATIENCE / 1000} s: ${why}`)), PATIENCE);
    socket.once("server_info", () => {
      clearTimeout(late);
      resolve(socket);
    });
    socket.on("connect_error", ({ data, message }) => {
      const now = data ? refusal(data.status, data) : message;
      if (now !== why) say(`the socket of user ${user} is not connected: ${now}`);
      why = now;
      if (data?.retryable === false) reject(new Error(`the socket of user ${user} was refused: ${now}`));
      // The stock client tries again by itself only where nobody has refused it.
      else if (!socket.active) setTimeout(() => socket.connect(), 500);
    });
  });
}

async function hold(index) {
  const [caller, receiver] = [first + 2 * index, first + 2 * index + 1];
  const sockets = [await connect(caller, {}), await connect(receiver, index % 2 ? {} : { transports: ["websocket"] })];
  const { conversationId } = await rest(caller, "POST", "/api/v1/conversations", { participantIds: [receiver] });
  await rest(receiver, "POST", `/api/v1/conversations/${conversationId}/accept`);
  const call = await rest(caller, "POST", "/api/v1/webrtc/calls/initiate", { conversationId, receiverId: receiver, callType: "audio" });
  await rest(receiver, "POST", `/api/v1/webrtc/calls/${call.callSessionId}/accept`);
  return { caller, receiver, sockets, id: call.callSessionId };
}

const held = [];
try {
  say(`making ${calls} calls at ${url}, with users from ${first} on`);
  for (let i = 0; i < calls; i++) {
    held.push(await hold(i));
    if (held.length % 10 === 0 && held.length < calls) say(`${held.length} of ${calls} calls are connected`);
  }
} catch (failure) {
  giveUp(`call ${held.length + 1} of ${calls} could not be made: ${failure.message}`);
}
say(`holding ${held.length} calls for ${seconds} s`);
await pause(seconds * 1000);

say("asking after the calls, and sending a signal in each");
const connected = held.flatMap(call => call.sockets).filter(socket => socket.connected).length;
let active = 0;
let relayed = 0;
for (const call of held) {
  const path = `/api/v1/webrtc/calls/${call.id}`;
  const status = await rest(call.caller, "GET", path).then(it => it.status, failure => failure.message);
  if (status === "connected") active++;
  else say(`call ${call.id} is not connected: ${status}`);
  const signal = { callSessionId: call.id, type: "offer", toUserId: call.receiver, data: { type: "offer", sdp: "v=0" } };
  const answer = await call.sockets[0].timeout(5000).emitWithAck("webrtc_signaling", signal).catch(() => ({}));
  if (answer.ok) relayed++;
  else say(`call ${call.id} relays no signal: ${answer.error ? refusal(answer.error.status, answer.error) : "no acknowledgement within 5 s"}`);
}
away.sort((a, b) => a - b);
const ms = value => (value === undefined ? "-" : `${Math.round(value)} ms`);
console.log(`${active} of ${held.length} calls connected, ${ended} call_ended heard, ${relayed} still relay signals`);
console.log(`${connected} of ${2 * held.length} sockets connected; ${away.length} reconnects, median ${ms(away[away.length >> 1])}, longest ${ms(away.at(-1))}`);
for (const call of held) await rest(call.caller, "POST", `/api/v1/webrtc/calls/${call.id}/end`).catch(() => {});
held.flatMap(call => call.sockets).forEach(socket => socket.close());
process.exitCode = active === held.length && relayed === held.length && connected === 2 * held.length ? 0 : 1;
