// Runs the stock Socket.IO client against the wire layer with the echoing test application on top.
// usage: node conformance.mjs PORT PACKAGE; prints one line a check, exits 1 if one fails.
import assert from 'node:assert/strict';

const { io } = await import(process.argv[3]);
/** What 4.0.2, the oldest client that is tested, does not do yet is asked of the current one only. */
const isCurrent = process.argv[3] === 'socket.io-client';
const url = `http://localhost:${process.argv[2]}`;
const LIMIT = 10_000;

const after = millis => new Promise(done => setTimeout(done, millis));
const once = (emitter, event) =>
  new Promise((done, failed) => {
    const limit = setTimeout(() => failed(new Error(`no ${event} within ${LIMIT} ms`)), LIMIT);
    emitter.once(event, (...args) => {
      clearTimeout(limit);
      done(args);
    });
  });

const sockets = [];
function open(options = {}) {
  const socket = io(url, { forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 50, ...options });
  sockets.push(socket);
  return socket;
}
async function connected(options) {
  const socket = open(options);
  await once(socket, 'connect');
  return socket;
}
const ask = (socket, event, ...args) =>
  new Promise((done, failed) => {
    const limit = setTimeout(() => failed(new Error(`no acknowledgement of ${event} within ${LIMIT} ms`)), LIMIT);
    socket.emit(event, ...args, answer => {
      clearTimeout(limit);
      done(answer);
    });
  });

const transports = {
  'default transports': {},
  'websocket only': { transports: ['websocket'] },
  'polling only': { transports: ['polling'] },
};

const checks = {};
for (const [name, options] of Object.entries(transports)) {
  checks[`${name}: connects, greets and acknowledges`] = async () => {
    const socket = open({ ...options, auth: { token: 'tökén' } });
    const greeting = once(socket, 'auth');
    await once(socket, 'connect');
    assert.deepEqual(await greeting, [{ token: 'tökén' }]);
    assert.deepEqual(await ask(socket, 'echo', { a: [1, 'x', null] }), { a: [1, 'x', null] });
    const back = once(socket, 'hello-back');
    socket.emit('hello', 'world');
    assert.deepEqual(await back, ['world']);
  };

  checks[`${name}: carries unicode and large payloads unchanged`] = async () => {
    const socket = await connected(options);
    const odd = '\u0000\u001e\u2028 é漢😀\ud83d "\\/</script>\r\n';
    assert.equal(await ask(socket, 'echo', odd), odd);
    const large = 'ü'.repeat(30_000);
    assert.deepEqual(await ask(socket, 'echo', { large }), { large });
  };

  checks[`${name}: keeps the order of what crosses while it connects`] = async () => {
    const socket = open(options);
    const seen = [];
    socket.on('n-back', n => seen.push(n));
    const sent = [];
    for (let n = 0; n < 300; n++) {
      sent.push(n);
      socket.emit('n', n);
      if (n % 10 === 0) await after(1);
    }
    await ask(socket, 'echo', 'done');
    assert.deepEqual(seen, sent);
  };

  checks[`${name}: refuses with the reason's data, and the client stays away`] = async () => {
    const socket = open({ ...options, auth: { refuse: true } });
    const [error] = await once(socket, 'connect_error');
    assert.equal(error.message, 'invalid_token');
    assert.deepEqual(error.data, { code: 'invalid_token', status: 401 });
    if (isCurrent) assert.equal(socket.active, false);
  };

  checks[`${name}: the client comes back after a close that asks for it`] = async () => {
    const socket = await connected(options);
    const before = socket.id;
    const gone = once(socket, 'disconnect');
    const back = gone.then(() => once(socket, 'connect'));
    socket.emit('close', 'DRAINING');
    assert.equal((await gone)[0], 'transport close');
    await back;
    assert.notEqual(socket.id, before);
  };

  checks[`${name}: the client stays away after a close that asks for it`] = async () => {
    const socket = await connected(options);
    const gone = once(socket, 'disconnect');
    socket.emit('close', 'TOO_MANY_PACKETS');
    assert.equal((await gone)[0], 'io server disconnect');
    assert.equal(socket.active, false);
  };

  checks[`${name}: the client leaves and connects again`] = async () => {
    const socket = await connected(options);
    const gone = once(socket, 'disconnect');
    socket.disconnect();
    assert.equal((await gone)[0], 'io client disconnect');
    socket.connect();
    await once(socket, 'connect');
    assert.equal(await ask(socket, 'echo', 1), 1);
  };

  checks[`${name}: a message over the limit cuts the client off`] = async () => {
    const socket = open({ ...options, reconnection: false });
    const upgraded = options.transports ? null : once(socket.io.engine, 'upgrade');
    await once(socket, 'connect');
    await upgraded;
    const gone = once(socket, 'disconnect');
    socket.emit('echo', 'x'.repeat(70_000));
    assert.match((await gone)[0], /transport (close|error)/);
  };
}

checks['default transports: upgrades to WebSocket'] = async () => {
  const socket = open();
  const upgraded = once(socket.io.engine, 'upgrade');
  assert.equal(socket.io.engine.transport.name, 'polling');
  await once(socket, 'connect');
  await upgraded;
  assert.equal(socket.io.engine.transport.name, 'websocket');
  assert.equal(await ask(socket, 'echo', 'after'), 'after');
};

checks['there is no other namespace'] = async () => {
  const socket = io(`${url}/admin`, { forceNew: true, reconnection: false });
  sockets.push(socket);
  const [error] = await once(socket, 'connect_error');
  assert.equal(error.message, 'Invalid namespace');
};

checks['binary cuts the client off'] = async () => {
  const socket = await connected({ transports: ['websocket'], reconnection: false });
  const gone = once(socket, 'disconnect');
  socket.emit('echo', Buffer.from([1, 2, 3]));
  assert.equal((await gone)[0], 'transport close');
};

if (isCurrent) {
  checks['the close code is there for those who ask'] = async () => {
    const socket = await connected({ transports: ['websocket'], reconnection: false });
    const gone = once(socket, 'disconnect');
    socket.emit('close', 'EXPIRED');
    assert.equal((await gone)[1].context.code, 4100);
  };
}

checks['forty clients upgrade at once, each in order'] = async () => {
  const sent = Array.from({ length: 100 }, (_, n) => n);
  await Promise.all(
    Array.from({ length: 40 }, async () => {
      const socket = open();
      const seen = [];
      socket.on('n-back', n => seen.push(n));
      for (const n of sent) {
        socket.emit('n', n);
        if (n % 5 === 0) await after(0);
      }
      await ask(socket, 'echo', 'done');
      assert.deepEqual(seen, sent);
    }),
  );
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok      ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}\n        ${error.stack}`);
  }
  for (const socket of sockets.splice(0)) socket.disconnect();
}
const total = Object.keys(checks).length;
console.log(`${total - failed} of ${total} checks passed`);
process.exit(failed ? 1 : 0);
