// Media through the stack's TURN server.

/** The port of the stack's TURN server; 0 if there is none. */
export const turnPort = Number(/^turn:[^:]+:(\d+)/.exec(process.env.TURN ?? '')?.[1] ?? 0);

/** Allows media over loopback, where the relay is. WebRTC excludes loopback otherwise. */
export const LOOPBACK_MEDIA = ['--allow-loopback-in-peer-connection'];

/** Runs in the page. Allows relay candidates only. The relay is the one that the server names, or the one at `port`. */
export function throughTheRelay(port) {
  const Original = window.RTCPeerConnection;
  const moved = server => (port ? { ...server, urls: `turn:127.0.0.1:${port}?transport=udp` } : server);
  const relayed = configuration => ({
    ...configuration,
    iceTransportPolicy: 'relay',
    iceServers: configuration.iceServers.map(moved),
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

/** Returns the types of the local and remote candidates in use, e.g. `relay relay`. */
export const candidateTypes = page =>
  page.evaluate(async () => {
    const pc = window.connections.findLast(it => it.connectionState === 'connected');
    const stats = await pc.getStats();
    const { selectedCandidatePairId } = [...stats.values()].find(it => it.type === 'transport');
    const { localCandidateId, remoteCandidateId } = stats.get(selectedCandidatePairId);
    return [localCandidateId, remoteCandidateId].map(it => stats.get(it).candidateType).join(' ');
  });
