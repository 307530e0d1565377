import { ASK, CHANGED, OPENED, SHOWN, store, stored, type PushOpened } from '../pushstore';
import { messageOf, type PushMessage } from './message';
import { noticeOf, notDeclined, type Notice, type NoticeOptions } from './notice';
import { languageOf } from './texts';

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface PushEvent extends ExtendableEvent {
  readonly data: { json(): unknown } | null;
}
interface NotificationEvent extends ExtendableEvent {
  readonly action: string;
  readonly notification: Pick<Notification, 'close' | 'data'>;
}
interface SubscriptionChangeEvent extends ExtendableEvent {
  readonly oldSubscription: PushSubscription | null;
  readonly newSubscription: PushSubscription | null;
}
interface WindowClient {
  readonly frameType: 'top-level' | 'auxiliary' | 'nested' | 'none';
  readonly focused: boolean;
  focus(): Promise<unknown>;
  postMessage(message: object, transfer?: Transferable[]): void;
}

/** The part of `ServiceWorkerGlobalScope` that is used here. TypeScript cannot have its types beside those of pages. */
export interface WorkerScope {
  readonly registration: {
    readonly pushManager: Pick<PushManager, 'subscribe'>;
    showNotification(title: string, options: NoticeOptions): Promise<void>;
    getNotifications(filter: { tag: string }): Promise<readonly Pick<Notification, 'close'>[]>;
  };
  readonly clients: {
    matchAll(filter: { type: 'window'; includeUncontrolled: true }): Promise<readonly WindowClient[]>;
    openWindow(address: string): Promise<unknown>;
  };
  readonly location: { readonly origin: string };
  addEventListener(type: 'push', listener: (event: PushEvent) => void): void;
  addEventListener(type: 'notificationclick', listener: (event: NotificationEvent) => void): void;
  addEventListener(type: 'pushsubscriptionchange', listener: (event: SubscriptionChangeEvent) => void): void;
}

const REPORT_WITHIN = 10_000;
/** Firefox lets a worker open and focus windows for one second after a click. */
const ANSWER_WITHIN = 500;

/** Shows the notifications of calls in a service worker, and carries out what the user presses in them. */
export class CallsWorker {
  constructor(private readonly scope: WorkerScope) {}

  /** Adds the listeners. Messages and notifications of others are left to the other listeners of the worker. */
  start(): void {
    this.scope.addEventListener('push', event => {
      const message = messageOf(event.data);
      if (message) event.waitUntil(this.received(message));
    });
    this.scope.addEventListener('notificationclick', event => {
      const message = messageOf({ json: () => event.notification.data });
      if (!message) return;
      event.notification.close();
      event.waitUntil(this.pressed(message, event.action));
    });
    this.scope.addEventListener('pushsubscriptionchange', event => event.waitUntil(this.subscriptionChanged(event)));
  }

  /** Browsers take the permission away from a worker that shows nothing, so every message is shown. */
  private async received(message: PushMessage): Promise<void> {
    await this.show(noticeOf(message, await this.look(message)));
    // The call may ring in a page meanwhile, which then closes the notification.
    await this.tell({ type: SHOWN, callSessionId: message.callSessionId });
    if (message.replaces) {
      const replaced = await this.scope.registration.getNotifications({ tag: message.replaces });
      replaced.forEach(it => it.close());
    }
    await this.report(message.receipt.shown);
  }

  private async pressed(message: PushMessage, action: string): Promise<void> {
    if (action === 'decline' && message.receipt.declined) return this.decline(message, message.receipt.declined);
    const { conversationId, callSessionId } = message;
    const accept = action === 'accept';
    if (accept) await store('answered', { callSessionId });
    // A browser opens windows only shortly after the click, so the page comes before the report.
    await this.open({ conversationId, callSessionId, accept });
    await this.report(message.receipt.opened);
  }

  private async decline(message: PushMessage, receipt: string): Promise<void> {
    await store('answered', { callSessionId: message.callSessionId });
    if (await this.report(receipt)) return;
    await this.show(notDeclined(message, await this.look(message)));
  }

  /** Tells an open page, or opens one. What was pressed is not in the address: a link of others must not answer a call. */
  private async open(opened: PushOpened): Promise<void> {
    await store('opened', { ...opened, at: Date.now() });
    const page = await this.page();
    if (!page) {
      const address = (await stored('subscription'))?.page ?? '/';
      await this.scope.clients.openWindow(address.replace('{conversationId}', String(opened.conversationId)));
      return;
    }
    page.postMessage({ type: OPENED });
    await page.focus().catch(() => {});
  }

  /** Returns the page that was looked at last among those that take what the user presses. Asks all windows at once. */
  private async page(): Promise<WindowClient | null> {
    const windows = (await this.windows()).filter(it => it.frameType !== 'nested');
    const asked = [...windows].sort((a, b) => Number(b.focused) - Number(a.focused)).map(it => ({ it, takes: takesOpened(it) }));
    for (const { it, takes } of asked) if (await takes) return it;
    return null;
  }

  private windows(): Promise<readonly WindowClient[]> {
    return this.scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  }

  /** Subscribes again. Only a page has a token to tell the server; without an open one, the next start of the page does. */
  private async subscriptionChanged(event: SubscriptionChangeEvent): Promise<void> {
    const options = event.oldSubscription?.options;
    if (!event.newSubscription && options?.applicationServerKey) {
      await this.scope.registration.pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: options.applicationServerKey,
      });
    }
    await this.tell({ type: CHANGED });
  }

  private async tell(message: object): Promise<void> {
    (await this.windows()).forEach(it => it.postMessage(message));
  }

  private async look({ callSessionId }: PushMessage) {
    const [language, subscriber, answered] = await Promise.all([stored('language'), stored('subscription'), stored('answered')]);
    return {
      language: languageOf(language),
      icon: subscriber?.icon ?? '',
      answeredHere: answered?.callSessionId === callSessionId,
    };
  }

  private show({ title, options }: Notice): Promise<void> {
    return this.scope.registration.showNotification(title, options);
  }

  /** Sends a receipt. Returns whether the server has taken it. */
  private async report(receipt: string): Promise<boolean> {
    const gateway = (await stored('subscription'))?.gateway ?? this.scope.location.origin;
    const answer = await fetch(`${gateway}/api/v1/push/receipts`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ receipt }),
      credentials: 'omit',
      signal: AbortSignal.timeout(REPORT_WITHIN),
    }).catch(() => null);
    return answer?.ok ?? false;
  }
}

/** Asks a window whether its page takes what the user pressed. Windows that show something else do not answer. */
function takesOpened(window: WindowClient): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>(answered => {
    port1.onmessage = ({ data }) => answered(data === true);
    setTimeout(() => answered(false), ANSWER_WITHIN);
    window.postMessage({ type: ASK }, [port2]);
  });
  return answer.finally(() => port1.close());
}
