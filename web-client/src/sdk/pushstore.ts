/** What the pages and the worker of an origin share about push. Each value is a file of one cache, which a worker can read. */
export interface PushValues {
  /** Whom this browser is subscribed for, and what the worker has to know to act for that user. */
  subscription: PushSubscriber;
  /** The language of notifications. */
  language: string;
  /** What the user pressed in a notification, until a page has taken it. */
  opened: PushOpened & { readonly at: number };
  /** The last call that was accepted or declined in this browser, in a page or in a notification. */
  answered: { readonly callSessionId: number };
}

export interface PushSubscriber {
  readonly userId: number;
  /** The device that the server has the subscription of. */
  readonly deviceId: string;
  /** The address of the gateway. */
  readonly gateway: string;
  /** The address of the page of a conversation, with `{conversationId}` in it. */
  readonly page: string;
  /** The address of the icon of notifications. */
  readonly icon: string;
}

/** What the user pressed in a notification. */
export interface PushOpened {
  readonly conversationId: number;
  readonly callSessionId: number;
  /** Whether the user pressed Accept. */
  readonly accept: boolean;
}

const CACHE = 'loadrider-push';
const OPENED_FOR = 60_000;

const addressOf = (name: keyof PushValues) => `/${name}`;

/** Returns a value; null if there is none. */
export async function stored<Name extends keyof PushValues>(name: Name): Promise<PushValues[Name] | null> {
  const found = await (await caches.open(CACHE)).match(addressOf(name));
  return found ? ((await found.json()) as PushValues[Name]) : null;
}

export async function store<Name extends keyof PushValues>(name: Name, value: PushValues[Name]): Promise<void> {
  await (await caches.open(CACHE)).put(addressOf(name), new Response(JSON.stringify(value)));
}

export async function forget(name: keyof PushValues): Promise<void> {
  await (await caches.open(CACHE)).delete(addressOf(name));
}

/** Returns what the user pressed in a notification within the last minute, to one page only. */
export async function takeOpened(): Promise<PushOpened | null> {
  const opened = await stored('opened');
  // Of two pages that ask at once, only one has deleted it.
  const taken = opened !== null && (await (await caches.open(CACHE)).delete(addressOf('opened')));
  return taken && isRecent(opened.at) ? opened : null;
}

/**
 * Returns whether the user has just pressed a notification and no page has taken that yet. An app that is signed out can then try to
 * sign in without asking the user.
 */
export async function wasOpenedByNotification(): Promise<boolean> {
  const opened = 'caches' in globalThis ? await stored('opened').catch(() => null) : null;
  return opened !== null && isRecent(opened.at);
}

const isRecent = (time: number): boolean => Math.abs(Date.now() - time) < OPENED_FOR;

/**
 * The messages from the worker to its pages. `ASK` has a port, on which the page says whether it takes what the user pressed: `true`
 * or `false`. `OPENED` tells one page to take it. `SHOWN` has the `callSessionId` of a notification that was just shown.
 */
export const ASK = 'loadrider.push.ask';
export const OPENED = 'loadrider.push.opened';
export const CHANGED = 'loadrider.push.changed';
export const SHOWN = 'loadrider.push.shown';
