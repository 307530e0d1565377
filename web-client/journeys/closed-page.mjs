// Dave, whose page is closed: his Firefox is rung by push. Chromium has no other push service than Google's.
import { NoBrowser, rememberConnections, stack, until } from './browser.mjs';
import { Firefox, firefoxPath } from './firefox.mjs';
import { PushService } from './push-service.mjs';

/** Runs in the page. Dave has checked his devices and hears no ring tone. */
function settled() {
  if (!location.protocol.startsWith('http') || localStorage.getItem('calls.settings')) return;
  localStorage.setItem('calls.settings', JSON.stringify({ checked: true, silent: true, pushAsked: true }));
}

/** The browser of all journeys of this kind. */
let shared;

export const closeFirefox = () => shared?.close();

export class ClosedPage {
  /** Returns Dave's browser. He has signed in there, switched notifications on, and closed the page. */
  static async shared() {
    shared ??= await ClosedPage.open();
    return shared;
  }

  static async open() {
    if (!firefoxPath()) throw new NoBrowser('There is no Firefox: FIREFOX names one elsewhere.');
    const service = await PushService.start(stack.pushPort);
    const dave = new ClosedPage(service, await Firefox.start(service));
    try {
      await dave.firefox.beforeEveryPage(rememberConnections);
      await dave.firefox.beforeEveryPage(settled);
      await dave.subscribe();
      return dave;
    } catch (error) {
      await dave.close();
      throw error;
    }
  }

  constructor(service, firefox) {
    this.service = service;
    this.firefox = firefox;
  }

  async subscribe() {
    const page = await this.firefox.open(stack.gateways[0]);
    await this.signIn(page);
    await page.press('button', 'Account of Dave');
    await page.press('menuitem', 'Settings');
    await page.press('switch', 'Ring me when this page is closed');
    await page.reads('This browser rings you, even when the page is closed.');
    await page.close();
  }

  signIn(page) {
    return page.press('button', 'Continue as Dave');
  }

  /** Waits until Dave's only notification has this title. */
  isShown(title) {
    return this.firefox.onlyNotification(title);
  }

  /** Clicks the notification, and returns the page that it opens. */
  async opensNotification() {
    await this.firefox.clickNotification();
    return until('the page', async () => (await this.firefox.pagesOf(stack.gateways[0]))[0]);
  }

  async close() {
    await this.firefox.close();
    this.service.close();
  }
}
