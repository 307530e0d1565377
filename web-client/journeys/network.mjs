// A call over a network that really loses packets: all media goes through the TURN server, by a road with holes.
import { between, button, hangUp, talk } from './app.mjs';
import { Road } from './road.mjs';
import { mediaFlows, until } from './stage.mjs';

const [, host, port] = /^turn:([^:]+):(\d+)/.exec(process.env.TURN ?? '') ?? [];
/** The stack's TURN server, where it has one. */
export const turn = host ? { host, port: Number(port) } : null;

/** Media may go over loopback, which WebRTC leaves out otherwise: that is where the relay is. */
export const WAY_TO_THE_RELAY = ['--allow-loopback-in-peer-connection'];

/** Runs in the page: no side gives an address of its own away, and the relay is found at this port. */
export function throughTheRelay(port) {
  const Original = window.RTCPeerConnection;
  const relayed = configuration => ({
    ...configuration,
    iceTransportPolicy: 'relay',
    iceServers: configuration.iceServers.map(it => ({ ...it, urls: `turn:127.0.0.1:${port}?transport=udp` })),
  });
  window.RTCPeerConnection = class extends Original {
    constructor(configuration, ...rest) {
      super(relayed(configuration), ...rest);
    }
    setConfiguration(configuration) {
      super.setConfiguration(relayed(configuration));
    }
  };
}

/** By how much the picture that this page sends is made smaller. */
const shrunkBy = page =>
  page.evaluate(() => {
    const pc = window.connections.findLast(it => it.connectionState === 'connected');
    const sender = pc?.getSenders().find(it => it.track?.kind === 'video');
    return sender?.getParameters().encodings[0]?.scaleResolutionDownBy ?? 0;
  });

const SLOW = { timeout: 40_000 };

export async function poorNetworkIsShownAndLivedThrough(stage) {
  if (!turn) return console.log('poorNetworkIsShownAndLivedThrough is left out: the stack has no TURN server');
  const road = new Road(turn.port);
  try {
    stage.beforeEveryPage(throughTheRelay, await road.open());
    const pages = await between(stage, 'alice', 'bob');
    const [alice, bob] = pages;
    await talk(alice, bob);

    road.loss = 0.12;
    const advice = page => page.getByText('Poor connection — turn off your camera?');
    await Promise.all(pages.map(it => advice(it).waitFor(SLOW)));
    await until('a smaller picture is sent', async () => (await shrunkBy(alice)) > 1);
    await mediaFlows(pages);

    road.loss = 0;
    await Promise.all(pages.map(it => advice(it).waitFor({ state: 'detached', ...SLOW })));
    const shrunk = await shrunkBy(alice);
    await until('the picture grows again', async () => (await shrunkBy(alice)) < shrunk);

    road.loss = 1;
    await Promise.all(pages.map(it => it.getByText(/Reconnecting…/).first().waitFor()));
    road.loss = 0;
    await Promise.all(pages.map(it => it.getByText(/Reconnecting…/).first().waitFor({ state: 'detached', ...SLOW })));
    await mediaFlows(pages);
    await hangUp(alice);
    await button(bob, 'Back to chat').click();
  } finally {
    road.close();
  }
}
poorNetworkIsShownAndLivedThrough.flags = WAY_TO_THE_RELAY;
