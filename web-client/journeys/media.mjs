// Media and its candidates, in a real browser.
import { between, hangUp, talk } from './people.mjs';
import { mediaFlows, until } from './stage.mjs';

/** Runs in the page: what the other side's candidates come to is kept. */
function rememberCandidates() {
  const original = RTCPeerConnection.prototype.addIceCandidate;
  window.candidates = [];
  RTCPeerConnection.prototype.addIceCandidate = function (candidate) {
    window.candidates.push(candidate.candidate);
    return original.call(this, candidate);
  };
}

export async function manyCandidatesAtOnceAllArrive(stage) {
  stage.beforeEveryPage(rememberCandidates);
  const [alice, bob] = await between(stage, 'alice', 'bob');
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
