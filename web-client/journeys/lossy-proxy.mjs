// A UDP proxy to a port of this machine that can lose packets.
import { createSocket } from 'node:dgram';

/** A lossy UDP proxy. `loss` is the share of packets lost in each direction; it may change at any time. */
export class LossyProxy {
  loss = 0;
  #owed = 0;
  #clients = new Map();
  #entry = createSocket('udp4');

  constructor(destination) {
    this.#entry.on('message', (data, { address, port }) => {
      const client = this.#clients.get(port) ?? this.#connect(address, port);
      if (!this.#loses()) client.send(data, destination, '127.0.0.1');
    });
  }

  /** Starts to receive packets and returns the port. */
  open() {
    return new Promise(opened => this.#entry.bind(0, '127.0.0.1', () => opened(this.#entry.address().port)));
  }

  close() {
    [this.#entry, ...this.#clients.values()].forEach(it => it.close());
  }

  /** Creates a socket for a client, so that responses can be returned to it. */
  #connect(address, port) {
    const client = createSocket('udp4');
    client.on('message', answer => this.#loses() || this.#entry.send(answer, port, address));
    this.#clients.set(port, client);
    return client;
  }

  /** Returns whether to drop the next packet. Deterministic: each run loses the same share. */
  #loses() {
    this.#owed += this.loss;
    if (this.#owed < 1) return false;
    this.#owed -= 1;
    return true;
  }
}
