// node journeys/run.mjs [--list | --check | NAME...]: runs journeys against a running stack. Each journey has its own browser,
// with the journey's `flags` if it has any. Each export of a journey file is a journey. Journeys that need a different stack
// run by name only.
import { browserPath, Stage } from './stage.mjs';
import * as sdk from './sdk.mjs';
import * as app from './app.mjs';
import * as plain from './plain.mjs';
import * as relay from './relay.mjs';
import * as media from './media.mjs';
import * as network from './network.mjs';
import * as axe from './axe.mjs';
import * as provider from './provider.mjs';
import * as assigned from './assigned.mjs';

const journeys = { ...plain, ...app, ...sdk, ...relay, ...media, ...network, ...axe };
const ofOtherStacks = { ...provider, ...assigned };
const [first, ...others] = process.argv.slice(2);
const chosen = !first ? Object.keys(journeys) : [first, ...others];

if (first === '--list') {
  console.log(Object.keys(journeys).join('\n'));
} else if (!browserPath()) {
  console.error('There is no Chromium: CHROMIUM names one elsewhere.');
  process.exitCode = 2;
} else if (first !== '--check') {
  for (const name of chosen) await run(name, journeys[name] ?? ofOtherStacks[name]);
}

async function run(name, journey) {
  const started = Date.now();
  const stage = await Stage.open(journey?.flags);
  try {
    if (!journey) throw new Error('there is no such journey');
    await journey(stage);
    console.log(`passed ${name} (${Date.now() - started} ms)`);
  } catch (error) {
    process.exitCode = 1;
    console.log(`FAILED ${name} (${Date.now() - started} ms): ${error.stack}`);
    await stage.evidence(name);
  } finally {
    await stage.close();
  }
}
