// Tests the SDK alone, on an empty page.
import { readFile } from 'node:fs/promises';
import { openEdge } from './edge.mjs';
import { mediaFlows, stack, token, until, USERS } from './browser.mjs';

const PAGE = `<!doctype html><title>SDK</title>
<video autoplay playsinline></video>
<script type="importmap">{"imports": {"socket.io-client": "/sdk/socket.io.js"}}</script>
<script type="module">
  import * as sdk from '/sdk/calls-client.js';
  const client = new sdk.CallsClient({ url: location.origin, token: () => window.freshToken() });
  const watch = call => {
    window.call = call;
    window.states = [call.state];
    const video = document.querySelector('video');
    call.on('change', () => {
      if (window.states.at(-1) !== call.state) window.states.push(call.state);
      if (video.srcObject !== call.remote) video.srcObject = call.remote;
    });
  };
  client.on('call', watch);
  client.on('connection', state => (window.connection = state));
  window.client = client;
  client.connect().then(() => (window.ready = true), error => (window.refusal = String(error)));
</script>`;
const FILES = {
  '/sdk/': { body: PAGE, contentType: 'text/html' },
  '/sdk/calls-client.js': { path: 'target/sdk/calls-client.js', contentType: 'text/javascript' },
  '/sdk/socket.io.js': { path: 'node_modules/socket.io-client/dist/socket.io.esm.min.js', contentType: 'text/javascript' },
};

async function open(browser, user, origin = stack.gateways[0], page) {
  page ??= await browser.window(user);
  await page.exposeFunction('freshToken', () => token(user));
  await page.route(`${origin}/sdk/**`, route => route.fulfill(FILES[new URL(route.request().url()).pathname]));
  await page.goto(`${origin}/sdk/`);
  await page.waitForFunction(() => window.ready);
  return page;
}

const inState = (page, wanted, limit) =>
  until(wanted, async () => {
    const now = await page.evaluate(() => ({ state: window.call?.state, reason: window.call?.endReason, states: window.states }));
    return now.state === wanted ? now : { error: now };
  }, limit);

async function ring(browser, caller, from, callType = 'video') {
  const receiver = from === 'alice' ? 'bob' : 'alice';
  await until('the receiver is reachable', () =>
    caller.evaluate(async ({ receiverId, callType }) => {
      const { rest } = window.client;
      const { conversationId } = await rest.post('/api/v1/conversations', { participantIds: [receiverId] });
      await window.client.call({ conversationId, receiverId, callType });
      return true;
    }, { receiverId: USERS[receiver], callType }),
  );
}

async function talk(browser, alice, bob, callType = 'video') {
  await ring(browser, alice, 'alice', callType);
  await inState(alice, 'outgoing.ringing');
  await inState(bob, 'incoming');
  await bob.evaluate(() => window.call.accept());
  await Promise.all([inState(alice, 'joined'), inState(bob, 'joined')]);
  await mediaFlows([alice, bob], { video: callType === 'video' });
}

async function hangUp(page, other) {
  const released = await page.evaluate(async () => {
    const tracks = window.call.local.getTracks();
    const ended = window.call.end();
    const live = tracks.filter(it => it.readyState === 'live').length;
    await ended;
    return live;
  });
  if (released !== 0) throw new Error(`${released} devices were not let go of`);
  const { reason } = await inState(other, 'ended');
  if (reason !== 'completed') throw new Error(`ended because of ${reason}`);
}

export async function sdkCallGoesThroughItsStates(browser) {
  const [alice, bob] = [await open(browser, 'alice'), await open(browser, 'bob')];
  await talk(browser, alice, bob);
  const states = await alice.evaluate(() => window.states.join(' '));
  if (states !== 'outgoing.calling outgoing.ringing connecting joined') throw new Error(states);
  await hangUp(alice, bob);
}

export async function sdkAddsACameraToAnAudioCall(browser) {
  const [alice, bob] = [await open(browser, 'alice'), await open(browser, 'bob')];
  await talk(browser, alice, bob, 'audio');
  await Promise.all([alice, bob].map(it => it.evaluate(() => window.call.setCamera(true))));
  await mediaFlows([alice, bob]);
  await hangUp(bob, alice);
}

export async function sdkComesThroughAReloadOfEitherSide(browser) {
  const [alice, bob] = [await open(browser, 'alice'), await open(browser, 'bob')];
  await talk(browser, alice, bob);
  for (const page of [bob, alice]) {
    await page.reload();
    await inState(page, 'joined');
    await mediaFlows([alice, bob]);
    await Promise.all([inState(alice, 'joined'), inState(bob, 'joined')]);
  }
  await Promise.all([alice.reload(), bob.reload()]);
  await Promise.all([inState(alice, 'joined'), inState(bob, 'joined')]);
  await mediaFlows([alice, bob]);
  await hangUp(alice, bob);
}

export async function sdkKeepsMediaWhenItsGatewayIsKilled(browser) {
  const edge = await openEdge();
  try {
    const [alice, bob] = [await open(browser, 'alice', edge.url), await open(browser, 'bob', stack.gateways[1])];
    await talk(browser, alice, bob);
    const pid = Number(await readFile(`${stack.directory}/signaling-gateway.pid`, 'utf8'));
    process.kill(pid, 'SIGKILL');
    const killed = Date.now();
    await alice.waitForFunction(() => window.connection === 'reconnecting');
    await mediaFlows([alice, bob]);
    await alice.waitForFunction(() => window.connection === 'connected');
    const away = Date.now() - killed;
    console.log(`  signaling was back ${away} ms after the kill, through the other gateway`);
    if (away > 5000) throw new Error(`signaling was back only after ${away} ms`);
    const states = await alice.evaluate(() => window.states.join(' '));
    if (states.includes('reconnecting')) throw new Error(`media was lost: ${states}`);
    await alice.evaluate(() => window.call.setMicrophone(false));
    await bob.waitForFunction(() => window.call.remoteMuted);
    await hangUp(bob, alice);
    await until('the gateway is back', async () => (await fetch(stack.gateways[0])).ok, 60_000);
  } finally {
    edge.close();
  }
}
