// A user of the page, with an own window and an own fake camera.
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { fakeCameras } from '../fake-camera.mjs';
import { FAKE_CAMERA, rememberConnections } from '../browser.mjs';
import { restOf } from '../steps.mjs';

export const page = process.argv[2] ?? 'http://localhost:8080';
export const folder = process.argv[3] ?? 'target/screens';
export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };
/** A name of this machine that browsers do not trust without TLS. */
export const UNSAFE_HOST = 'calls.example';
const PATIENCE = 30_000;

const launch = film =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-quic',
      `--host-resolver-rules=MAP ${UNSAFE_HOST} 127.0.0.1`,
      FAKE_CAMERA,
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
      ...(film ? [`--use-file-for-fake-video-capture=${film}`] : []),
    ],
  });

await mkdir(folder, { recursive: true });

/** Without screenshots, nobody sees the faces. */
async function paint() {
  if (process.env.PICTURES === 'no') return {};
  const painter = await launch();
  const films = await fakeCameras(painter, resolve(folder, 'films'));
  await painter.close();
  return films;
}

const films = await paint();
const browsers = { Alice: await launch(films.alice), Bob: await launch(films.bob) };

export const closeBrowsers = () => Promise.all(Object.values(browsers).map(browser => browser.close()));

const everyone = new Set();

/** Takes a screenshot of every user's page after a failure. */
export const evidence = () =>
  Promise.all(
    [...everyone].map(({ tab }, n) => tab.screenshot({ path: `${folder}/failed-${n}.png`, timeout: 3_000 }).catch(() => {})),
  );

export class User {
  /** Opens the page in the given language, without signing in. */
  static async arrives(name, { size = DESKTOP, language = 'en', settings = {} } = {}) {
    const options = { viewport: size, locale: language, bypassCSP: true };
    const context = await (browsers[name] ?? browsers.Alice).newContext(options);
    await context.grantPermissions(['camera', 'microphone', 'clipboard-write'], { origin: new URL(page).origin });
    await context.addInitScript(rememberConnections);
    await context.addInitScript(
      chosen => {
        if (!localStorage.getItem('calls.settings')) localStorage.setItem('calls.settings', JSON.stringify(chosen));
      },
      { checked: true, silent: true, ...settings },
    );
    return new User(context, await context.newPage(), name);
  }

  static async signIn(name, options) {
    const user = await User.arrives(name, options);
    await user.enters();
    return user;
  }

  constructor(context, tab, name) {
    Object.assign(this, { context, tab, name });
    everyone.add(this);
    tab.setDefaultTimeout(PATIENCE);
    tab.on('pageerror', error => console.log(`  ${name}: ${error.message}`));
  }

  async enters() {
    await this.tab.goto(page);
    if (!this.name) return;
    await this.tab.getByRole('button', { name: new RegExp(this.name) }).click();
    await this.tab.locator('#chat').waitFor({ state: 'attached' });
  }

  /** Opens another tab for the same user. */
  async opensTab() {
    const other = new User(this.context, await this.context.newPage(), this.name);
    await other.enters();
    return other;
  }

  button(name) {
    return this.tab.getByRole('button', { name, exact: true });
  }

  async openConversation(title) {
    await this.tab.getByRole('navigation').getByRole('button', { name: title }).first().click();
  }

  async close() {
    everyone.delete(this);
    await this.context.close();
  }
}

export const rest = (user, ...request) => restOf(user.tab, ...request);
