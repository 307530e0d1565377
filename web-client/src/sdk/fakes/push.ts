import { vi } from 'vitest';
import { FakeLocks } from './locks';

/** The application server key of the fake server, and its bytes. */
export const KEY = 'BAUG_-c';
const bytesOf = (key: string) =>
  Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), it => it.charCodeAt(0)).buffer;

class FakeSubscription {
  readonly options: { applicationServerKey: ArrayBuffer };

  constructor(
    readonly endpoint: string,
    key: string,
    private readonly ended: () => void,
  ) {
    this.options = { applicationServerKey: bytesOf(key) };
  }

  toJSON() {
    return { endpoint: this.endpoint, expirationTime: null, keys: { p256dh: 'p', auth: 'a' } };
  }

  async unsubscribe(): Promise<boolean> {
    this.ended();
    return true;
  }
}

/** A fake Cache Storage. */
export function fakeCaches(): void {
  const files = new Map<string, string>();
  const cache = {
    match: async (address: string) => (files.has(address) ? { json: async () => JSON.parse(files.get(address)!) } : undefined),
    put: async (address: string, answer: Response) => void files.set(address, await answer.text()),
    delete: async (address: string) => files.delete(address),
  };
  vi.stubGlobal('caches', { open: async () => cache });
}

/** A fake browser with push. It has no worker before the first registration; the user answers its question with `answer`. */
export class FakePushBrowser {
  answer: NotificationPermission = 'granted';
  permission: NotificationPermission = 'default';
  asked = 0;
  refuses: string | null = null;
  subscription: FakeSubscription | null = null;
  readonly registrations: string[] = [];
  readonly closed: string[] = [];
  readonly locks = new FakeLocks();
  private readonly worker = new EventTarget();
  private endpoints = 0;

  constructor() {
    const browser = this;
    const registration = {
      pushManager: {
        getSubscription: async () => this.subscription,
        subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => this.subscribe(applicationServerKey),
      },
      getNotifications: async ({ tag }: { tag: string }) => [{ close: () => this.closed.push(tag) }],
    };
    const serviceWorker = Object.assign(this.worker, {
      register: async (address: string) => void this.registrations.push(address),
      getRegistration: async () => (this.registrations.length ? registration : undefined),
      ready: Promise.resolve(registration),
    });
    fakeCaches();
    vi.stubGlobal('navigator', { serviceWorker, locks: this.locks });
    vi.stubGlobal('location', { href: 'https://app.example.com/calls', origin: 'https://app.example.com' });
    vi.stubGlobal('PushManager', class {});
    vi.stubGlobal('Notification', {
      get permission() {
        return browser.permission;
      },
      requestPermission: async () => browser.ask(),
    });
  }

  /** Posts a message of the worker to the page. */
  posts(data: unknown, ports: object[] = []): void {
    this.worker.dispatchEvent(Object.assign(new Event('message'), { data, ports }));
  }

  private ask(): NotificationPermission {
    this.asked++;
    return (this.permission = this.answer);
  }

  private subscribe(key: string): FakeSubscription {
    if (this.refuses) throw Object.assign(new Error(), { name: this.refuses });
    this.subscription ??= new FakeSubscription(
      `https://push.example.com/${++this.endpoints}`,
      key,
      () => (this.subscription = null),
    );
    return this.subscription;
  }
}
