import { beforeEach, expect, test, vi } from 'vitest';
import { CallsClient } from './client';
import { BOB, FakeServer, refusal, session } from './fakes/server';

let server: FakeServer;
let client: CallsClient;

beforeEach(() => {
  server = new FakeServer();
  client = new CallsClient({
    url: 'http://gateway',
    token: async () => 't',
    deviceId: 'laptop',
    transport: server,
    rest: server,
  });
});

test('lists the calls of the user', async () => {
  const page = { items: [session()], page: 1, limit: 20, total: 1 };
  server.answers['GET /api/v1/webrtc/calls/history?'] = () => page;
  expect(await client.history.list()).toBe(page);
});

test('lists some of them', async () => {
  const page = { items: [], page: 2, limit: 50, total: 0 };
  server.answers['GET /api/v1/webrtc/calls/history?page=2&limit=50&status=missed,busy&direction=incoming'] = () => page;
  expect(await client.history.list({ page: 2, limit: 50, status: ['missed', 'busy'], direction: 'incoming' })).toBe(page);
  server.answers['GET /api/v1/webrtc/calls/history?status=missed'] = () => page;
  expect(await client.history.list({ status: 'missed' })).toBe(page);
});

test('counts missed calls, and marks them as seen', async () => {
  const missed = { total: 1, items: [{ conversationId: 1, count: 1, lastCall: session({ status: 'missed' }) }] };
  const seen = vi.fn();
  server.answers['GET /api/v1/me/missed-calls'] = () => missed;
  server.answers['POST /api/v1/me/missed-calls/seen'] = seen;
  expect(await client.history.missed()).toBe(missed);
  await client.history.markSeen({ conversationId: 1, upTo: 981 });
  expect(seen).toHaveBeenCalledWith({ conversationId: 1, upTo: 981 });
});

test('passes a refusal on', async () => {
  server.answers['POST /api/v1/me/missed-calls/seen'] = () => refusal('not_found', { status: 404 });
  await expect(client.history.markSeen({ upTo: BOB })).rejects.toMatchObject({ problem: { code: 'not_found' } });
});

test('tells what another device has seen', () => {
  const heard = vi.fn();
  client.on('missedCallsSeen', heard);
  server.tells('missed_calls_seen', { conversationId: 1, upTo: 981 });
  expect(heard).toHaveBeenCalledWith({ conversationId: 1, upTo: 981 });
});
