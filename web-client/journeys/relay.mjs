// A call with media through the TURN server only. Neither side reveals its own address.
import { mediaFlows, stack, token, until, USERS } from './browser.mjs';
import { candidateTypes, throughTheRelay, turnPort, LOOPBACK_MEDIA } from './turn.mjs';

const PAGE = `<!doctype html><title>Relay</title>
<video autoplay playsinline></video>
<script type="importmap">{"imports": {"socket.io-client": "/relay/socket.io.js"}}</script>
<script type="module">
  import { CallsClient } from '/relay/calls-client.js';
  const client = (window.client = new CallsClient({ url: location.origin, token: () => window.freshToken() }));
  const video = document.querySelector('video');
  client.on('call', call => {
    window.call = call;
    call.on('change', () => video.srcObject === call.remote || (video.srcObject = call.remote));
  });
  client.connect().then(() => (window.ready = true));
</script>`;
const FILES = {
  '/relay/': { body: PAGE, contentType: 'text/html' },
  '/relay/calls-client.js': { path: 'target/sdk/calls-client.js', contentType: 'text/javascript' },
  '/relay/socket.io.js': { path: 'node_modules/socket.io-client/dist/socket.io.esm.min.js', contentType: 'text/javascript' },
};
async function open(browser, user) {
  const origin = stack.gateways[0];
  const page = await browser.window(user);
  await page.exposeFunction('freshToken', () => token(user));
  await page.route(`${origin}/relay/**`, route => route.fulfill(FILES[new URL(route.request().url()).pathname]));
  await page.goto(`${origin}/relay/`);
  await page.waitForFunction(() => window.ready);
  return page;
}

async function talk(alice, bob) {
  await until('bob is reachable', () =>
    alice.evaluate(async receiverId => {
      const { rest } = window.client;
      const { conversationId } = await rest.post('/api/v1/conversations', { participantIds: [receiverId] });
      await window.client.call({ conversationId, receiverId, callType: 'video' });
      return true;
    }, USERS.bob),
  );
  await bob.waitForFunction(() => window.call?.state === 'incoming');
  await bob.evaluate(() => window.call.accept());
  await mediaFlows([alice, bob]);
  for (const page of [alice, bob]) {
    const taken = await candidateTypes(page);
    if (taken !== 'relay relay') throw new Error(`media goes from ${taken.replace(' ', ' to ')}`);
  }
  await alice.evaluate(() => window.call.end());
}

export async function callGoesThroughTheRelayAlone(browser) {
  if (!turnPort) return console.log('callGoesThroughTheRelayAlone is left out: the stack has no TURN server');
  browser.beforeEveryPage(throughTheRelay, null);
  await talk(await open(browser, 'alice'), await open(browser, 'bob'));
}
callGoesThroughTheRelayAlone.flags = LOOPBACK_MEDIA;
