import { afterEach, expect, test, vi } from 'vitest';
import { problemOf } from './problem';
import { FetchRest } from './rest';

const rest = new FetchRest(
  'http://gateway',
  async () => 't',
  async () => 'laptop',
);
const answers = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));
const refusal = () => rest.get('/x').then(() => expect.unreachable(), problemOf);

afterEach(() => vi.unstubAllGlobals());

test('tells how long to wait, where the header says it', async () => {
  const problem = JSON.stringify({ code: 'unavailable', title: '', status: 503, retryable: true, traceId: null });
  answers(async () => new Response(problem, { status: 503, headers: { 'Retry-After': '7' } }));
  expect(await refusal()).toMatchObject({ code: 'unavailable', retryAfterSeconds: 7 });
});

test('tells it of what something between has answered, too', async () => {
  answers(async () => new Response('<html>', { status: 502, headers: { 'Retry-After': '3' } }));
  expect(await refusal()).toMatchObject({ code: 'unreachable', status: 502, retryable: true, retryAfterSeconds: 3 });
});

test('tells nothing where the header is missing or a date', async () => {
  answers(async () => new Response('', { status: 503 }));
  expect(await refusal()).not.toHaveProperty('retryAfterSeconds');
  answers(async () => new Response('', { status: 503, headers: { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' } }));
  expect(await refusal()).not.toHaveProperty('retryAfterSeconds');
});

test('counts a server that does not answer, or stops in the middle, as unreachable', async () => {
  answers(() => Promise.reject(new DOMException('', 'TimeoutError')));
  expect(await refusal()).toMatchObject({ code: 'unreachable' });
  const cut = new ReadableStream({ start: it => it.error(new TypeError('terminated')) });
  answers(async () => new Response(cut));
  expect(await refusal()).toMatchObject({ code: 'unreachable' });
});

test('asks nothing of the server for someone who is signed out', async () => {
  answers(() => expect.unreachable());
  const nobody = new FetchRest(
    'http://gateway',
    async () => null,
    async () => 'laptop',
  );
  await expect(nobody.get('/x')).rejects.toMatchObject({ problem: { code: 'invalid_token', retryable: false } });
});
