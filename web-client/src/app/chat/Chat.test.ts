import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Server } from '../server/server';
import { Chat } from './Chat';

const messages = vi.fn<Server['messages']>();
const send = vi.fn<Server['send']>();
let chat: Chat;

beforeEach(() => {
  vi.useFakeTimers();
  messages.mockReset();
  chat = new Chat({ messages, send }, 7);
});
afterEach(() => {
  chat.stop();
  vi.useRealTimers();
});

test('asks for its messages until they come', async () => {
  messages.mockRejectedValueOnce(new Error('timeout')).mockResolvedValue({ items: [], page: 1, limit: 50, total: 0 });
  await chat.load();
  expect(chat.state.get()).toMatchObject({ messages: null, failed: true });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(chat.state.get()).toMatchObject({ messages: [], failed: false });
});

test('leaves it to the user to ask for earlier messages again', async () => {
  messages.mockRejectedValue(new Error('timeout'));
  await chat.older();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(messages).toHaveBeenCalledTimes(1);
});
