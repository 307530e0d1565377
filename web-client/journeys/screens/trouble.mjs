// Everything that can go wrong with a call, in every look.
import { cuttable, devicesAgain, noDevices, refuse } from './faults.mjs';
import { cast, endCalls, online } from './normal.mjs';
import { page, User, rest, UNSAFE_HOST } from './user.mjs';
import { everyLook } from './screenshot.mjs';

const heading = (user, name) => user.tab.getByRole('heading', { name });
const ringing = user => user.tab.getByRole('alertdialog');
/** Finds the visible element with a text. The page under a running call can contain the same text. */
const seen = (user, text) => user.tab.getByText(text).locator('visible=true').first();
const timer = user => user.tab.getByRole('timer');
const back = user => user.button('Back to chat').click();

async function talk(caller, receiver) {
  await caller.button('Video call').click();
  await ringing(receiver).waitFor();
  await receiver.button('Accept').click();
  await Promise.all([timer(caller).waitFor(), timer(receiver).waitFor()]);
}

/** A browser or an address that does not allow calls. */
async function notFromHere() {
  const user = await User.arrives(null);
  await user.tab.goto(page.replace('localhost', UNSAFE_HOST));
  await heading(user, 'This address is not secure').waitFor();
  await everyLook(user, '10-insecure-context');
  await user.context.addInitScript(() => delete window.RTCPeerConnection);
  await user.enters();
  await heading(user, 'This browser cannot make calls').waitFor();
  await everyLook(user, '10-unsupported');
  await user.close();
}

async function gettingIn() {
  const user = await User.arrives(null);
  await user.context.route('**/config.json', route => route.abort());
  await user.enters();
  await user.tab.getByText('The server cannot be reached').waitFor();
  await everyLook(user, '10-server-unreachable');
  await user.context.unroute('**/config.json');
  await user.button('Continue as Alice').waitFor();
  await user.context.route('**/.well-known/**', route => route.abort());
  await user.button('Continue as Alice').click();
  await user.tab.getByText('The sign-in server cannot be reached').waitFor();
  await everyLook(user, '01-sign-in-unreachable');
  await user.context.route('**/oauth2/authorize**', route => refuse(route, 'access_denied'));
  await user.context.unroute('**/.well-known/**');
  await user.tab.getByText('Your sign-in was refused').waitFor();
  await everyLook(user, '01-sign-in-refused');
  await user.close();
}

async function devices(alice) {
  for (const [error, title, name] of [
    ['NotAllowedError', 'Microphone or camera is blocked', 'permission-denied'],
    ['NotFoundError', 'No camera or microphone found', 'no-device'],
    ['NotReadableError', 'Camera or microphone is in use', 'device-in-use'],
  ]) {
    await noDevices(alice, error);
    await alice.button('Video call').click();
    await heading(alice, title).waitFor();
    await everyLook(alice, `10-${name}`);
    await alice.button('Close').click();
  }
  await devicesAgain(alice);
}

async function notAnswered(alice, bob, carol) {
  await alice.button('Video call').click();
  await ringing(bob).waitFor();
  await bob.button('More').click();
  await bob.tab.getByRole('menuitem', { name: 'Decline with message' }).click();
  await bob.button('I am in a meeting').click();
  await heading(alice, 'Call ended').waitFor();
  // Mouse movement keeps the screen from returning to the chat by itself.
  await alice.tab.mouse.move(300, 300);
  await everyLook(alice, '09-declined');
  await back(alice);

  await carol.openConversation(/Bob.*Ramp 2/);
  await online(carol);
  await talk(carol, bob);
  await alice.button('Video call').click();
  await heading(alice, 'In another call').waitFor();
  await everyLook(alice, '10-busy');
  await alice.button('Close').click();
  await carol.button('End').click();
  await back(bob);
  await back(carol);
  await bob.openConversation(/Alice/);
}

async function noAnswer(carol, dave) {
  await carol.button('Video call').click();
  await ringing(dave).waitFor();
  await heading(carol, 'No answer').waitFor({ timeout: 60_000 });
  await everyLook(carol, '09-no-answer');
  await carol.button('Close').click();
}

async function elsewhere(alice, bob) {
  const second = await alice.opensTab();
  await bob.button('Video call').click();
  await Promise.all([ringing(alice).waitFor(), ringing(second).waitFor()]);
  await second.button('Accept').click();
  await alice.tab.bringToFront();
  await alice.tab.getByText('Answered on another device').first().waitFor();
  await everyLook(alice, '02-answered-elsewhere');
  await bob.button('End').click();
  await back(bob);
  await second.tab.close();
}

async function beginnings(alice, bob) {
  await noDevices(alice, null);
  await bob.button('Video call').click();
  await ringing(alice).waitFor();
  await alice.button('Accept').click();
  await alice.tab.getByRole('status').getByText('Answering…').waitFor();
  await everyLook(alice, '05-answering');
  await devicesAgain(alice);
  await timer(alice).waitFor();
  await bob.button('End').click();
  await back(bob);
  await back(alice);

  // Bob never sends a description.
  await bob.tab.evaluate(() => (RTCPeerConnection.prototype.setLocalDescription = () => new Promise(() => {})));
  await alice.button('Video call').click();
  await ringing(bob).waitFor();
  await bob.button('Accept').click();
  await alice.tab.getByRole('status').getByText('Connecting…').waitFor();
  await everyLook(alice, '06-connecting');
  await heading(alice, 'No connection to the other side').waitFor();
  await everyLook(alice, '10-no-media');
  await alice.button('Close').click();
  await bob.tab.reload();
  await bob.openConversation(/Alice/);
}

/** The browser blocks sound until a user gesture. */
async function silenced(alice, bob) {
  await alice.tab.evaluate(() => {
    const { play } = HTMLMediaElement.prototype;
    let touched = false;
    document.addEventListener('pointerdown', () => (touched = true), { capture: true });
    HTMLMediaElement.prototype.play = function () {
      return this.muted || touched ? play.call(this) : Promise.reject(new DOMException('', 'NotAllowedError'));
    };
  });
  await bob.button('Video call').click();
  await ringing(alice).waitFor();
  await alice.tab.keyboard.press('Control+Shift+A');
  await alice.button('Click to hear').waitFor();
  await everyLook(alice, '06-sound-blocked');
  await alice.button('Click to hear').click();
  await alice.button('Click to hear').waitFor({ state: 'detached' });
  await alice.button('End').click();
  await back(alice);
  await back(bob);
}

async function interrupted(alice, bob) {
  await talk(alice, bob);
  await alice.tab.goto('about:blank');
  await bob.button('End').click();
  await back(bob);
  await alice.tab.goBack();
  await alice.openConversation(/Bob/);
  await alice.tab.getByRole('group', { name: 'Video call', exact: true }).last().waitFor();
  await online(alice);
  await everyLook(alice, '02-over-when-opened');

  const cut = await cuttable(alice);
  await alice.tab.reload();
  await online(alice);
  await talk(alice, bob);
  cut(true);
  await alice.tab.getByText('Server away').waitFor();
  await alice.tab.mouse.move(300, 300);
  await everyLook(alice, '08-server-away');
  await alice.button('End').click();
  await back(alice);
  await alice.tab.getByText('Connecting to the server…').waitFor();
  await everyLook(alice, '02-server-away');
  cut(false);
  await online(alice);
  await bob.button('Back to chat').click({ timeout: 60_000 });
}

/** The other side disappears without ending the call. */
async function lost(carol, dave) {
  await talk(carol, dave);
  await dave.tab.evaluate(() => window.connections.forEach(it => it.close()));
  await carol.tab
    .getByText(/Reconnecting…/)
    .first()
    .waitFor();
  await carol.tab.mouse.move(310, 300);
  await everyLook(carol, '08-reconnecting');
  await heading(carol, 'Connection lost').waitFor({ timeout: 60_000 });
  await everyLook(carol, '09-lost');
  await carol.button('Leave').click();
  await dave.button('Back to chat').click({ timeout: 60_000 });
}

/** The services report an expired token, and the issuer issues no new one. */
async function signedOut(carol, dave) {
  const cut = await cuttable(carol);
  let end = 0;
  await carol.context.route('**/api/v1/me', async route => {
    const response = await route.fetch();
    end = Date.now() + 30_000;
    await route.fulfill({ response, json: { ...(await response.json()), expiresAt: new Date(end).toISOString() } });
  });
  await carol.context.route('**/oauth2/authorize**', route => refuse(route, 'login_required'));
  await carol.tab.reload();
  await online(carol);
  await talk(carol, dave);
  await seen(carol, 'Your sign-in is about to end.').waitFor();
  await carol.tab.mouse.move(300, 300);
  await everyLook(carol, '08-sign-in-ends');
  // The page knows the end to a second, because that is how exactly the services' answer is dated.
  await carol.tab.waitForFunction(time => Date.now() > time + 2_000, end, { timeout: 60_000 });
  cut(true);
  cut(false);
  await seen(carol, 'You have been signed out.').waitFor();
  await carol.tab.mouse.move(300, 300);
  await everyLook(carol, '08-signed-out');
  await carol.button('End').click();
  await back(carol);
  await carol.button('Sign in again').waitFor();
  await everyLook(carol, '02-signed-out');
}

/**
 * Runs all scenarios, two calls at a time because most of the time is waiting. Only the end of a sign-in has the machine to
 * itself: its call must last until then, and a call whose media starves ends.
 */
export async function trouble() {
  await notFromHere();
  await gettingIn();
  const { alice, bob, carol } = await cast();
  const dave = await User.signIn('Dave');
  await endCalls(dave);
  await rest(carol, 'POST', '/api/v1/conversations', { title: 'Ramp 2', participantIds: [2] });
  await rest(carol, 'POST', '/api/v1/conversations', { title: 'Gate 3', participantIds: [4] });
  await Promise.all([carol.tab.reload(), dave.tab.reload()]);
  await alice.openConversation(/Bob/);
  await online(alice);
  await bob.openConversation(/Alice/);
  await notAnswered(alice, bob, carol);
  await carol.openConversation(/Dave.*Gate 3/);
  await online(carol);
  const pair = async (...moments) => {
    for (const moment of moments) await moment();
  };
  await Promise.all([
    pair(
      () => devices(alice),
      () => elsewhere(alice, bob),
      () => beginnings(alice, bob),
      () => silenced(alice, bob),
      () => interrupted(alice, bob),
    ),
    pair(
      () => noAnswer(carol, dave),
      () => lost(carol, dave),
    ),
  ]);
  await signedOut(carol, dave);
  await Promise.all([alice, bob, carol, dave].map(it => it.close()));
}
