// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { button, press, show } from '../fakes/show';
import { ConversationList } from './ConversationList';
import type { InboxState } from './Inbox';
import type { Conversation } from '../server/types';

const on = { onSelect: vi.fn(), onNew: vi.fn(), onRetry: vi.fn() };

const withPeer = (conversationId: number, userId: number, displayName: string | null, title: string | null = null) =>
  ({
    conversationId,
    title,
    createdAt: '2026-01-31T09:30:00Z',
    lastMessage: null,
    participants: [
      { userId: 1, displayName: 'Alice' },
      { userId, displayName },
    ],
  }) as unknown as Conversation;

const shows = (inbox: Partial<InboxState>, search = '') =>
  show(
    <ConversationList
      me={1}
      inbox={{ conversations: null, unread: new Map(), failed: false, ...inbox }}
      online={new Set([2])}
      joinable={[]}
      selected={7}
      search={search}
      {...on}
    />,
  );

beforeEach(() => void vi.clearAllMocks());

test('says that it loads', () => {
  shows({});
  expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy();
});

test('says that the server is away, and asks at once when told to', () => {
  shows({ failed: true });
  expect(screen.getByText('The server cannot be reached')).toBeTruthy();
  press(button('Try again'));
  expect(on.onRetry).toHaveBeenCalledOnce();
});

test('keeps what it has while the server is away', () => {
  shows({ failed: true, conversations: [withPeer(7, 2, 'Bob')] });
  expect(button(/^Bob/)).toBeTruthy();
});

test('helps someone without conversations on', () => {
  shows({ conversations: [] });
  press(button('New conversation'));
  expect(on.onNew).toHaveBeenCalledOnce();
});

test('shows who is there, what is open and what is new', () => {
  shows({
    conversations: [withPeer(7, 2, 'Bob', 'Load 4711'), withPeer(8, 3, null)],
    unread: new Map([[8, { messages: 2, missed: 1 }]]),
  });
  const [bob, other] = [button(/Bob/), button(/User 3/)];
  expect(bob.textContent).toContain('Load 4711');
  expect(bob.textContent).toContain('Online');
  expect(bob.getAttribute('aria-current')).toBe('true');
  expect(other.textContent).toContain('Offline');
  expect(screen.getByText('2 unread messages')).toBeTruthy();
  expect(screen.getByText('1 missed call')).toBeTruthy();
  press(other);
  expect(on.onSelect).toHaveBeenCalledWith(8);
});

test('finds by name and title', () => {
  const conversations = [withPeer(7, 2, 'Bob', 'Load 4711'), withPeer(8, 3, 'Carol')];
  const { unmount } = shows({ conversations }, ' 4711');
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  unmount();
  shows({ conversations }, 'nobody');
  expect(screen.getByText('Nothing found')).toBeTruthy();
});

test('marks a request', () => {
  shows({ conversations: [{ ...withPeer(7, 2, 'Bob'), requestedBy: 2 }, withPeer(8, 3, 'Carol')] });
  expect(button(/Bob/).textContent).toContain('Request');
  expect(button(/Carol/).textContent).not.toContain('Request');
});
