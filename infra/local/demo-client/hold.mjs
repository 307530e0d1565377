// Holds calls while something is done to the stack, and says what their sockets went through.
// Usage: JWT_SECRET=… [NODE_EXTRA_CA_CERTS=…] node hold.mjs URL CALLS SECONDS
import { createHmac, randomInt } from "node:crypto";
import { io } from "socket.io-client";

const [url, calls, seconds] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const first = randomInt(1_000_000, 900_000_000);
const away = [];
let ended = 0;

const base64url = value => Buffer.from(value).toString("base64url");

function token(user) {
  const now = Math.floor(Date.now() / 1000);
  const text = [{ alg: "HS256", typ: "JWT" }, { sub: String(user), name: `User ${user}`, iat: now, exp: now + 3600 }]
    .map(part => base64url(JSON.stringify(part))).join(".");
  return `${text}.${createHmac("sha256", process.env.JWT_SECRET).update(text).digest("base64url")}`;
}

async function rest(user, method, path, body) {
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(url + path, {
      method,
      headers: { Authorization: `Bearer ${token(user)}`, ...(body && { "Content-Type": "application/json" }) },
      body: body && JSON.stringify(body),
    });
    const json = answer.status === 204 ? null : await answer.json();
    if (answer.ok) return json;
    if (!json.retryable && json.code !== "receiver_offline" || attempt === 20) throw new Error(`${path}: ${json.code}`);
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

function connect(user, options) {
  const socket = io(url, { auth: { token: token(user), deviceId: "hold" }, forceNew: true, reconnectionDelay: 200, ...options });
  let since;
  socket.on("disconnect", () => (since = performance.now()));
  socket.on("server_info", () => {
    if (since) away.push(performance.now() - since);
    since = undefined;
  });
  socket.on("call_ended", () => ended++);
  return new Promise(resolve => socket.once("server_info", () => resolve(socket)));
}

const held = [];
for (let i = 0; i < calls; i++) {
  const [caller, receiver] = [first + 2 * i, first + 2 * i + 1];
  const sockets = [await connect(caller, {}), await connect(receiver, i % 2 ? {} : { transports: ["websocket"] })];
  const { conversationId } = await rest(caller, "POST", "/api/v1/conversations", { participantIds: [receiver] });
  await rest(receiver, "POST", `/api/v1/conversations/${conversationId}/accept`);
  const call = await rest(caller, "POST", "/api/v1/webrtc/calls/initiate", { conversationId, receiverId: receiver, callType: "audio" });
  await rest(receiver, "POST", `/api/v1/webrtc/calls/${call.callSessionId}/accept`);
  held.push({ caller, receiver, sockets, id: call.callSessionId });
}
console.log(`holding ${held.length} calls`);
await new Promise(resolve => setTimeout(resolve, seconds * 1000));

const connected = held.flatMap(call => call.sockets).filter(socket => socket.connected).length;
let active = 0;
let relayed = 0;
for (const call of held) {
  if ((await rest(call.caller, "GET", `/api/v1/webrtc/calls/${call.id}`)).status === "connected") active++;
  const signal = { callSessionId: call.id, type: "offer", toUserId: call.receiver, data: { type: "offer", sdp: "v=0" } };
  if ((await call.sockets[0].timeout(5000).emitWithAck("webrtc_signaling", signal).catch(() => ({}))).ok) relayed++;
}
away.sort((a, b) => a - b);
const ms = value => (value === undefined ? "-" : `${Math.round(value)} ms`);
console.log(`${active} of ${held.length} calls connected, ${ended} call_ended heard, ${relayed} still relay signals`);
console.log(`${connected} of ${2 * held.length} sockets connected; ${away.length} reconnects, median ${ms(away[away.length >> 1])}, longest ${ms(away.at(-1))}`);
for (const call of held) await rest(call.caller, "POST", `/api/v1/webrtc/calls/${call.id}/end`).catch(() => {});
held.flatMap(call => call.sockets).forEach(socket => socket.close());
process.exitCode = active === held.length && relayed === held.length && connected === 2 * held.length ? 0 : 1;
