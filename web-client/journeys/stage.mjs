// The browser, its users, and the proof that media flows. The stack is given by environment variables.
import { mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const stack = {
  gateways: (process.env.GATEWAYS ?? 'http://localhost:8080').split(','),
  identity: process.env.IDENTITY ?? 'http://localhost:9000',
  /** Where the pid files are. */
  directory: process.env.RUN_DIRECTORY ?? '../target/run',
  /** A port from which the page may be served too: its origin is let in. */
  edgePort: Number(process.env.EDGE_PORT ?? 5173),
  ringSeconds: Number(process.env.RING_SECONDS ?? 45),
};
export const USERS = { alice: 1, bob: 2, carol: 3, dave: 4 };
const LIMIT = 20_000;

const FLAGS = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--auto-select-desktop-capture-source=Entire screen',
  '--auto-accept-this-tab-capture',
  // The pages that a journey hands out itself count as foreign to this machine, and may not reach its servers.
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

/** Every peer connection of the page is remembered, so that a journey can look at what really arrives. */
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

export class Stage {
  /** With flags for the browser besides those of every journey. */
  static async open(more = []) {
    const root = process.getuid?.() === 0;
    const args = [...FLAGS, ...more, ...(root ? ['--no-sandbox'] : [])];
    return new Stage(await chromium.launch({ executablePath: browserPath(), args }));
  }

  constructor(browser) {
    this.browser = browser;
    this.pages = [];
    this.scripts = [[rememberConnections]];
  }

  /** Runs in every page that is opened from now on, before anything of its own. */
  beforeEveryPage(script, argument) {
    this.scripts.push([script, argument]);
  }

  /** A browser window of its own, as private ones are. */
  async window(name, options = {}) {
    const context = await this.browser.newContext({ permissions: ['camera', 'microphone'], ...options });
    context.setDefaultTimeout(LIMIT);
    for (const [script, argument] of this.scripts) await context.addInitScript(script, argument);
    return this.tab(context, name);
  }

  async tab(context, name) {
    const page = await context.newPage();
    page.lines = [];
    page.on('console', it => page.lines.push(`${name}: ${it.text()}`));
    page.on('pageerror', it => page.lines.push(`${name}: ${it.stack}`));
    page.on('requestfailed', it => page.lines.push(`${name}: ${it.method()} ${it.url()}: ${it.failure()?.errorText}`));
    page.on('response', it => it.status() >= 400 && page.lines.push(`${name}: ${it.request().method()} ${it.url()}: ${it.status()}`));
    page.person = name;
    this.pages.push(page);
    return page;
  }

  /** What a failed journey leaves to look at. */
  async evidence(journey) {
    await mkdir('target/journeys', { recursive: true });
    for (const [n, page] of this.pages.entries()) {
      await page.screenshot({ path: `target/journeys/${journey}-${n}.png`, timeout: 3000 }).catch(() => {});
      page.lines.slice(-20).forEach(it => console.log(`  ${it}`));
      const shown = await page.innerText('body', { timeout: 3000 }).catch(error => `nothing to be read: ${error.message}`);
      console.log(`  ${page.person} saw: ${shown.replace(/\s*\n\s*/g, ' | ').slice(0, 1000)}`);
    }
  }

  async close() {
    await this.browser.close();
  }
}

export async function token(name) {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: name, client_secret: name });
  const answer = await fetch(`${stack.identity}/oauth2/token`, { method: 'POST', body: form });
  return (await answer.json()).access_token;
}

/** Waits for a condition with a hard limit; what it says at last is part of the failure. */
export async function until(what, condition, limit = LIMIT) {
  const end = Date.now() + limit;
  for (let last; ; ) {
    last = await Promise.resolve().then(condition).catch(error => ({ error: String(error) }));
    if (last && !last.error) return last;
    if (Date.now() > end) throw new Error(`${what}: not within ${limit} ms; last: ${JSON.stringify(last)}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** What has arrived so far over all open connections of a page. */
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

/** Sound, and a picture unless it is left out, reach each of the pages, and go on reaching them. */
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
