// Runs journeys against a running stack. Each export of a journey file is a journey. They share a browser; one with `flags` has
// its own. Journeys that need a different stack, or more than two processors, run by name only.
//   node journeys/run.mjs [NAME...]  runs the named journeys, or all
//   node journeys/run.mjs --list     prints the names
//   node journeys/run.mjs --check    ends with 2 if there is no browser
//   node journeys/run.mjs --serve    reads names from standard input and prints `ended NAME CODE` after each: 0 passed, 1 failed,
//                                    2 there is no Firefox for it
import { createInterface } from 'node:readline';
import { browserPath, closeSharedBrowser, NoBrowser, TestBrowser } from './browser.mjs';
import * as sdk from './sdk.mjs';
import * as app from './app.mjs';
import * as stockClient from './stock-client.mjs';
import * as group from './group.mjs';
import * as relay from './relay.mjs';
import * as media from './media.mjs';
import * as network from './network.mjs';
import { closeFirefox } from './closed-page.mjs';
import * as push from './push.mjs';
import * as axe from './axe.mjs';
import * as provider from './provider.mjs';
import * as assigned from './assigned.mjs';

const FAILED = 1;
const NO_BROWSER = 2;
// Twelve videos are encoded at once. On two processors, some pair of the four does not connect.
const { groupOfFourSeesAndHearsEachOther, ...groups } = group;
const journeys = { ...stockClient, ...app, ...sdk, ...groups, ...relay, ...media, ...network, ...push, ...axe };
const byNameOnly = { ...provider, ...assigned, groupOfFourSeesAndHearsEachOther };
const [first, ...others] = process.argv.slice(2);
const chosen = !first ? Object.keys(journeys) : [first, ...others];

if (first === '--list') {
  console.log(Object.keys(journeys).join('\n'));
} else if (!browserPath()) {
  console.error('There is no Chromium: CHROMIUM names one elsewhere.');
  process.exitCode = NO_BROWSER;
} else if (first === '--serve') {
  for await (const name of createInterface({ input: process.stdin })) {
    console.log(`ended ${name} ${await run(name)}`);
  }
} else if (first !== '--check') {
  for (const name of chosen) if ((await run(name)) === FAILED) process.exitCode = FAILED;
}
await closeSharedBrowser();
await closeFirefox();

/** Runs a journey. Returns its code. */
async function run(name) {
  const journey = journeys[name] ?? byNameOnly[name];
  const started = Date.now();
  const browser = await TestBrowser.open(journey?.flags);
  try {
    if (!journey) throw new Error('there is no such journey');
    await journey(browser);
    console.log(`passed ${name} (${Date.now() - started} ms)`);
    return 0;
  } catch (error) {
    if (error instanceof NoBrowser) {
      console.log(`skipped ${name}: ${error.message}`);
      return NO_BROWSER;
    }
    console.log(`FAILED ${name} (${Date.now() - started} ms): ${error.stack}`);
    await browser.evidence(name);
    return FAILED;
  } finally {
    await browser.close();
  }
}
