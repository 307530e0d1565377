// A road for datagrams to a port of this machine, which may have holes.
import { createSocket } from 'node:dgram';

/** `loss` is the share of all packets that get lost, each way; it may be changed at any time. */
export class Road {
  loss = 0;
  #owed = 0;
  #travellers = new Map();
  #entry = createSocket('udp4');

  constructor(destination) {
    this.#entry.on('message', (data, { address, port }) => {
      const traveller = this.#travellers.get(port) ?? this.#meet(address, port);
      if (!this.#loses()) traveller.send(data, destination, '127.0.0.1');
    });
  }

  /** Begins to take packets; gives the port at which it does. */
  open() {
    return new Promise(opened => this.#entry.bind(0, '127.0.0.1', () => opened(this.#entry.address().port)));
  }

  close() {
    [this.#entry, ...this.#travellers.values()].forEach(it => it.close());
  }

  /** Each has a port of its own at the far end, by which answers find back. */
  #meet(address, port) {
    const traveller = createSocket('udp4');
    traveller.on('message', answer => this.#loses() || this.#entry.send(answer, port, address));
    this.#travellers.set(port, traveller);
    return traveller;
  }

  /** Not by chance: the same share in every run. */
  #loses() {
    this.#owed += this.loss;
    if (this.#owed < 1) return false;
    this.#owed -= 1;
    return true;
  }
}
