// Runs the stock Socket.IO client into every refusal at once, and prints what it was told, one JSON object.
// usage: node refusals.mjs BASE GOOD_TOKEN ENDED_TOKEN SHORT_TOKEN MILLIS; the names of the refusals are the test's.
import { io } from 'socket.io-client';

const [base, good, ended, short, millis] = process.argv.slice(2);
const told = {};

function run(name, { token = good, namespace = '', ...options }) {
  told[name] = [];
  const socket = io(base + namespace, { forceNew: true, query: { who: `js-${name}` }, auth: { token }, ...options });
  socket.on('connect_error', error => told[name].push(error.data?.code ?? error.message));
  socket.on('disconnect', reason => told[name].push(reason));
}

run('bad-token', { token: 'bad' });
run('ended-token', { token: ended });
run('token-that-ends', { token: short });
run('namespace', { namespace: '/admin' });
run('origin', { extraHeaders: { Origin: 'https://evil.example' } });
run('displaced', {});

setTimeout(() => {
  console.log(JSON.stringify(told));
  process.exit(0);
}, Number(millis));
