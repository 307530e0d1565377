import { io } from 'socket.io-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signedOut, type Problem } from './problem';
import { SocketIoTransport } from './socketio';

vi.mock('socket.io-client', () => ({ io: vi.fn() }));

/** A fake Socket.IO client that asks for the credentials. */
class Knocking {
  shown: object[] = [];
  private auth: (given: (auth: object) => void) => void = () => {};
  id: string | undefined = 'first';
  connected = true;
  hear: (name: string, payload?: unknown) => void = () => {};
  sent: [string, object][] = [];
  on = vi.fn();
  onAny = vi.fn((hear: Knocking['hear']) => (this.hear = hear));
  disconnect = vi.fn();
  timeout = () => ({
    emitWithAck: async (event: string, argument: object) => {
      this.sent.push([event, argument]);
      return { ok: true, data: {} };
    },
  });
  connect = () => this.auth(auth => this.shown.push(auth));

  opened(options: { auth: Knocking['auth'] }) {
    this.auth = options.auth;
    queueMicrotask(this.connect);
    return this;
  }
}

const token = vi.fn<() => Promise<string | null>>();
let socket: Knocking;
let transport: SocketIoTransport;
let states: [string, Problem | null][];

beforeEach(() => {
  vi.useFakeTimers();
  socket = new Knocking();
  vi.mocked(io).mockImplementation((_, options) => socket.opened(options as never) as never);
  transport = new SocketIoTransport('http://gateway', token, async () => 'laptop');
  states = [];
  transport.onState((state, _, problem) => states.push([state, problem]));
});

afterEach(() => vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(20_000);

test('shows a token and a device', async () => {
  token.mockResolvedValue('t');
  transport.open();
  await settle();
  expect(socket.shown).toEqual([{ token: 't', deviceId: 'laptop' }]);
});

test('stops for someone who is signed out, and begins again when asked to', async () => {
  token.mockResolvedValue(null);
  transport.open();
  await settle();
  expect(states.at(-1)).toEqual(['disconnected', expect.objectContaining({ code: 'invalid_token' })]);
  expect(socket.shown).toEqual([]);
  token.mockResolvedValue('another');
  transport.open();
  await settle();
  expect(socket.shown).toEqual([{ token: 'another', deviceId: 'laptop' }]);
});

test('forgets a question that is answered after the end', async () => {
  let answer: (token: null) => void = () => {};
  token.mockImplementationOnce(() => new Promise(resolve => (answer = resolve)));
  transport.open();
  await settle();
  transport.close();
  answer(null);
  await settle();
  expect(states.at(-1)).toEqual(['disconnected', null]);
});

test('goes on asking while the issuer is away', async () => {
  token.mockRejectedValueOnce(new Error('away')).mockResolvedValue('t');
  transport.open();
  await settle();
  expect(states.map(([state]) => state)).toEqual(['connecting', 'reconnecting']);
  expect(socket.shown).toEqual([{ token: 't', deviceId: 'laptop' }]);
});

test('shows another token as soon as there is one, once', async () => {
  token.mockResolvedValue('old');
  transport.open();
  await settle();
  socket.hear('token_expiring');
  await settle();
  expect(socket.sent).toEqual([]);
  token.mockResolvedValueOnce(null).mockRejectedValueOnce(new Error('away')).mockResolvedValue('new');
  await settle();
  expect(socket.sent).toEqual([['auth_refresh', { token: 'new' }]]);
  await settle();
  expect(socket.sent).toHaveLength(1);
});

test('looks for no other token once the connection is another one', async () => {
  token.mockResolvedValue('old');
  transport.open();
  await settle();
  socket.hear('token_expiring');
  await settle();
  socket.id = 'second';
  token.mockClear();
  await settle();
  expect(token.mock.calls.length).toBeLessThanOrEqual(1);
  expect(socket.sent).toEqual([]);
});

test('says which token was refused, until one is taken', async () => {
  token.mockReset().mockResolvedValue('t');
  transport.open();
  await settle();
  const handlers = new Map(socket.on.mock.calls as [string, (argument?: unknown) => void][]);
  handlers.get('connect_error')?.(Object.assign(new Error('no'), { data: signedOut() }));
  await settle();
  expect(token.mock.calls.at(-1)).toEqual(['t']);
  handlers.get('connect')?.();
  socket.connect();
  await settle();
  expect(token.mock.calls.at(-1)).toEqual([undefined]);
});
