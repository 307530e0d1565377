import { io, type Socket } from 'socket.io-client';
import { CallRefused, signedOut, unreachable, type Problem } from './problem';
import type { ConnectionState, ServerEvent, Transport } from './transport';

type EventListener = Parameters<Transport['onEvent']>[0];
type StateListener = Parameters<Transport['onState']>[0];
type Answer<Data> = { ok: true; data: Data } | { ok: false; error: Problem };

const ANSWER_WITHIN = 8_000;
const CONNECTED_WITHIN = 30_000;
const TOKENS_REFUSED_AT_MOST = 3;
const REFRESH_AGAIN_AFTER = 2_000;

/** A Socket.IO connection that asks for a token before every connection attempt. */
export class SocketIoTransport implements Transport {
  private socket: Socket | null = null;
  private state: ConnectionState = 'disconnected';
  private refusals = 0;
  /** The token that was last sent to the server. */
  private shown: string | null = null;
  private refusedToken: string | null = null;
  private readonly eventListeners: EventListener[] = [];
  private readonly stateListeners: StateListener[] = [];
  private waiting: (() => void)[] = [];

  constructor(
    private readonly url: string,
    private readonly token: (refused?: string) => Promise<string | null>,
    private readonly deviceId: () => Promise<string>,
    /** What this client can do beyond direct calls. The server leaves out events about anything else. */
    private readonly features: readonly string[] = [],
  ) {}

  open(): void {
    if (this.socket) return this.openAgain(this.socket);
    const socket = io(this.url, {
      // WebSocket first: to start with polling would cost a call three round trips.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      forceNew: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 5_000,
      auth: given => void this.authorize(socket, given),
    } as Parameters<typeof io>[1]);
    this.socket = socket;
    socket.on('connect', () => this.connected(socket.recovered));
    socket.on('connect_error', error => this.refused(socket, error));
    socket.on('disconnect', reason => this.disconnected(reason));
    socket.onAny((name: string, payload: unknown) => this.received(name, payload));
    this.move('connecting');
  }

  private openAgain(socket: Socket): void {
    if (this.state !== 'disconnected') return;
    this.refusals = 0;
    this.move('connecting');
    socket.connect();
  }

  close(): void {
    this.socket?.disconnect();
    this.socket = null;
    this.move('disconnected');
  }

  onEvent(listener: EventListener): void {
    this.eventListeners.push(listener);
  }

  onState(listener: StateListener): void {
    this.stateListeners.push(listener);
  }

  /**
   * Sends a command up to three times while it gets no answer or `unavailable`; every command may be repeated.
   * Sends a signal only once, because a newer signal may have replaced it.
   */
  async send<Data>(event: string, argument: object): Promise<Data> {
    const attempts = event === 'webrtc_signaling' ? 1 : 3;
    for (let attempt = 1; ; attempt++) {
      const socket = await this.connectedSocket();
      const answer = (await socket
        .timeout(ANSWER_WITHIN)
        .emitWithAck(event, argument)
        .catch(() => null)) as Answer<Data> | null;
      if (answer?.ok) return answer.data;
      if (answer && !(answer.error.code === 'unavailable' && attempt < attempts)) throw new CallRefused(answer.error);
      if (attempt >= attempts) throw new CallRefused(unreachable(`${event} was not answered.`));
    }
  }

  private async connectedSocket(): Promise<Socket> {
    if (!this.socket?.connected) {
      await new Promise<void>((resolve, reject) => {
        const refuse = () => reject(new CallRefused(unreachable('There is no connection.')));
        const timer = setTimeout(refuse, CONNECTED_WITHIN);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    if (!this.socket) throw new CallRefused(unreachable('The connection was closed.'));
    return this.socket;
  }

  private async authorize(socket: Socket, given: (auth: object) => void): Promise<void> {
    try {
      const [token, deviceId] = await Promise.all([this.token(this.refusedToken ?? undefined), this.deviceId()]);
      if (socket !== this.socket) return;
      this.shown = token;
      if (token !== null) return given({ token, deviceId, ...(this.features.length && { features: this.features }) });
      socket.disconnect();
      this.move('disconnected', false, signedOut());
    } catch (error) {
      if (socket !== this.socket) return;
      socket.disconnect();
      this.move('reconnecting', false, unreachable(`No token: ${String(error)}`));
      this.connectLater();
    }
  }

  private connected(recovered: boolean): void {
    this.refusals = 0;
    this.refusedToken = null;
    this.move('connected', recovered);
    this.waiting.splice(0).forEach(it => it());
  }

  /** Handles a failed attempt. Socket.IO retries by itself if nobody answered (no `data`), but stops after a refusal. */
  private refused(socket: Socket, error: Error & { data?: Problem }): void {
    const problem = error.data ?? unreachable(error.message);
    if (socket.active) {
      this.move(this.state === 'connecting' ? 'connecting' : 'reconnecting', false, problem);
      return;
    }
    this.refusals++;
    if (problem.code === 'invalid_token') this.refusedToken = this.shown;
    const again = problem.code === 'invalid_token' ? this.refusals < TOKENS_REFUSED_AT_MOST : problem.retryable;
    this.move(again ? 'reconnecting' : 'disconnected', false, problem);
    if (again) this.connectLater();
  }

  private disconnected(reason: string): void {
    if (reason === 'io client disconnect') return;
    // The server sends a disconnect packet only to clients that must not reconnect.
    const stop = reason === 'io server disconnect';
    this.move(stop ? 'disconnected' : 'reconnecting', false, unreachable(reason));
  }

  private connectLater(): void {
    const socket = this.socket;
    setTimeout(() => socket === this.socket && socket?.connect(), Math.min(5_000, 500 * 2 ** this.refusals));
  }

  private received(name: string, payload: unknown): void {
    if (name === 'token_expiring' && this.socket) void this.refreshToken(this.socket, this.socket.id);
    // Names and payloads are as documented in docs/asyncapi.yaml. Listeners ignore names that they do not know.
    this.eventListeners.forEach(it => it(...([name, payload] as ServerEvent)));
  }

  /**
   * Sends a new token to the server as soon as there is one. If there is none in time, the connection ends with the old token,
   * and the next connection asks for a token again.
   */
  private async refreshToken(socket: Socket, connection: string | undefined): Promise<void> {
    const token = await this.token().catch(() => null);
    if (socket !== this.socket || !socket.connected || socket.id !== connection) return;
    if (token === null || token === this.shown) {
      setTimeout(() => void this.refreshToken(socket, connection), REFRESH_AGAIN_AFTER);
      return;
    }
    this.shown = token;
    await this.send('auth_refresh', { token }).catch(() => {});
  }

  private move(state: ConnectionState, recovered = false, problem: Problem | null = null): void {
    this.state = state;
    this.stateListeners.forEach(it => it(state, recovered, problem));
  }
}
