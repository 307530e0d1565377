// The shape of an application without services or a broker: REST, PostgreSQL and Socket.IO in one Node process. "initiate"
// checks the conversation, the callee's presence and that no call is active, writes session, participant and notice in one
// transaction, and then emits call_incoming; "end" closes the call and emits call_ended. There is nothing else.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import pg from 'pg';
import jwt from 'jsonwebtoken';

const { PORT, JWT_SECRET, DATABASE_URL, CALLS = '1000' } = process.env;
const db = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });

await db.query(`
  CREATE TABLE users (id serial PRIMARY KEY);
  CREATE TABLE conversations (id serial PRIMARY KEY);
  CREATE TABLE conversation_participants (
    conversation_id int NOT NULL REFERENCES conversations, user_id int NOT NULL REFERENCES users,
    PRIMARY KEY (conversation_id, user_id));
  CREATE TABLE messages (
    id serial PRIMARY KEY, conversation_id int NOT NULL REFERENCES conversations, body text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX ON messages (conversation_id);
  CREATE TABLE call_sessions (
    id serial PRIMARY KEY, caller_id int NOT NULL REFERENCES users, receiver_id int NOT NULL REFERENCES users,
    conversation_id int NOT NULL REFERENCES conversations, call_type varchar(10) NOT NULL, status varchar(20) NOT NULL,
    start_time timestamptz, end_time timestamptz, created_at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX ON call_sessions (conversation_id, status);
  CREATE TABLE call_participants (
    id serial PRIMARY KEY, call_session_id int NOT NULL REFERENCES call_sessions, user_id int NOT NULL REFERENCES users,
    joined_at timestamptz, left_at timestamptz, UNIQUE (call_session_id, user_id));
  INSERT INTO users SELECT generate_series(1, 2 * ${Number(CALLS)});
  INSERT INTO conversations SELECT generate_series(1, ${Number(CALLS)});
  INSERT INTO conversation_participants SELECT (u + 1) / 2, u FROM generate_series(1, 2 * ${Number(CALLS)}) u;`);

const verify = token => jwt.verify(token, JWT_SECRET, { algorithms: ['HS256'] }).userId;
const room = userId => `user:${userId}`;

class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function inTransaction(work) {
  const client = await db.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (e) {
    await client.query('ROLLBACK');
    throw e;
  } finally {
    client.release();
  }
}

async function initiate(userId, { conversationId, receiverId, callType }) {
  const members = await db.query('SELECT user_id FROM conversation_participants WHERE conversation_id = $1', [conversationId]);
  const ids = members.rows.map(r => r.user_id);
  if (!ids.includes(userId) || !ids.includes(receiverId)) throw new Refusal(403, 'not a participant');
  if (!io.sockets.adapter.rooms.has(room(receiverId))) throw new Refusal(409, 'receiver is offline');
  const session = await inTransaction(async tx => {
    const active = await tx.query(
      `SELECT 1 FROM call_sessions WHERE conversation_id = $1 AND status IN ('initiating', 'ringing', 'connected')`,
      [conversationId],
    );
    if (active.rowCount) throw new Refusal(409, 'a call is active');
    const {
      rows: [call],
    } = await tx.query(
      `INSERT INTO call_sessions (caller_id, receiver_id, conversation_id, call_type, status)
       VALUES ($1, $2, $3, $4, 'ringing') RETURNING id AS "callSessionId", conversation_id, call_type, status`,
      [userId, receiverId, conversationId, callType],
    );
    await tx.query('INSERT INTO call_participants (call_session_id, user_id, joined_at) VALUES ($1, $2, now())', [
      call.callSessionId,
      userId,
    ]);
    await tx.query('INSERT INTO messages (conversation_id, body) VALUES ($1, $2)', [
      conversationId,
      callType === 'video' ? 'Video call started' : 'Audio call started',
    ]);
    return call;
  });
  io.to(room(receiverId)).emit('call_incoming', {
    callSessionId: session.callSessionId,
    callerId: userId,
    conversationId,
    callType,
  });
  return session;
}

async function end(userId, id) {
  const call = await inTransaction(async tx => {
    const {
      rows: [row],
    } = await tx.query(
      `UPDATE call_sessions SET status = 'ended', end_time = now() WHERE id = $1 AND $2 IN (caller_id, receiver_id)
       AND status IN ('initiating', 'ringing', 'connected') RETURNING id, caller_id, receiver_id, conversation_id`,
      [id, userId],
    );
    if (!row) throw new Refusal(404, 'no such call');
    await tx.query('UPDATE call_participants SET left_at = now() WHERE call_session_id = $1', [id]);
    await tx.query('INSERT INTO messages (conversation_id, body) VALUES ($1, $2)', [row.conversation_id, 'Call ended']);
    return row;
  });
  io.to([room(call.caller_id), room(call.receiver_id)]).emit('call_ended', { callSessionId: call.id });
  return { id: call.id, status: 'ended' };
}

async function handle(req) {
  let userId;
  try {
    userId = verify((req.headers.authorization ?? '').replace(/^Bearer /, ''));
  } catch {
    throw new Refusal(401, 'unauthorized');
  }
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  if (req.url === '/api/v1/webrtc/calls/initiate') return initiate(userId, JSON.parse(Buffer.concat(chunks)));
  const ending = /^\/api\/v1\/webrtc\/calls\/(\d+)\/end$/.exec(req.url);
  if (ending) return end(userId, Number(ending[1]));
  throw new Refusal(404, 'not found');
}

const http = createServer((req, res) => {
  if (req.url.startsWith('/socket.io/')) return;
  handle(req)
    .then(
      body => [200, body],
      e => [e.status ?? 500, { error: e.message }],
    )
    .then(([status, body]) => {
      const text = JSON.stringify(body);
      res.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }).end(text);
    });
});
const io = new Server(http, { cors: { origin: 'http://localhost' } });
io.use((socket, next) => {
  try {
    socket.data.userId = verify(socket.handshake.auth.token);
    next();
  } catch {
    next(new Error('unauthorized'));
  }
});
io.on('connection', socket => socket.join(room(socket.data.userId)));
http.listen(Number(PORT), '127.0.0.1', 4096);
