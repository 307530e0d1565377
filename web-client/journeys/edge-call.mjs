// node journeys/edge-call.mjs: a video call through an edge. Both users sign in on the provider's page, and one calls the
// other; then once more with media through the TURN server only.
// GATEWAYS and IDENTITY are the edge's addresses, EDGE_KEY is the hash of its certificate's key.
import { TestBrowser, browserPath, mediaFlows, stack, USERS } from './browser.mjs';
import { button, endOldCalls, hangUp, observeMedia, rest, talk } from './steps.mjs';
import { candidateTypes, throughTheRelay, LOOPBACK_MEDIA } from './turn.mjs';

const NAMES = { alice: 'Alice', bob: 'Bob' };
const step = text => console.log(`  ${text}`);

async function signIn(browser, user) {
  const page = await browser.window(user, { viewport: { width: 1280, height: 800 }, locale: 'en' });
  await page.addInitScript(observeMedia);
  await page.addInitScript(() => localStorage.setItem('calls.settings', JSON.stringify({ checked: true, silent: true })));
  await page.goto(stack.gateways[0]);
  await button(page, 'Sign in').click();
  await button(page, `Continue as ${NAMES[user]}`).click();
  await page.locator('#chat').waitFor({ state: 'attached' });
  return page;
}

async function call(title, flags, prepare = () => {}) {
  const browser = await TestBrowser.open([`--ignore-certificate-errors-spki-list=${process.env.EDGE_KEY}`, ...flags]);
  try {
    prepare(browser);
    const [alice, bob] = await Promise.all(['alice', 'bob'].map(user => signIn(browser, user)));
    step(`${title}: Alice and Bob have signed in`);
    await alice.getByRole('navigation').getByRole('button', { name: 'Bob' }).first().click();
    await alice.locator('section header').getByText('Online').waitFor();
    await talk(alice, bob);
    const types = await Promise.all([alice, bob].map(candidateTypes));
    step(`${title}: picture and sound arrive on both sides, by way of ${types.join(', ')}`);
    await mediaFlows([alice, bob]);
    await hangUp(alice);
    return types;
  } catch (error) {
    await browser.evidence(`edge-${title}`);
    throw error;
  } finally {
    await browser.close();
  }
}

if (!browserPath()) {
  console.error('There is no Chromium: CHROMIUM names one elsewhere.');
  process.exit(2);
}
await endOldCalls('alice');
await endOldCalls('bob');
const { conversationId } = await rest('alice', 'POST', '/conversations', { participantIds: [USERS.bob] });
await rest('bob', 'POST', `/conversations/${conversationId}/accept`);
await call('direct', []);
const types = await call('relayed', LOOPBACK_MEDIA, browser => browser.beforeEveryPage(throughTheRelay, null));
if (types.some(it => it !== 'relay relay')) throw new Error(`media did not go through the relay on both sides: ${types}`);
