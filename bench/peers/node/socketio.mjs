// Signaling on Socket.IO in its plainest form: a JWT at the handshake, one room for each user, `webrtc_signaling` relayed
// to `toUserId`, acknowledged if the client asks for it. With REDIS_URL set, the Redis adapter joins the processes.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { createAdapter } from '@socket.io/redis-adapter';
import { Redis } from 'ioredis';
import jwt from 'jsonwebtoken';

const { PORT, JWT_SECRET, REDIS_URL } = process.env;
const http = createServer();
const io = new Server(http, { cors: { origin: 'http://localhost' } });

if (REDIS_URL) {
  const pub = new Redis(REDIS_URL);
  io.adapter(createAdapter(pub, pub.duplicate()));
}

io.use((socket, next) => {
  try {
    socket.data.userId = jwt.verify(socket.handshake.auth.token, JWT_SECRET, { algorithms: ['HS256'] }).userId;
    next();
  } catch {
    next(new Error('unauthorized'));
  }
});

io.on('connection', socket => {
  socket.join(`user:${socket.data.userId}`);
  socket.on('webrtc_signaling', ({ callSessionId, type, data, toUserId }, acknowledge) => {
    socket.to(`user:${toUserId}`).emit('webrtc_signaling', {
      callSessionId,
      type,
      data,
      fromUserId: socket.data.userId,
    });
    acknowledge?.({ ok: true });
  });
});

process.on('SIGUSR2', () => {
  globalThis.gc?.();
  globalThis.gc?.();
});
http.listen(Number(PORT), '127.0.0.1', 4096);
