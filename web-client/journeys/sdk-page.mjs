// An empty page with the SDK alone, and what its users do there.
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

export async function open(browser, user, origin = stack.gateways[0], page) {
  page ??= await browser.window(user);
  await page.exposeFunction('freshToken', () => token(user));
  await page.route(`${origin}/sdk/**`, route => route.fulfill(FILES[new URL(route.request().url()).pathname]));
  await page.goto(`${origin}/sdk/`);
  await page.waitForFunction(() => window.ready);
  return page;
}

export const inState = (page, wanted, limit) =>
  until(
    wanted,
    async () => {
      const now = await page.evaluate(() => ({
        state: window.call?.state,
        reason: window.call?.endReason,
        states: window.states,
      }));
      return now.state === wanted ? now : { error: now };
    },
    limit,
  );

/** Calls a user as soon as the user can be reached. */
async function ring(caller, receiver, callType) {
  await until('the receiver is reachable', () =>
    caller.evaluate(
      async ({ receiverId, callType }) => {
        const { rest } = window.client;
        const { conversationId } = await rest.post('/api/v1/conversations', { participantIds: [receiverId] });
        await window.client.call({ conversationId, receiverId, callType });
        return true;
      },
      { receiverId: USERS[receiver], callType },
    ),
  );
}

export async function talk(caller, receiver, callType = 'video') {
  await ring(caller, receiver.user, callType);
  await inState(caller, 'outgoing.ringing');
  await inState(receiver, 'incoming');
  await receiver.evaluate(() => window.call.accept());
  await Promise.all([inState(caller, 'joined'), inState(receiver, 'joined')]);
  await mediaFlows([caller, receiver], { video: callType === 'video' });
}

/** Ends the call and checks that the devices are released at once. */
export async function hangUp(page, other) {
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
