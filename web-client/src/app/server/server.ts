import type { CallHistory, RestClient } from '../../sdk';
import type { Conversation, Message, Page } from './types';

/** The part of the SDK's REST client that the page uses. */
export type Rest = Pick<RestClient, 'get' | 'post' | 'delete'>;

export const MESSAGES_A_PAGE = 50;

/** The REST requests of this page. */
export const server = (rest: Rest, history: CallHistory, named: (conversation: Conversation) => Conversation) => ({
  conversations: () =>
    rest.get<{ items: Conversation[] }>('/api/v1/conversations?limit=100').then(found => found.items.map(named)),
  create: (participantIds: number[], title?: string) =>
    rest.post<Conversation>('/api/v1/conversations', { participantIds, ...(title && { title }) }).then(named),
  accept: (conversationId: number) => rest.post<void>(`/api/v1/conversations/${conversationId}/accept`),
  leave: (conversationId: number, me: number) => rest.delete<void>(`/api/v1/conversations/${conversationId}/participants/${me}`),
  messages: (conversationId: number, page: number) =>
    rest.get<Page<Message>>(`/api/v1/conversations/${conversationId}/messages?page=${page}&limit=${MESSAGES_A_PAGE}`),
  send: (conversationId: number, text: string) =>
    rest.post<Message>(`/api/v1/conversations/${conversationId}/messages`, { text }),
  online: (userIds: number[]) =>
    rest.get<{ online: number[] }>(`/api/v1/presence?userIds=${userIds.join(',')}`).then(found => found.online),
  missed: () => history.missed(),
  seen: (conversationId: number, upTo: number) => history.markSeen({ conversationId, upTo }),
});

export type Server = ReturnType<typeof server>;
