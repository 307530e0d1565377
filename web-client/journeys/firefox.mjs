// Firefox, driven by WebDriver BiDi. Playwright drives its own build of Firefox only, and reaches no notification.
// Firefox draws the notifications of a headless browser as windows of its own. They are read and clicked in the browser's
// privileged scope (`moz:scope`), which takes no WebDriver input: the mouse events come from the window itself, as in Firefox's
// own tests, and are trusted.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import WebSocket from 'ws';
import { until } from './browser.mjs';

const START_LIMIT = 60_000;
/** Firefox never answers some commands to a page that navigates meanwhile. Who waits for something asks again. */
const COMMAND_LIMIT = 4_000;
const ONCE_LIMIT = 30_000;

const PREFERENCES = {
  'alerts.useSystemBackend': false,
  'permissions.default.desktop-notification': 1,
  'dom.webnotifications.requireuserinteraction': false,
  'dom.push.testing.allowInsecureServerURL': true,
  'dom.push.retryBaseInterval': 500,
  // A driven Firefox does not connect to a push service unless it is told to.
  'dom.push.connection.enabled': true,
  'dom.push.alwaysConnect': true,
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.navigator.video.default_fps': 10,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
  'media.autoplay.default': 0,
  'focusmanager.testmode': true,
  'intl.accept_languages': 'en',
  // No requests to Mozilla.
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.topsites.contile.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'app.normandy.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

export function firefoxPath() {
  const candidates = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'];
  return candidates.find(it => it && existsSync(it));
}

export class Firefox {
  /** Starts Firefox with a new profile and one empty tab. */
  static async start(pushService) {
    await mkdir('target/journeys', { recursive: true });
    const profile = await mkdtemp(resolve('target/journeys/firefox-'));
    const preferences = { ...PREFERENCES, 'dom.push.serverURL': `${pushService.origin.replace('http', 'ws')}/` };
    const lines = Object.entries(preferences).map(it => `user_pref(${it.map(JSON.stringify)});`);
    await writeFile(`${profile}/user.js`, lines.join('\n'));
    const options = ['--headless', '--no-remote', '--remote-debugging-port=0', '--remote-allow-system-access'];
    const started = spawn(firefoxPath(), [...options, '--profile', profile], { stdio: ['ignore', 'ignore', 'pipe'] });
    const firefox = new Firefox(started, profile);
    process.once('exit', () => started.kill('SIGKILL'));
    let said = '';
    started.stderr.on('data', text => (said += text));
    const [, address] = await until(
      'Firefox listens',
      () => /BiDi listening on (\S+)/.exec(said) ?? { error: `it said ${said.slice(-500)}` },
      START_LIMIT,
    );
    await firefox.connect(`${address}/session`);
    return firefox;
  }

  constructor(started, profile) {
    this.process = started;
    this.profile = profile;
    this.commands = [];
  }

  async connect(address) {
    this.socket = new WebSocket(address);
    await once(this.socket, 'open');
    this.socket.on('message', text => {
      const { id, type, result, error, message } = JSON.parse(text);
      const { method, resolve, reject } = this.commands[id] ?? {};
      delete this.commands[id];
      if (type === 'error') reject(new Error(`${method}: ${error}: ${message}`));
      else resolve?.(result);
    });
    await this.send('session.new', { capabilities: {} }, START_LIMIT);
    const { contexts } = await this.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 }, START_LIMIT);
    this.chrome = new FirefoxPage(this, contexts[0].context);
  }

  send(method, params, limit = COMMAND_LIMIT) {
    return new Promise((resolve, reject) => {
      const id = this.commands.push({ method, resolve, reject }) - 1;
      this.socket.send(JSON.stringify({ id, method, params }));
      setTimeout(() => reject(new Error(`${method}: no answer within ${limit} ms`)), limit).unref();
    });
  }

  /** Adds a script that runs in every page opened from now on, before the page's own scripts. */
  beforeEveryPage(script) {
    return this.send('script.addPreloadScript', { functionDeclaration: String(script) }, ONCE_LIMIT);
  }

  async open(url) {
    const { context } = await this.send('browsingContext.create', { type: 'tab' }, ONCE_LIMIT);
    await this.send('browsingContext.navigate', { context, url, wait: 'complete' }, ONCE_LIMIT);
    return new FirefoxPage(this, context);
  }

  /** Returns the open pages of a site. */
  async pagesOf(origin) {
    const { contexts } = await this.send('browsingContext.getTree', { maxDepth: 0 });
    return contexts.filter(it => it.url.startsWith(origin)).map(it => new FirefoxPage(this, it.context));
  }

  /** Returns the titles of the notifications on the screen. */
  notifications() {
    return this.chrome.evaluate(() =>
      [...Services.wm.getEnumerator('alert:alert')]
        .filter(it => it.gIsActive && !it.gIsReplaced)
        .map(it => it.document.getElementById('alertTitleLabel').getAttribute('value')),
    );
  }

  /** Waits until a notification with this title, and no other, is on the screen. */
  onlyNotification(title) {
    return until(`the notification ${title}`, async () => {
      const shown = await this.notifications();
      return (shown.length === 1 && shown[0] === title) || { error: shown };
    });
  }

  /** Clicks the only notification. */
  clickNotification() {
    return this.chrome.evaluate(() => {
      const [alert] = Services.wm.getEnumerator('alert:alert');
      const { x, y, width, height } = alert.document.getElementById('alertTextBox').getBoundingClientRect();
      for (const type of ['mousemove', 'mousedown', 'mouseup'])
        alert.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 });
    });
  }

  /** Takes all notifications off the screen, as they go by themselves after a while. */
  closeNotifications() {
    return this.chrome.evaluate(() => {
      for (const it of Services.wm.getEnumerator('alert:alert')) it.close();
    });
  }

  async close() {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await ended;
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export class FirefoxPage {
  constructor(firefox, context) {
    this.firefox = firefox;
    this.context = context;
  }

  /** Runs a function in the page and returns its result, as Playwright's does. */
  async evaluate(script, argument = null) {
    const { result, exceptionDetails } = await this.firefox.send('script.callFunction', {
      functionDeclaration: `async argument => JSON.stringify(await (${script})(JSON.parse(argument)))`,
      arguments: [{ type: 'string', value: JSON.stringify(argument) }],
      target: { context: this.context },
      awaitPromise: true,
      userActivation: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value && JSON.parse(result.value);
  }

  /** Waits for an element with this role and name. */
  async find(role, name) {
    const locator = { type: 'accessibility', value: { role, name } };
    const { nodes } = await until(`${role} ${name}`, async () => {
      const found = await this.firefox.send('browsingContext.locateNodes', { context: this.context, locator });
      return found.nodes.length > 0
        ? found
        : { error: await this.evaluate(() => `the page has ${document.body.innerText.slice(0, 500)}`) };
    });
    return nodes[0];
  }

  /** Presses an element with this role and name by the keyboard, which needs no scrolling and waits for no animation. */
  async press(role, name) {
    const { sharedId } = await this.find(role, name);
    const focus = {
      functionDeclaration: 'element => element.focus()',
      arguments: [{ sharedId }],
      target: { context: this.context },
      awaitPromise: false,
    };
    await this.firefox.send('script.callFunction', focus, ONCE_LIMIT);
    const actions = ['keyDown', 'keyUp'].map(type => ({ type, value: ' ' }));
    const keyboard = { type: 'key', id: 'keyboard', actions };
    await this.firefox.send('input.performActions', { context: this.context, actions: [keyboard] }, ONCE_LIMIT);
  }

  /** Waits until the page shows a text. */
  reads(text) {
    return until(text, async () => {
      const shown = await this.evaluate(() => document.body.innerText);
      return shown.includes(text) || { error: shown.slice(0, 500) };
    });
  }

  close() {
    return this.firefox.send('browsingContext.close', { context: this.context }, ONCE_LIMIT);
  }
}
