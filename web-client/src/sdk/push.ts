import { Emitter } from './emitter';
import { PushLock } from './pushlock';
import {
  ASK,
  CHANGED,
  OPENED,
  SHOWN,
  forget,
  store,
  stored,
  takeOpened,
  type PushOpened,
  type PushSubscriber,
} from './pushstore';
import type { RestClient } from './rest';

/** How calls reach this browser while no page is open. Addresses are relative to the page. */
export interface PushOptions {
  /** The address of the service worker: `calls-worker.js`, or one that imports it, with the page in its scope. By default `/calls-worker.js`. */
  readonly worker?: string;
  /** The page of a conversation, with `{conversationId}` in it. By default `/#/conversations/{conversationId}`. */
  readonly page?: string;
  /** The icon of notifications. By default the browser chooses one. */
  readonly icon?: string;
}

/**
 * Whether calls ring in this browser while no page is open: `on`, `off`, or why they cannot.
 * `denied`: the user has forbidden notifications. `not_offered`: the server sends no Web Push.
 * `unsupported`: the browser has no push. `home_screen`: it has push only for pages on the home screen (iOS, iPadOS).
 */
export type PushState = 'on' | 'off' | 'denied' | 'not_offered' | 'unsupported' | 'home_screen';

/**
 * Why a browser could not be subscribed: a state that forbids it, `dismissed` if the user closed the browser's question, or
 * `push_service` if the browser's push service could not be reached.
 */
export type PushFault = Exclude<PushState, 'on' | 'off'> | 'dismissed' | 'push_service';

export class PushError extends Error {
  override readonly name = 'PushError';

  constructor(readonly fault: PushFault) {
    super(`Push: ${fault}`);
  }
}

/** The events of push, and the arguments of their listeners. */
export interface PushEvents {
  /**
   * The user pressed a notification, which has opened or focused this page. If `accept` is true, the user pressed Accept: accept the
   * call with this `callSessionId` once it rings here.
   */
  opened: [PushOpened];
}

/** A message of the worker of the SDK, or of another one. */
type WorkerMessage = { readonly type?: unknown; readonly callSessionId?: unknown } | null;

const CONFIG = '/api/v1/push/config';

/** Calls ring in this browser while no page of the app is open. `docs/push.md` says how. */
export class Push {
  private readonly emitter = new Emitter<PushEvents>();
  /** The user, once the server has said who it is. */
  private user: number | null = null;
  private readonly lock = new PushLock(() => this.renew());
  /** The ids of calls that have rung in this page. */
  private readonly rung = new Set<number>();

  /** Only `CallsClient` creates it. @internal */
  constructor(
    private readonly rest: RestClient,
    private readonly deviceId: () => Promise<string>,
    private readonly gateway: string,
    private readonly options: PushOptions,
  ) {
    worker()?.addEventListener('message', ({ data, ports }: MessageEvent<WorkerMessage>) => {
      if (data?.type === ASK) void this.takesOpened().then(it => ports[0]?.postMessage(it));
      if (data?.type === OPENED) void this.tellOpened();
      if (data?.type === CHANGED) void (this.lock.held ? this.renew() : this.repeat()).catch(() => {});
      if (data?.type === SHOWN && this.rung.has(data.callSessionId as number)) void this.close(data.callSessionId as number);
    });
  }

  /**
   * Returns the state of this browser for the user. Fails with `CallRefused`.
   *
   * @example toggle.checked = (await client.push.state()) === 'on';
   */
  async state(): Promise<PushState> {
    const obstacle = obstacleOf();
    if (obstacle) return obstacle;
    if ((await this.serverKey()) === null) return 'not_offered';
    if (Notification.permission === 'denied') return 'denied';
    return (await this.subscriptionOfUser()) ? 'on' : 'off';
  }

  /**
   * Subscribes this browser for the user, and asks the user for the permission if needed: call it from a click. From then on, one
   * page of the user repeats it at its start. It takes the subscription from another user of this browser. Fails with `PushError` or
   * `CallRefused`, or as `navigator.serviceWorker.register` does.
   *
   * @example toggle.onclick = () => client.push.subscribe().catch(error => explain(error.fault));
   */
  async subscribe(): Promise<void> {
    const obstacle = obstacleOf();
    if (obstacle) throw new PushError(obstacle);
    // Comes first, because browsers ask only shortly after a click.
    const permission = await Notification.requestPermission();
    if (permission !== 'granted') throw new PushError(permission === 'denied' ? 'denied' : 'dismissed');
    const userId = await this.userId();
    await this.lock.take();
    try {
      await this.put(userId);
    } catch (error) {
      this.lock.leave();
      throw error;
    }
  }

  /**
   * Ends the subscription of this browser, for example when the user signs out. Does nothing if the server has said that the
   * browser is subscribed for another user. Ends it in the browser first, which needs no server. Fails with `CallRefused` if the
   * server could not be told; the browser then shows nothing more all the same.
   *
   * @example signOutButton.onclick = () => client.push.unsubscribe().finally(signOut);
   */
  async unsubscribe(): Promise<void> {
    if (obstacleOf()) return;
    this.lock.leave();
    const subscriber = await stored('subscription');
    if (!subscriber || this.isOther(subscriber)) return;
    await endHere();
    await this.rest.delete(addressOf(subscriber.deviceId));
  }

  /**
   * Sets the language of notifications: English, German and Arabic are there, and English stands for all others.
   *
   * @example await client.push.setLanguage('de');
   */
  async setLanguage(language: string): Promise<void> {
    if (!obstacleOf()) await store('language', language);
  }

  /** Adds a listener and returns a function that removes it. @example client.push.on('opened', it => go(it.conversationId)); */
  on<Name extends keyof PushEvents>(event: Name, listener: (...args: PushEvents[Name]) => void): () => void {
    const stop = this.emitter.on(event, listener);
    void this.tellOpened();
    return stop;
  }

  /**
   * Repeats the subscription at a start of the client, once no other page has it: the device may have another name, the browser
   * another address, and the server another key. If no page of the subscriber is open, ends the subscription of another user,
   * whose calls are not for whoever uses the browser now. @internal
   */
  async repeat(): Promise<void> {
    if (obstacleOf() || Notification.permission !== 'granted') return;
    const subscriber = await stored('subscription');
    if (!subscriber) return;
    if (subscriber.userId === (await this.userId())) this.lock.wait();
    // Only that user can tell the server, which forgets the address as soon as the push service refuses it.
    else await this.lock.ifFree(endHere);
  }

  /** Leaves the subscription to another page, because this one has no connection. @internal */
  leave(): void {
    this.lock.leave();
  }

  /** Closes the notification of a call that rings in this page, now and when it is shown later. @internal */
  async rings(callSessionId: number): Promise<void> {
    this.rung.add(callSessionId);
    await this.close(callSessionId);
  }

  /** Remembers a call that the user answers or declines in this page: no notification may say that another device did. @internal */
  async answered(callSessionId: number): Promise<void> {
    if (!obstacleOf()) await store('answered', { callSessionId });
  }

  private async close(callSessionId: number): Promise<void> {
    const registration = await registered();
    const shown = (await registration?.getNotifications({ tag: `call-${callSessionId}` })) ?? [];
    shown.forEach(it => it.close());
  }

  /** Repeats the subscription in the page that has it, unless the user has ended it meanwhile. */
  private async renew(): Promise<void> {
    const subscriber = await stored('subscription');
    if (subscriber && subscriber.userId === this.user) await this.put(subscriber.userId);
    else this.lock.leave();
  }

  private async tellOpened(): Promise<void> {
    const opened = (await this.takesOpened()) ? await takeOpened() : null;
    if (opened) this.emitter.emit('opened', opened);
  }

  /** Whether this page takes what the user pressed: it must listen, and not be a page of another user than the subscriber. */
  private async takesOpened(): Promise<boolean> {
    if (obstacleOf() || !this.emitter.has('opened')) return false;
    const subscriber = await stored('subscription');
    return !subscriber || !this.isOther(subscriber);
  }

  /** Whether the browser is subscribed for another user, as far as this page knows. */
  private isOther({ userId }: PushSubscriber): boolean {
    return this.user !== null && this.user !== userId;
  }

  /** Subscribes at the browser's push service, and tells the server. Stops once this page has given up the lock. */
  private async put(userId: number): Promise<void> {
    const key = await this.serverKey();
    if (key === null) throw new PushError('not_offered');
    await worker()!.register(this.options.worker ?? '/calls-worker.js');
    const { pushManager } = await worker()!.ready;
    const known = await pushManager.getSubscription();
    if (known && !hasKey(known, key)) await known.unsubscribe();
    if (!this.lock.held) return;
    const options = { userVisibleOnly: true, applicationServerKey: key };
    const { endpoint, keys } = (await pushManager.subscribe(options).catch(refused)).toJSON();
    const deviceId = await this.deviceId();
    await this.rest.put(addressOf(deviceId), { kind: 'webpush', endpoint, keys: { p256dh: keys?.p256dh, auth: keys?.auth } });
    if (!this.lock.held) return;
    const { page = '/#/conversations/{conversationId}', icon } = this.options;
    const iconHere = icon ? new URL(icon, location.href).href : '';
    await store('subscription', { userId, deviceId, gateway: this.gateway, page, icon: iconHere });
  }

  private async serverKey(): Promise<string | null> {
    const { webPush } = await this.rest.get<{ webPush: { vapidPublicKey: string } | null }>(CONFIG);
    return webPush?.vapidPublicKey ?? null;
  }

  private async subscriptionOfUser(): Promise<PushSubscription | null> {
    const subscription = await subscriptionHere();
    const subscriber = subscription && (await stored('subscription'));
    return subscriber && subscriber.userId === (await this.userId()) ? subscription : null;
  }

  private async userId(): Promise<number> {
    this.user ??= (await this.rest.get<{ userId: number }>('/api/v1/me')).userId;
    return this.user;
  }
}

const addressOf = (deviceId: string) => `/api/v1/push/subscriptions/${encodeURIComponent(deviceId)}`;

const worker = () => (globalThis.navigator as Partial<Navigator> | undefined)?.serviceWorker;
const registered = async () => worker()?.getRegistration();
const subscriptionHere = async () => (await (await registered())?.pushManager.getSubscription()) ?? null;

/** Ends the subscription in this browser. */
async function endHere(): Promise<void> {
  // A browser that cannot end it must not keep the server from being told.
  await (await subscriptionHere())?.unsubscribe().catch(() => false);
  await forget('subscription');
}

function obstacleOf(): 'unsupported' | 'home_screen' | null {
  if (worker() && 'PushManager' in globalThis && 'Notification' in globalThis && 'caches' in globalThis) return null;
  // On these devices, every browser has push for pages on the home screen only. Only they have this property.
  return 'standalone' in (globalThis.navigator ?? {}) && !(navigator as { standalone?: boolean }).standalone
    ? 'home_screen'
    : 'unsupported';
}

function hasKey({ options }: PushSubscription, key: string): boolean {
  const bytes = String.fromCharCode(...new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0)));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') === key.replace(/=+$/, '');
}

function refused(error: unknown): never {
  throw new PushError((error as Error | null)?.name === 'NotAllowedError' ? 'denied' : 'push_service');
}
