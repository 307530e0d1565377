// A call over a network that loses packets: all media goes to the TURN server through a lossy UDP proxy.
import { between, button, hangUp, talk } from './steps.mjs';
import { LossyProxy } from './lossy-proxy.mjs';
import { mediaFlows, until } from './browser.mjs';
import { throughTheRelay, turnPort, LOOPBACK_MEDIA } from './turn.mjs';

/** Returns the factor by which this page scales down the video that it sends. */
const shrunkBy = page =>
  page.evaluate(() => {
    const pc = window.connections.findLast(it => it.connectionState === 'connected');
    const sender = pc?.getSenders().find(it => it.track?.kind === 'video');
    return sender?.getParameters().encodings[0]?.scaleResolutionDownBy ?? 0;
  });

/** Waits until this page sends larger video than at some earlier moment of the wait. */
function grows(page) {
  let smallest = 0;
  return until(
    'the picture grows',
    async () => {
      const now = await shrunkBy(page);
      smallest = Math.max(smallest, now);
      return now > 0 && now < smallest ? true : { error: { now, smallest } };
    },
    SLOW.timeout,
  );
}

const SLOW = { timeout: 40_000 };

export async function poorNetworkIsShownAndLivedThrough(browser) {
  if (!turnPort) return console.log('poorNetworkIsShownAndLivedThrough is left out: the stack has no TURN server');
  const proxy = new LossyProxy(turnPort);
  try {
    browser.beforeEveryPage(throughTheRelay, await proxy.open());
    const pages = await between(browser, 'alice', 'bob');
    const [alice, bob] = pages;
    await talk(alice, bob);

    proxy.loss = 0.12;
    const advice = page => page.getByText('Poor connection — turn off your camera?');
    await Promise.all(pages.map(it => advice(it).waitFor(SLOW)));
    await until('a smaller picture is sent', async () => (await shrunkBy(alice)) > 1);
    await mediaFlows(pages);

    proxy.loss = 0;
    const growsAgain = grows(alice);
    await Promise.all(pages.map(it => advice(it).waitFor({ state: 'detached', ...SLOW })));
    await growsAgain;

    proxy.loss = 1;
    await Promise.all(
      pages.map(it =>
        it
          .getByText(/Reconnecting…/)
          .first()
          .waitFor(),
      ),
    );
    proxy.loss = 0;
    await Promise.all(
      pages.map(it =>
        it
          .getByText(/Reconnecting…/)
          .first()
          .waitFor({ state: 'detached', ...SLOW }),
      ),
    );
    await mediaFlows(pages);
    await hangUp(alice);
    await button(bob, 'Back to chat').click();
  } finally {
    proxy.close();
  }
}
poorNetworkIsShownAndLivedThrough.flags = LOOPBACK_MEDIA;
