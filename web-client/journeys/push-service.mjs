// A push service for journeys: browsers connect to it by WebSocket, in the protocol of Mozilla's service (autopush), and
// application servers post to it by HTTP. It refuses what RFC 8030 and RFC 8292 tell it to refuse.
import { createServer } from 'node:http';
import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { WebSocketServer } from 'ws';

const LARGEST_BODY = 4096;
const LONGEST_TOKEN_LIFE = 24 * 3600;
const URGENCIES = ['very-low', 'low', 'normal', 'high'];
const VAPID = /^vapid t=(([\w-]+)\.([\w-]+)\.([\w-]+)), ?k=([\w-]+)$/;

export class PushService {
  static async start(port) {
    const service = new PushService();
    await new Promise((resolve, reject) => service.server.on('error', reject).listen(port, 'localhost', resolve));
    return service;
  }

  constructor() {
    this.server = createServer((request, response) => this.handle(request, response));
    /** By its id: the key of the application server, the browser, and the messages that wait for it. */
    this.channels = new Map();
    this.sockets = new Map();
    /** The messages that were accepted: `{ id, channelID, ttl, topic, urgency, at }`. */
    this.accepted = [];
    /** Why requests were refused. */
    this.refusals = [];
    const handleProtocols = offered => offered.has('push-notification') && 'push-notification';
    new WebSocketServer({ server: this.server, handleProtocols }).on('connection', socket => this.connect(socket));
  }

  get origin() {
    return `http://localhost:${this.server.address().port}`;
  }

  /** Adds a channel. Returns its endpoint. */
  subscribe(channelID, key, uaid) {
    this.channels.set(channelID, { channelID, key: Buffer.from(key, 'base64url'), uaid, waiting: [] });
    return `${this.origin}/push/${channelID}`;
  }

  connect(socket) {
    let uaid;
    const send = message => socket.send(JSON.stringify(message));
    const answers = {
      hello: ({ uaid: known }) => {
        uaid = known || randomUUID().replaceAll('-', '');
        this.sockets.set(uaid, socket);
        send({ messageType: 'hello', status: 200, uaid, use_webpush: true, broadcasts: {} });
        for (const channel of this.channels.values()) if (channel.uaid === uaid) this.deliver(channel);
      },
      register: ({ channelID, key }) => {
        send({ messageType: 'register', channelID, status: 200, pushEndpoint: this.subscribe(channelID, key, uaid) });
      },
      unregister: ({ channelID }) => {
        this.channels.delete(channelID);
        send({ messageType: 'unregister', channelID, status: 200 });
      },
      ping: () => send({}),
    };
    socket.on('message', text => {
      const message = JSON.parse(text);
      answers[message.messageType ?? 'ping']?.(message);
    });
    socket.on('close', () => this.sockets.get(uaid) === socket && this.sockets.delete(uaid));
  }

  /** Sends what waits to the browser of the channel, if that is connected. */
  deliver(channel) {
    const socket = this.sockets.get(channel.uaid);
    if (!socket) return;
    for (const { id, until, body } of channel.waiting.splice(0)) {
      if (until < Date.now()) continue;
      const data = body.toString('base64url');
      const headers = { encoding: 'aes128gcm' };
      socket.send(JSON.stringify({ messageType: 'notification', channelID: channel.channelID, version: id, data, headers }));
    }
  }

  async handle(request, response) {
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const channel = this.channels.get(request.url.split('/').at(-1));
    const refusal = this.refusalOf(request, body, channel);
    if (refusal) {
      this.refusals.push(`${refusal} for ${request.method} ${request.url}`);
      response.writeHead(refusal).end();
      return;
    }
    const { topic, urgency } = request.headers;
    const ttl = Number(request.headers.ttl);
    const message = { id: randomUUID(), channelID: channel.channelID, ttl, topic, urgency, at: Date.now() };
    this.accepted.push(message);
    if (topic) channel.waiting = channel.waiting.filter(it => it.topic !== topic);
    // A TTL of 0 is for browsers that are connected.
    if (ttl > 0 || this.sockets.has(channel.uaid)) channel.waiting.push({ ...message, until: message.at + ttl * 1000, body });
    this.deliver(channel);
    response.writeHead(201, { Location: `${this.origin}/message/${message.id}`, TTL: ttl }).end();
  }

  /** Returns the status of a refusal, or 0. */
  refusalOf({ method, headers }, body, channel) {
    if (method !== 'POST') return 405;
    if (!channel) return 410;
    if (!/^\d{1,9}$/.test(headers.ttl ?? '')) return 400;
    if (headers.topic !== undefined && !/^[\w-]{1,32}$/.test(headers.topic)) return 400;
    if (headers.urgency !== undefined && !URGENCIES.includes(headers.urgency)) return 400;
    if (body.length > 0 && headers['content-encoding'] !== 'aes128gcm') return 400;
    if (body.length > LARGEST_BODY) return 413;
    if (!headers.authorization) return 401;
    return this.isSignedFor(channel, headers.authorization) ? 0 : 403;
  }

  /** RFC 8292, sections 2 to 4. */
  isSignedFor(channel, authorization) {
    const [, token, head, claims, signature, key] = VAPID.exec(authorization) ?? [];
    if (!token || !Buffer.from(key, 'base64url').equals(channel.key)) return false;
    const [x, y] = [channel.key.subarray(1, 33), channel.key.subarray(33)].map(it => it.toString('base64url'));
    const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
    const signed = Buffer.from(`${head}.${claims}`);
    const options = { key: publicKey, dsaEncoding: 'ieee-p1363' };
    if (!verify('sha256', signed, options, Buffer.from(signature, 'base64url'))) return false;
    const read = part => JSON.parse(Buffer.from(part, 'base64url'));
    const { aud, exp } = read(claims);
    const left = exp - Date.now() / 1000;
    return read(head).alg === 'ES256' && aud === this.origin && left > 0 && left <= LONGEST_TOKEN_LIFE;
  }

  close() {
    for (const socket of this.sockets.values()) socket.terminate();
    this.server.close();
    this.server.closeAllConnections();
  }
}
