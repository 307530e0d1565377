/** Whom a call is to: one user, or with `userId` null everybody in the conversation. */
export type Target = { conversationId: number; userId: number | null; name: string };

/** One user. */
export type Callee = Target & { userId: number };

export const isOne = (target: Target): target is Callee => target.userId !== null;
