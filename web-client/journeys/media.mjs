// Calls whose media fails, and what the two sides report.
import { between, button, hangUp, rest, talk } from './steps.mjs';
import { mediaFlows, until, USERS } from './browser.mjs';

/** Runs in the page. Allows media through a relay only, and provides no relay. */
function withoutAWay() {
  const Original = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Original {
    constructor(configuration) {
      super({ ...configuration, iceServers: [], iceTransportPolicy: 'relay' });
    }
  };
}

export async function callWithoutAWayForMediaEnds(browser) {
  browser.beforeEveryPage(withoutAWay);
  const [alice, bob] = await between(browser, 'alice', 'bob');
  await button(alice, 'Video call').click();
  await button(bob, 'Accept').click();
  const reason = page => page.getByRole('heading', { name: 'No connection to the other side' }).waitFor({ timeout: 30_000 });
  await Promise.all([reason(alice), reason(bob)]);
  await until('the call is over', async () => (await rest('alice', 'GET', '/webrtc/calls/active')).items.length === 0);
  const { items } = await rest('alice', 'GET', '/conversations');
  const [call] = (await rest('alice', 'GET', `/webrtc/calls/history/${items[0].conversationId}`)).items;
  if (call.status !== 'ended' || call.endReason !== 'connect_failed' || call.endedBy !== null)
    throw new Error(JSON.stringify(call));
  if (call.participants.some(it => it.mediaState !== 'failed')) throw new Error(JSON.stringify(call.participants));
  console.log(`  it ended as connect_failed ${call.duration} s after the accept`);
}

/** Runs in the page. Makes the first answer unusable. */
function breakTheFirstAnswer() {
  const Original = window.RTCPeerConnection;
  let broken;
  window.RTCPeerConnection = class extends Original {
    get localDescription() {
      const description = super.localDescription;
      if (description?.type === 'answer') broken ??= description.sdp;
      if (!broken || description?.sdp !== broken) return description;
      return { type: 'answer', sdp: 'v=0\r\nno=description\r\n' };
    }
  };
}

export async function refusedDescriptionIsShownAndLivedThrough(browser) {
  browser.beforeEveryPage(breakTheFirstAnswer);
  const [alice, bob] = await between(browser, 'alice', 'bob');
  await button(alice, 'Video call').click();
  await button(bob, 'Accept').click();
  await alice.getByRole('heading', { name: 'This browser refuses what the other side sent' }).waitFor();
  const [call] = (await rest('alice', 'GET', '/webrtc/calls/active')).items;
  const { mediaState } = call.participants.find(it => it.userId === USERS.alice);
  if (mediaState !== 'failed') throw new Error(`alice reports ${mediaState}`);
  await mediaFlows([alice, bob]);
  await hangUp(alice);
}

/** Runs in the page. Records the candidates of the other side. */
function rememberCandidates() {
  const original = RTCPeerConnection.prototype.addIceCandidate;
  window.candidates = [];
  RTCPeerConnection.prototype.addIceCandidate = function (candidate) {
    window.candidates.push(candidate.candidate);
    return original.call(this, candidate);
  };
}

export async function manyCandidatesAtOnceAllArrive(browser) {
  browser.beforeEveryPage(rememberCandidates);
  const [alice, bob] = await between(browser, 'alice', 'bob');
  await talk(alice, bob);
  for (const count of [120, 400]) {
    await alice.evaluate(count => {
      const pc = window.connections.findLast(it => it.connectionState === 'connected');
      const usernameFragment = /a=ice-ufrag:(\S+)/.exec(pc.localDescription.sdp)[1];
      for (let n = 0; n < count; n++) {
        const line = `candidate:${n} 1 udp 1677729535 203.0.113.7 ${20_000 + n} typ srflx raddr 0.0.0.0 rport 9 made-up ${count}`;
        const candidate = new RTCIceCandidate({ candidate: line, sdpMid: '0', sdpMLineIndex: 0, usernameFragment });
        pc.dispatchEvent(new RTCPeerConnectionIceEvent('icecandidate', { candidate }));
      }
    }, count);
    const started = Date.now();
    await until(`${count} candidates`, async () => {
      const here = await bob.evaluate(count => window.candidates.filter(it => it.endsWith(`made-up ${count}`)).length, count);
      return here === count || { error: here };
    });
    console.log(`  ${count} candidates that were due at once have arrived after ${Date.now() - started} ms`);
  }
  await mediaFlows([alice, bob]);
  await hangUp(alice);
}
