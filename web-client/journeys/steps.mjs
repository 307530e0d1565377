// Users of the call page, and what they do there.
import { mediaFlows, stack, token, until, USERS } from './browser.mjs';

const NAMES = { alice: 'Alice', bob: 'Bob', carol: 'Carol', dave: 'Dave' };

/** Sends a request with a token of the user's own, whatever the page does. */
export async function rest(user, method, path, body) {
  const headers = { Authorization: `Bearer ${await token(user)}`, 'Content-Type': 'application/json' };
  const url = `${stack.gateways[1] ?? stack.gateways[0]}/api/v1${path}`;
  // Services that have just started may be too slow to answer. Any other refusal fails the journey.
  return until(`${method} ${path}`, async () => {
    const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
    if (answer.status === 204) return { done: true };
    if (answer.ok) return answer.json();
    const refusal = `${answer.status} ${await answer.text()}`;
    if ([429, 502, 503, 504].includes(answer.status)) return { error: refusal };
    return { refusal };
  }).then(found => {
    if (found.refusal) throw new Error(`${method} ${path}: ${found.refusal}`);
    return found;
  });
}

/** Sends a request with the token that the page has itself. Returns the body of the answer, with the HTTP status beside it. */
export const restOf = (page, method, path, body) =>
  page.evaluate(
    async ([method, path, body]) => {
      const key = Object.keys(sessionStorage).find(it => it.startsWith('calls.user:'));
      const token = JSON.parse(sessionStorage.getItem(key)).access_token;
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
      const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
      return { status: answer.status, ...(await answer.json()) };
    },
    [method, path, body],
  );

export async function endOldCalls(user) {
  for (const call of (await rest(user, 'GET', '/webrtc/calls/active')).items) {
    const { state } = call.participants.find(it => it.userId === USERS[user]) ?? {};
    const verb = call.mode !== 'group' ? 'end' : state === 'joined' ? 'leave' : 'decline';
    await rest(user, 'POST', `/webrtc/calls/${call.callSessionId}/${verb}`);
  }
}

/** Runs in the page. Records the opened tracks, and the time from the press on Accept to the first picture. */
export function observeMedia() {
  window.tracks = [];
  const devices = navigator.mediaDevices;
  const original = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async wish => {
    const stream = await original(wish);
    window.tracks.push(...stream.getTracks());
    return stream;
  };
  // Queries only video receivers: to read all statistics every few milliseconds would distort the measurement.
  const picture = async () => {
    const receivers = window.connections.flatMap(pc => pc.getReceivers()).filter(it => it.track.kind === 'video');
    for (const receiver of receivers) {
      for (const it of (await receiver.getStats()).values()) if (it.type === 'inbound-rtp' && it.framesDecoded > 0) return true;
    }
    return false;
  };
  document.addEventListener(
    'click',
    async event => {
      if (event.target.closest?.('button')?.textContent !== 'Accept') return;
      window.connections.length = 0;
      const pressed = performance.now();
      while (!(await picture())) await new Promise(resolve => setTimeout(resolve, 20));
      window.firstFrameAfter = Math.round(performance.now() - pressed);
    },
    true,
  );
}

export async function signedIn(page, user, origin = stack.gateways[0]) {
  await page.addInitScript(observeMedia);
  await page.addInitScript(() => {
    if (!localStorage.getItem('calls.settings'))
      localStorage.setItem('calls.settings', JSON.stringify({ checked: true, silent: true }));
  });
  await page.goto(origin);
  await button(page, `Continue as ${NAMES[user]}`).click();
  await page.locator('#chat').waitFor({ state: 'attached' });
  return page;
}

export async function open(browser, user, origin) {
  return signedIn(await browser.window(user, { viewport: { width: 1280, height: 800 }, locale: 'en' }), user, origin);
}

export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const toggle = (page, name) => page.getByRole('switch', { name, exact: true });
export const ringing = page => page.getByRole('alertdialog');

export async function between(browser, one, other, origins = {}) {
  await endOldCalls(one);
  await endOldCalls(other);
  await rest(one, 'POST', '/conversations', { title: 'Load 4711', participantIds: [USERS[other]] });
  const pages = await Promise.all([open(browser, one, origins[one]), open(browser, other, origins[other])]);
  await pages[0].getByRole('navigation').getByRole('button', { name: NAMES[other] }).first().click();
  await pages[0].locator('section header').getByText('Online').waitFor();
  return pages;
}

export async function talk(caller, receiver, kind = 'Video call') {
  await button(caller, kind).click();
  await ringing(receiver).waitFor();
  await button(receiver, 'Accept').click();
  await Promise.all([caller, receiver].map(it => it.getByRole('timer').waitFor()));
  await mediaFlows([caller, receiver], { video: kind === 'Video call' });
}

/** Ends the call and checks that the devices are released. The End button can be pressed even while it is faded out. */
export async function hangUp(page) {
  await button(page, 'End').click();
  await until('devices are let go of', () => page.evaluate(() => window.tracks.every(it => it.readyState === 'ended')));
  await button(page, 'Back to chat').click();
}
