// A call with media through the TURN server only. Neither side reveals its own address.
import { open, talk } from './sdk-page.mjs';
import { candidateTypes, throughTheRelay, turnPort, LOOPBACK_MEDIA } from './turn.mjs';

export async function callGoesThroughTheRelayAlone(browser) {
  if (!turnPort) return console.log('callGoesThroughTheRelayAlone is left out: the stack has no TURN server');
  browser.beforeEveryPage(throughTheRelay, null);
  const [alice, bob] = [await open(browser, 'alice'), await open(browser, 'bob')];
  await talk(alice, bob);
  for (const page of [alice, bob]) {
    const taken = await candidateTypes(page);
    if (taken !== 'relay relay') throw new Error(`media goes from ${taken.replace(' ', ' to ')}`);
  }
  await alice.evaluate(() => window.call.end());
}
callGoesThroughTheRelayAlone.flags = LOOPBACK_MEDIA;
