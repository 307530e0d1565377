// The browser, its windows, and the check that media flows. Environment variables describe the stack.
import { mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const stack = {
  gateways: (process.env.GATEWAYS ?? 'http://localhost:8080').split(','),
  identity: process.env.IDENTITY ?? 'http://localhost:9000',
  /** The directory of the pid files. */
  directory: process.env.RUN_DIRECTORY ?? '../target/run',
  /** A second port for the page. The gateways allow its origin. */
  edgePort: Number(process.env.EDGE_PORT ?? 5173),
  /** The port of the push service. notification-service may send there. */
  pushPort: Number(process.env.PUSH_PORT ?? 5174),
  ringSeconds: Number(process.env.RING_SECONDS ?? 45),
};
export const USERS = { alice: 1, bob: 2, carol: 3, dave: 4 };
/** The longest wait for one step. Far beyond what a step takes, because a busy machine can stand still for many seconds. */
const LIMIT = 45_000;

/** A fake camera of 10 frames per second: two video calls at the usual 30 take all of a machine with two cores. */
export const FAKE_CAMERA = '--use-fake-device-for-media-stream=fps=10';

const FLAGS = [
  FAKE_CAMERA,
  '--use-fake-ui-for-media-stream',
  '--auto-select-desktop-capture-source=Entire screen',
  '--auto-accept-this-tab-capture',
  // Chromium treats pages that a journey serves itself as remote, and would block their access to local servers.
  '--disable-features=WebRtcHideLocalIpsWithMdns,LocalNetworkAccessChecks',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
];

export function browserPath() {
  const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return candidates.find(it => it && existsSync(it));
}

/** Runs in the page. Records every peer connection, so that a journey can check the media received. */
export function rememberConnections() {
  const Original = window.RTCPeerConnection;
  window.connections = [];
  window.RTCPeerConnection = class extends Original {
    constructor(...options) {
      super(...options);
      window.connections.push(this);
    }
  };
}

function launch(more) {
  const root = process.getuid?.() === 0;
  const args = [...FLAGS, ...more, ...(root ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath: browserPath(), args });
}

/** The browser of all journeys without own flags. To start one takes longer than many a journey. */
let shared;

export const closeSharedBrowser = () => shared?.close();

/** A journey needs a browser that this machine does not have. */
export class NoBrowser extends Error {}

export class TestBrowser {
  /** Opens windows of the shared browser, or, with `flags`, of an own one. */
  static async open(flags = []) {
    if (flags.length > 0) return new TestBrowser(await launch(flags));
    if (!shared?.isConnected()) shared = await launch([]);
    return new TestBrowser(shared);
  }

  constructor(browser) {
    this.browser = browser;
    this.contexts = [];
    this.pages = [];
    this.scripts = [[rememberConnections]];
  }

  /** Adds a script that runs in every page opened from now on, before the page's own scripts. */
  beforeEveryPage(script, argument) {
    this.scripts.push([script, argument]);
  }

  /** Opens a window with its own storage, like a private window. */
  async window(name, options = {}) {
    const context = await this.browser.newContext({ permissions: ['camera', 'microphone'], ...options });
    this.contexts.push(context);
    context.setDefaultTimeout(LIMIT);
    for (const [script, argument] of this.scripts) await context.addInitScript(script, argument);
    return this.tab(context, name);
  }

  async tab(context, name) {
    return this.watch(await context.newPage(), name);
  }

  /** Keeps what a page and its popups log, for the evidence. */
  watch(page, name) {
    page.lines = [];
    page.on('console', it => page.lines.push(`${name}: ${it.text()}`));
    page.on('crash', () => page.lines.push(`${name}: the page has crashed`));
    page.on('pageerror', it => page.lines.push(`${name}: ${it.stack}`));
    page.on('requestfailed', it => page.lines.push(`${name}: ${it.method()} ${it.url()}: ${it.failure()?.errorText}`));
    page.on(
      'response',
      it => it.status() >= 400 && page.lines.push(`${name}: ${it.request().method()} ${it.url()}: ${it.status()}`),
    );
    page.on('popup', popup => this.watch(popup, `popup of ${name}`));
    page.user = name;
    this.pages.push(page);
    return page;
  }

  /** Saves screenshots and prints the last log lines of a failed journey. */
  async evidence(journey) {
    await mkdir('target/journeys', { recursive: true });
    for (const [n, page] of this.pages.filter(it => !it.isClosed()).entries()) {
      await page.screenshot({ path: `target/journeys/${journey}-${n}.png`, timeout: 3000 }).catch(() => {});
      page.lines.slice(-20).forEach(it => console.log(`  ${it}`));
      const shown = await page.innerText('body', { timeout: 3000 }).catch(error => `nothing to be read: ${error.message}`);
      console.log(`  ${page.user} saw ${page.url()}: ${shown.replace(/\s*\n\s*/g, ' | ').slice(0, 1000)}`);
    }
  }

  async close() {
    if (this.browser === shared) await Promise.all(this.contexts.map(it => it.close()));
    else await this.browser.close();
  }
}

export async function token(name) {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: name, client_secret: name });
  const answer = await fetch(`${stack.identity}/oauth2/token`, { method: 'POST', body: form });
  return (await answer.json()).access_token;
}

/** Waits for a condition with a hard limit in milliseconds. The error contains the last result of the condition. */
export async function until(what, condition, limit = LIMIT) {
  const end = Date.now() + limit;
  for (let last; ; ) {
    last = await Promise.resolve()
      .then(condition)
      .catch(error => ({ error: String(error) }));
    if (last && !last.error) return last;
    if (Date.now() > end) throw new Error(`${what}: not within ${limit} ms; last: ${JSON.stringify(last)}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** Returns the media received so far over all connected peer connections of a page. */
export function received(page) {
  return page.evaluate(async () => {
    const sums = { framesDecoded: 0, totalAudioEnergy: 0, width: 0 };
    for (const pc of window.connections.filter(it => it.connectionState === 'connected')) {
      for (const it of (await pc.getStats()).values()) {
        if (it.type !== 'inbound-rtp') continue;
        sums.framesDecoded += it.framesDecoded ?? 0;
        sums.totalAudioEnergy += it.totalAudioEnergy ?? 0;
        sums.width = Math.max(sums.width, it.frameWidth ?? 0);
      }
    }
    return sums;
  });
}

/** Waits until new audio, and new video unless it is excluded, arrives at each page. */
export async function mediaFlows(pages, { video = true } = {}) {
  for (const page of pages) {
    const before = await received(page);
    await until('media flows', async () => {
      const now = await received(page);
      const heard = now.totalAudioEnergy > before.totalAudioEnergy;
      const seen = now.framesDecoded > before.framesDecoded + 3;
      return heard && (seen || !video) ? true : { error: 'nothing new', before, now };
    });
  }
}
