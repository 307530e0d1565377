// node journeys/edge-call.mjs: a video call through an edge. Both users sign in on the provider's page, and one calls the
// other; then once more with media through the TURN server only.
// GATEWAYS and IDENTITY are the edge's addresses, EDGE_KEY is the hash of its certificate's key.
import { Stage, browserPath, mediaFlows, stack, USERS } from './stage.mjs';
import { button, endOldCalls, hangUp, observeMedia, rest, talk } from './people.mjs';
import { candidateTypes, throughTheRelay, WAY_TO_THE_RELAY } from './way.mjs';

const NAMES = { alice: 'Alice', bob: 'Bob' };
const step = text => console.log(`  ${text}`);

async function signIn(stage, user) {
  const page = await stage.window(user, { viewport: { width: 1280, height: 800 }, locale: 'en' });
  await page.addInitScript(observeMedia);
  await page.addInitScript(() => localStorage.setItem('calls.settings', JSON.stringify({ checked: true, silent: true })));
  await page.goto(stack.gateways[0]);
  await button(page, 'Sign in').click();
  await button(page, `Continue as ${NAMES[user]}`).click();
  await page.locator('#chat').waitFor({ state: 'attached' });
  return page;
}

async function call(title, flags, prepare = () => {}) {
  const stage = await Stage.open([`--ignore-certificate-errors-spki-list=${process.env.EDGE_KEY}`, ...flags]);
  try {
    prepare(stage);
    const [alice, bob] = await Promise.all(['alice', 'bob'].map(user => signIn(stage, user)));
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
    await stage.evidence(`edge-${title}`);
    throw error;
  } finally {
    await stage.close();
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
const types = await call('relayed', WAY_TO_THE_RELAY, stage => stage.beforeEveryPage(throughTheRelay, null));
if (types.some(it => it !== 'relay relay')) throw new Error(`media did not go through the relay on both sides: ${types}`);
