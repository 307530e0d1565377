// The way of media through the stack's TURN server.

/** The port of the stack's TURN server, where it has one. */
export const turnPort = Number(/^turn:[^:]+:(\d+)/.exec(process.env.TURN ?? '')?.[1] ?? 0);

/** Media may go over loopback, which WebRTC leaves out otherwise: that is where the relay is. */
export const WAY_TO_THE_RELAY = ['--allow-loopback-in-peer-connection'];

/** Runs in the page: no side gives an address of its own away. The relay is where the server says, or at this port. */
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

/** The types of the candidates that the media really takes, own and the other's, as `relay relay`. */
export const candidateTypes = page =>
  page.evaluate(async () => {
    const pc = window.connections.findLast(it => it.connectionState === 'connected');
    const stats = await pc.getStats();
    const { selectedCandidatePairId } = [...stats.values()].find(it => it.type === 'transport');
    const { localCandidateId, remoteCandidateId } = stats.get(selectedCandidatePairId);
    return [localCandidateId, remoteCandidateId].map(it => stats.get(it).candidateType).join(' ');
  });
