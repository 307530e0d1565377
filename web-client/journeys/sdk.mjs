// Tests the SDK alone, on an empty page.
import { readFile } from 'node:fs/promises';
import { openEdge } from './edge.mjs';
import { mediaFlows, stack, until } from './browser.mjs';
import { hangUp, inState, open, talk } from './sdk-page.mjs';

export async function sdkCallGoesThroughItsStates(browser) {
  const [alice, bob] = [await open(browser, 'alice'), await open(browser, 'bob')];
  await talk(alice, bob);
  const states = await alice.evaluate(() => window.states.join(' '));
  if (states !== 'outgoing.calling outgoing.ringing connecting joined') throw new Error(states);
  await hangUp(alice, bob);
}

export async function sdkAddsACameraToAnAudioCall(browser) {
  const [alice, bob] = [await open(browser, 'alice'), await open(browser, 'bob')];
  await talk(alice, bob, 'audio');
  await Promise.all([alice, bob].map(it => it.evaluate(() => window.call.setCamera(true))));
  await mediaFlows([alice, bob]);
  await hangUp(bob, alice);
}

export async function sdkComesThroughAReloadOfEitherSide(browser) {
  const [alice, bob] = [await open(browser, 'alice'), await open(browser, 'bob')];
  await talk(alice, bob);
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
    await talk(alice, bob);
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
