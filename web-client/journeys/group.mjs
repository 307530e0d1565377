// Group calls: up to four people, connected pair by pair.
import { rememberConnections, stack, until, USERS } from './browser.mjs';
import { Firefox, firefoxPath } from './firefox.mjs';
import { button, endOldCalls, open, rest, ringing, toggle } from './steps.mjs';

/** The median promised from Join to the first decoded frame of every other person, for the third person, in milliseconds. */
const THIRD_PERSON = 1_500;
/** From the end of a socket until the server takes its user for gone, with what a busy machine adds. */
const GONE_WITHIN = 45_000;
const SMALL = { width: 480, height: 480 };

/** Makes a conversation of these users, and opens it in a window of each. */
async function together(browser, ...users) {
  const { conversationId, title } = await conversationOf(users);
  const pages = await Promise.all(users.map(it => open(browser, it)));
  await Promise.all(pages.map(it => openConversation(it, conversationId, title)));
  return pages;
}

async function conversationOf([first, ...others]) {
  for (const user of [first, ...others]) await endOldCalls(user);
  const title = `Group ${Date.now()}`;
  const participantIds = others.map(it => USERS[it]);
  const { conversationId } = await rest(first, 'POST', '/conversations', { title, participantIds });
  for (const user of others) await rest(user, 'POST', `/conversations/${conversationId}/accept`);
  return { conversationId, title };
}

async function openConversation(page, conversationId, title) {
  await page.evaluate(id => {
    location.hash = `#/conversations/${id}`;
  }, conversationId);
  await page.getByRole('heading', { name: title }).waitFor();
}

const tile = (page, name) => page.getByRole('group', { name });
const people = page => page.getByRole('complementary', { name: 'Participants' });
const banner = page => page.getByRole('region', { name: 'Call in progress' });

/** The first one starts a call, and the others accept as soon as it rings. */
async function start([first, ...others]) {
  await button(first, 'Video call').click();
  await button(first, 'Leave').waitFor();
  await Promise.all(others.map(accept));
}

async function accept(page) {
  await ringing(page).waitFor();
  await button(page, 'Accept').click();
  await button(page, 'Leave').waitFor();
}

/** Returns what has been received over each connected peer connection of a page. */
const receivedEach = page =>
  page.evaluate(async () => {
    const all = [];
    for (const [n, pc] of window.connections.entries()) {
      if (pc.connectionState !== 'connected') continue;
      const sums = { n, frames: 0, energy: 0 };
      for (const it of (await pc.getStats()).values()) {
        if (it.type !== 'inbound-rtp') continue;
        sums.frames += it.framesDecoded ?? 0;
        sums.energy += it.totalAudioEnergy ?? 0;
      }
      all.push(sums);
    }
    return all;
  });

/** Waits until every page decodes new pictures and new sound of each of the others, and of nobody else. */
async function everybodyMeets(pages) {
  for (const [which, page] of pages.entries()) {
    const before = await receivedEach(page);
    await until(`page ${which} of ${pages.length} sees and hears each of the others`, async () => {
      const now = await receivedEach(page);
      const earlier = n => before.find(it => it.n === n) ?? { frames: 0, energy: 0 };
      const alive = now.filter(({ n, frames, energy }) => frames > earlier(n).frames + 3 && energy > earlier(n).energy);
      return (alive.length === pages.length - 1 && now.length === alive.length) || { error: 'not yet', before, now };
    });
  }
}

/** Leaves the call and checks that the devices are released. */
async function leave(page) {
  await button(page, 'Leave').click();
  await page.getByRole('heading', { name: 'You left the call' }).waitFor();
  await until('devices are let go of', () => page.evaluate(() => window.tracks.every(it => it.readyState === 'ended')));
}

const activeCalls = async user => (await rest(user, 'GET', '/webrtc/calls/active')).items;

/** Dave in Firefox, or in a window of the browser of the others where there is no Firefox. */
async function daveElsewhere(browser, conversationId, title) {
  if (!firefoxPath()) {
    const page = await open(browser, 'dave');
    await openConversation(page, conversationId, title);
    return { page, accept: () => accept(page), close: () => {} };
  }
  // Nothing is pushed to this page, which is open.
  const firefox = await Firefox.start({ origin: `http://localhost:${stack.pushPort}` });
  await firefox.beforeEveryPage(rememberConnections);
  await firefox.beforeEveryPage(() => {
    if (location.protocol.startsWith('http'))
      localStorage.setItem('calls.settings', JSON.stringify({ checked: true, silent: true, pushAsked: true }));
  });
  const page = await firefox.open(stack.gateways[0]);
  await page.press('button', 'Continue as Dave');
  await page.reads(title);
  return {
    page,
    accept: () => page.press('button', 'Accept'),
    close: () => firefox.close(),
  };
}

export async function groupOfFourSeesAndHearsEachOther(browser) {
  const users = ['alice', 'bob', 'carol', 'dave'];
  const { conversationId, title } = await conversationOf(users);
  const pages = await Promise.all(users.slice(0, 3).map(it => open(browser, it)));
  // Four windows of the usual size, painted without a graphics card, leave no processor to connect.
  for (const page of pages) await page.setViewportSize(SMALL);
  await Promise.all(pages.map(it => openConversation(it, conversationId, title)));
  const dave = await daveElsewhere(browser, conversationId, title);
  try {
    await Promise.all([start(pages), dave.accept()]);
    await everybodyMeets([...pages, dave.page]);
    const [call] = await activeCalls('alice');
    const joined = call.participants.filter(it => it.state === 'joined');
    if (joined.length !== 4 || call.topology !== 'mesh') throw new Error(JSON.stringify(call));
    await button(pages[0], 'More').click();
    await pages[0].getByRole('menuitem', { name: 'End for all' }).click();
    await Promise.all(pages.map(it => it.getByRole('heading', { name: /^Call ended/ }).waitFor()));
    await until('the call is over', async () => (await activeCalls('dave')).length === 0);
  } finally {
    await dave.close();
  }
}

export async function groupIsJoinedLate(browser) {
  const [alice, bob, carol] = await together(browser, 'alice', 'bob', 'carol');
  await start([alice, bob]);
  await ringing(carol).waitFor();
  await button(carol, 'More').click();
  await carol.getByRole('menuitem', { name: 'Ignore' }).click();
  await banner(carol).getByText('Alice, Bob').waitFor();
  await carol.getByRole('navigation').getByText('Call in progress').first().waitFor({ state: 'attached' });
  const times = [];
  for (let i = 0; i < 3; i++) {
    const pressed = Date.now();
    await banner(carol).getByRole('button', { name: 'Join' }).click();
    const decoded = page => page.filter(it => it.frames > 0).length === 2;
    await until('the third person sees both', async () => decoded(await receivedEach(carol)));
    times.push(Date.now() - pressed);
    await everybodyMeets([alice, bob, carol]);
    await leave(carol);
    await button(carol, 'Back to chat').click();
  }
  const median = times.toSorted((a, b) => a - b)[1];
  console.log(`  from Join to the first frames of both others: ${times.join(', ')} ms, median ${median} ms of ${THIRD_PERSON}`);
}

export async function groupIsLeftAndJoinedAgain(browser) {
  const [alice, bob, carol] = await together(browser, 'alice', 'bob', 'carol');
  await start([alice, bob, carol]);
  await everybodyMeets([alice, bob, carol]);
  await leave(bob);
  await tile(alice, /^Bob/).waitFor({ state: 'detached' });
  await everybodyMeets([alice, carol]);
  await button(bob, 'Rejoin').click();
  await everybodyMeets([alice, bob, carol]);
  await bob.reload();
  await button(bob, 'Leave').waitFor();
  await everybodyMeets([alice, bob, carol]);
}

export async function groupIsDeclinedThenJoined(browser) {
  const [alice, bob, carol] = await together(browser, 'alice', 'bob', 'carol');
  await start([alice, bob]);
  await ringing(carol).waitFor();
  await button(carol, 'Decline').click();
  await ringing(carol).waitFor({ state: 'detached' });
  await alice.keyboard.press('p');
  await people(alice).getByText('Declined').waitFor();
  await banner(carol).getByRole('button', { name: 'Join' }).click();
  await everybodyMeets([alice, bob, carol]);
  await leave(carol);
  await people(alice).getByText('Left').waitFor();
  // It rings on top of the screen that says that she has left.
  await button(alice, 'Ring again: Carol').click();
  await ringing(carol).waitFor();
  await button(carol, 'Accept').click();
  await everybodyMeets([alice, bob, carol]);
}

export async function hostLeavesTheGroup(browser) {
  const [alice, bob, carol] = await together(browser, 'alice', 'bob', 'carol');
  await start([alice, bob, carol]);
  await leave(alice);
  await everybodyMeets([bob, carol]);
  // The next host is whoever of the two came first.
  const [{ hostId }] = await activeCalls('bob');
  const host = hostId === USERS.bob ? bob : carol;
  await host.keyboard.press('p');
  await people(host).getByRole('button', { name: 'End for all' }).click();
  await Promise.all([bob, carol].map(it => it.getByRole('heading', { name: /^Call ended/ }).waitFor()));
  await banner(alice).waitFor({ state: 'detached' });
  const conversation = new URL(alice.url()).hash.split('/').at(-1);
  await until('the notice counts all who were there', async () => {
    const { items } = await rest('alice', 'GET', `/conversations/${conversation}/messages`);
    return items.some(it => it.text.endsWith('3 people')) || { error: items.map(it => it.text) };
  });
}

export async function hostRemovesSomebody(browser) {
  const [alice, bob, carol] = await together(browser, 'alice', 'bob', 'carol');
  await start([alice, bob, carol]);
  await everybodyMeets([alice, bob, carol]);
  await alice.keyboard.press('p');
  const pressed = Date.now();
  await button(alice, 'Remove Carol').click();
  await carol.getByRole('heading', { name: 'You were removed from the call' }).waitFor();
  console.log(`  removed after ${Date.now() - pressed} ms`);
  await everybodyMeets([alice, bob]);
  if ((await receivedEach(carol)).length > 0) throw new Error('carol still has connections');
  await button(carol, 'Back to chat').click();
  if (await banner(carol).isVisible()) throw new Error('carol is offered to join');
  await button(alice, 'Invite Carol').click();
  await ringing(carol).waitFor();
  await button(carol, 'Accept').click();
  await everybodyMeets([alice, bob, carol]);
}

export async function groupGoesOnWithoutOneWhoVanished(browser) {
  const [alice, bob, carol] = await together(browser, 'alice', 'bob', 'carol');
  await start([alice, bob, carol]);
  await everybodyMeets([alice, bob, carol]);
  await bob.context().close();
  const closed = Date.now();
  await Promise.all([alice, carol].map(it => tile(it, /^Bob.*(Reconnecting|No connection)/).waitFor()));
  const noticed = Date.now() - closed;
  await Promise.all([alice, carol].map(it => tile(it, /^Bob/).waitFor({ state: 'detached', timeout: GONE_WITHIN })));
  console.log(`  reconnecting after ${noticed} ms, gone after ${Date.now() - closed} ms`);
  await everybodyMeets([alice, carol]);
}

export async function groupSharesOneScreenAtATime(browser) {
  const [alice, bob, carol] = await together(browser, 'alice', 'bob', 'carol');
  await start([alice, bob, carol]);
  await toggle(alice, 'Share screen').click();
  await Promise.all(
    [bob, carol].map(it =>
      it
        .locator('[data-main=true]')
        .getByRole('group', { name: /^Alice.*sharing/ })
        .waitFor(),
    ),
  );
  await until('only one screen can be shared', async () => {
    const blocked = await toggle(bob, 'Share screen').getAttribute('aria-disabled');
    return blocked === 'true' || { error: blocked };
  });
  await everybodyMeets([alice, bob, carol]);
  await toggle(alice, 'Share screen').click();
  await tile(bob, /^Alice.*sharing/).waitFor({ state: 'detached' });
  await everybodyMeets([alice, bob, carol]);
}
