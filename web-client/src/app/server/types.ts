export type { CallNotice, Conversation, Message } from '../../sdk';

export type Member = { readonly userId: number; readonly displayName: string | null; readonly isRequested?: true };
export type Page<T> = { items: T[]; page: number; limit: number; total: number };
