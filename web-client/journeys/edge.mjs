// A TCP load balancer in front of several gateways. Each connection goes to the first gateway that accepts it.
import net from 'node:net';
import { stack } from './browser.mjs';

export async function openEdge(gateways = stack.gateways) {
  const server = net.createServer(client => {
    const sockets = [client];
    const end = () => sockets.forEach(it => it.destroy());
    client.on('error', end).on('close', end);
    const attempt = ([gateway, ...others]) => {
      if (!gateway) return end();
      const { hostname, port } = new URL(gateway);
      const upstream = net.connect(Number(port), hostname);
      let connected = false;
      upstream.on('connect', () => {
        connected = true;
        client.pipe(upstream).pipe(client);
      });
      upstream.on('close', () => connected && end());
      upstream.on('error', () => (connected ? end() : attempt(others)));
      sockets.push(upstream);
    };
    attempt(gateways);
  });
  await new Promise((resolve, reject) => server.on('error', reject).listen(stack.edgePort, 'localhost', resolve));
  return { url: `http://localhost:${stack.edgePort}`, close: () => server.close() };
}
